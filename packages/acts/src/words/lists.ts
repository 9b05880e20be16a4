import { AR } from './ar.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import { RU } from './ru.ts'
import { ZH } from './zh.ts'

/** The languages in which a fingerprint can be read aloud. */
export const WORD_LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** One of {@link WORD_LANGUAGES}. */
export type WordLanguage = (typeof WORD_LANGUAGES)[number]

const split = (list: string): readonly string[] => list.trim().split(/\s+/)

/**
 * The 256 words of each language, by the byte they stand for. The lists are part of what two sides compare:
 * a word changed or moved would make equal fingerprints differ, so they stand for good.
 */
export const WORD_LISTS: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: split(EN),
  fr: split(FR),
  es: split(ES),
  ru: split(RU),
  zh: split(ZH),
  ar: split(AR),
}

/** Whether a tag names a language that has a list. */
export function isWordLanguage(tag: string): tag is WordLanguage {
  return (WORD_LANGUAGES as readonly string[]).includes(tag)
}
