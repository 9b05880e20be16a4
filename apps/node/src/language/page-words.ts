import { isWordLanguage, WORD_LANGUAGES, type WordLanguage } from '@alternat/acts'
import { Html, html } from '../http/html.ts'
import ar from './ar.ts'
import en from './en.ts'
import es from './es.ts'
import fr from './fr.ts'
import type { Asks, Key, Own } from './own.ts'
import ru from './ru.ts'
import zh from './zh.ts'

/** Every message of the pages that the program writes itself, in the six languages of the screens. */
export const PAGE_WORDS: Readonly<Record<WordLanguage, Own>> = { en, fr, es, ru, zh, ar }

/** As the screens have them: the digits 0–9 and the Gregorian calendar in every language (docs/languages.md). */
const LOCALES: Readonly<Record<WordLanguage, string>> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  zh: 'zh-Hans',
  ar: 'ar-u-ca-gregory-nu-latn',
}

/** The words of one page in one language. */
export interface PageWords {
  readonly language: WordLanguage
  readonly dir: 'ltr' | 'rtl'
  /** A message with what it asks for put in: words of others are escaped and stand apart in `<bdi>`. */
  tell<K extends Key>(key: K, args: Readonly<Record<Asks<K>, string | number | Html>>): Html
  /** A message that asks for nothing. */
  say(key: Key): string
  /** A moment, in milliseconds since 1970, in words: the minute in UTC. */
  minute(at: number): Html
}

/** The words of a page in a language. */
export function pageWords(language: WordLanguage): PageWords {
  const words = PAGE_WORDS[language]
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    tell: (key, args) => filled(words[key], args),
    say: (key) => words[key],
    minute: (at) => html`${format.formatToParts(at).map(said(language)).join('')} UTC`,
  }
}

/** The first of a month is *1er* in French, which the formats of days leave as a bare 1. */
function said(language: WordLanguage): (part: Intl.DateTimeFormatPart) => string {
  return ({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value)
}

function filled(message: string, args: Readonly<Record<string, string | number | Html>>): Html {
  const parts = message.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : handed(args[part] ?? '')))
  return html`${parts}`
}

/** Ours is {@link Html} or a number; a string is somebody else's. */
function handed(value: string | number | Html): string | number | Html {
  return typeof value === 'string' ? html`<bdi>${value}</bdi>` : value
}

/**
 * The language of a page without script: the one that its address names, else the first that the browser asks for
 * (`Accept-Language`, in its order of preference) and we have, else English.
 */
export function pageLanguage(named: string | undefined, accepted: string | undefined): WordLanguage {
  const asked = (accepted ?? '').slice(0, MOST_ACCEPTED).split(',').map(weighed)
  const known = asked.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  return [named, ...known.map(({ tag }) => tag)].map(languageOf).find((one) => one !== null) ?? 'en'
}

/** Longer than what any browser sends. */
const MOST_ACCEPTED = 1024

function weighed(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', quality] = part.split(';q=')
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) || 0 }
}

function languageOf(tag: string | undefined): WordLanguage | null {
  const first = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  return isWordLanguage(first) ? first : null
}

/** Every language by its own name, as links that change nothing but the language. */
export function languageLinks({ language, say }: PageWords): Html {
  const links = WORD_LANGUAGES.map((one) => {
    const name = new Intl.DisplayNames([LOCALES[one]], { type: 'language' }).of(one) ?? one
    const current = one === language ? new Html(' aria-current="true"') : null
    return html`<a href="?lang=${one}" lang="${one}" hreflang="${one}" ${current}><bdi>${name}</bdi></a> `
  })
  return html`<nav aria-label="${say('language')}">${links}</nav>`
}
