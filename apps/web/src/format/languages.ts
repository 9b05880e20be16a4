import { languageName } from '../language/intl.ts'

export { LANGUAGES } from '../language/tags.ts'

/** A language by its own name: `ru` → `русский`. The tag itself where the browser knows no name. */
export function languageInWords(lang: string): string {
  return languageName(lang, lang)
}
