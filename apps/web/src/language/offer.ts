import type { Catalogue } from './message.ts'
import { offerCatalogues } from './present.ts'
import type { Section } from './sections.ts'

type Files = Readonly<Record<string, () => Promise<Catalogue>>>

const ENGLISH = /^\.\/en\/([a-z-]+)\.ts$/

/** Offers catalogues by their files: `./fr/norms.ts`. */
export function offerFiles(files: Files): void {
  offerCatalogues({
    sections: Object.keys(files).flatMap((file) => ENGLISH.exec(file)?.[1] ?? []) as Section[],
    load: (language, section) => {
      const file = files[`./${language}/${section}.ts`]
      return file === undefined ? Promise.reject(new Error(`No words: ${language}/${section}.`)) : file()
    },
  })
}
