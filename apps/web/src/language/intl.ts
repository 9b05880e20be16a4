import { presentLanguage } from './present.ts'
import { tagsOf } from './tags.ts'

type Days = 'year' | 'no year'

const DAYS: Readonly<Record<Days, Intl.DateTimeFormatOptions>> = {
  year: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  'no year': { day: 'numeric', month: 'long', timeZone: 'UTC' },
}

const made = new Map<string, unknown>()

/** Formats are dear to make and are asked for in every line of long lists: each is made once. */
function once<T>(what: string, make: (locale: string) => T): T {
  const language = presentLanguage()
  const name = `${language} ${what}`
  const format = (made.get(name) as T | undefined) ?? make(tagsOf(language).locale)
  made.set(name, format)
  return format
}

/** A day in UTC in words, with its year or without: `9 March 2031`, `2031年3月9日`. */
export function dayFormat(days: Days): Intl.DateTimeFormat {
  return once(days, (locale) => new Intl.DateTimeFormat(locale, DAYS[days]))
}

/** A month and its year: `March 2031`. `short` for axes: `Mar 2031`. */
export function monthFormat(month: 'long' | 'short'): Intl.DateTimeFormat {
  return once(month, (locale) => new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' }))
}

/** How long ago or how soon: `12 min ago`. */
export function relativeFormat(): Intl.RelativeTimeFormat {
  return once('relative', (locale) => new Intl.RelativeTimeFormat(locale, { style: 'short' }))
}

/** A list in words: `a, b and c`, or `a, b or c`. */
export function listFormat(kind: 'and' | 'or' = 'and'): Intl.ListFormat {
  const type = kind === 'and' ? 'conjunction' : 'disjunction'
  return once(type, (locale) => new Intl.ListFormat(locale, { type }))
}

/** Whole and decimal numbers: `12 345,6`. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(JSON.stringify(options), (locale) => new Intl.NumberFormat(locale, options))
}

/** Small letters as this language makes them. */
export function lowerCase(words: string): string {
  return words.toLocaleLowerCase(tagsOf(presentLanguage()).locale)
}

/** The name of a language in another one, or its tag where the browser knows no name. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
