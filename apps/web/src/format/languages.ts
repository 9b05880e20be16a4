/** Languages offered for texts. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** A language by its own name: `ru` → `русский`. The tag itself where the browser knows no name. */
export function languageInWords(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
