import { readdirSync } from 'node:fs'
import type { Catalogue } from '../../src/language/message.ts'
import type { Language } from '../../src/language/tags.ts'

const FOLDER = new URL('../../src/language/', import.meta.url)

/** The sections that have words, by the files of English. */
export const SECTIONS = readdirSync(new URL('en/', FOLDER)).map((file) => file.replace(/\.ts$/, ''))

/** The files of a language. */
export function sectionsOf(language: Language): string[] {
  return readdirSync(new URL(`${language}/`, FOLDER)).map((file) => file.replace(/\.ts$/, ''))
}

/** A catalogue as it is shipped. */
export async function catalogueOf(language: Language, section: string): Promise<Catalogue> {
  const file = new URL(`${language}/${section}.ts`, FOLDER).href
  const loaded = (await import(/* @vite-ignore */ file)) as { readonly default: Catalogue }
  return loaded.default
}
