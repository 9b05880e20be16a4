import type { Language } from './tags.ts'

/**
 * What a speaker of the language has read and found right: the digest of each message as it stood then, by section
 * and key (docs/languages.md tells how). A message that was changed since has another digest and counts as unread.
 */
export const REVIEWED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  fr: {},
  es: {},
  ru: {},
  zh: {},
  ar: {},
}
