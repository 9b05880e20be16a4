import { languageOf, type Language } from './tags.ts'

/** Under this name a browser keeps the language that was chosen in it. */
const KEPT = 'alternat-language'

/**
 * The language to begin with: of the address (`?lang=fr`, for this visit), else the one chosen in this browser, else
 * the first that the browser asks for and the screens speak, else English.
 */
export function firstLanguage(search: string, kept: string | null, asked: readonly string[]): Language {
  const named = languageOf(new URLSearchParams(search).get('lang')) ?? languageOf(kept)
  return named ?? asked.map(languageOf).find((language) => language !== null) ?? 'en'
}

/** What this browser keeps; `null` where it keeps nothing, or may not (a file opened from disk, a locked profile). */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

/** Keeps a choice for the next visit, and takes another one out of the address. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    // Without storage the choice holds as long as the page.
  }
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.set('lang', language)
  history.replaceState(history.state, '', address)
}
