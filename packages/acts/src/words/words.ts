import { bad, ok, type Result } from '@alternat/tlog'
import type { Fingerprint } from '../bytes/side-card.ts'
import { WORD_CODES, type WordCode } from './codes.ts'
import { WORD_LANGUAGES, WORD_LISTS, type WordLanguage } from './lists.ts'
import { isOneSlip, plainWord, sharedStart } from './plain.ts'

/** How many words a fingerprint of 128 bits has. */
export const FINGERPRINT_WORDS = 16

/** The words of bytes: one each, in their order (docs/formats/card.md). */
export function wordsOf(bytes: Uint8Array, language: WordLanguage): string[] {
  const list = WORD_LISTS[language]
  return [...bytes].map((byte) => list[byte] ?? '')
}

/** A {@link Fingerprint} in sixteen words. */
export function fingerprintWords({ hex }: Pick<Fingerprint, 'hex'>, language: WordLanguage): string[] {
  return wordsOf(Uint8Array.fromHex(hex), language)
}

/**
 * The bytes of words as a person typed or pasted them: any letter case and marks, between blanks, commas or
 * hyphens. `word-unknown` names the word and those it may have been; nothing is ever guessed.
 */
export function readWords(text: string, language: WordLanguage): Result<Uint8Array, WordCode> {
  const bytes: number[] = []
  for (const word of typedWords(text)) {
    const byte = places(language).get(word)
    if (byte === undefined) return unknown(word, language)
    bytes.push(byte)
  }
  return ok(Uint8Array.from(bytes))
}

/**
 * A fingerprint read in words, as 32 hexadecimal digits, in the language of most of its words. `word-unknown`
 * as in {@link readWords}; `word-count` for more or fewer than {@link FINGERPRINT_WORDS}.
 */
export function readFingerprintWords(text: string): Result<string, WordCode> {
  const read = readWords(text, languageOf(text))
  if (!read.ok) return read
  const { length } = read.value
  if (length === FINGERPRINT_WORDS) return ok(read.value.toHex())
  return bad('word-count', `${WORD_CODES['word-count']} Here are ${length}.`)
}

/** The words of a list that a mistyped one may have been: one slip away first, then alike at the beginning. */
export function nearestWords(word: string, language: WordLanguage, most = 3): string[] {
  const typed = plainWord(word)
  const rank = (plain: string): number => (isOneSlip(typed, plain) ? 100 : sharedStart(typed, plain))
  const ranked = WORD_LISTS[language].map((listed) => ({ listed, by: rank(plainWord(listed)) }))
  const able = ranked.filter(({ by }) => by > 1).toSorted((a, b) => b.by - a.by)
  return able.slice(0, most).map(({ listed }) => listed)
}

/** More words than any fingerprint has are looked at no further than needed to say so. */
const MOST_TYPED = 4 * FINGERPRINT_WORDS

function typedWords(text: string): string[] {
  const words = text.slice(0, 4096).split(/[\s,;.、，。،؛·–—-]+/u)
  return words
    .filter((word) => word !== '')
    .slice(0, MOST_TYPED)
    .map(plainWord)
}

function languageOf(text: string): WordLanguage {
  const typed = typedWords(text)
  const known = (language: WordLanguage) => typed.filter((word) => places(language).has(word)).length
  return WORD_LANGUAGES.reduce((best, next) => (known(next) > known(best) ? next : best))
}

const kept = new Map<WordLanguage, ReadonlyMap<string, number>>()

function places(language: WordLanguage): ReadonlyMap<string, number> {
  const known = kept.get(language) ?? new Map(WORD_LISTS[language].map((word, i) => [plainWord(word), i]))
  kept.set(language, known)
  return known
}

function unknown(word: string, language: WordLanguage): Result<never, WordCode> {
  const shown = [...word].slice(0, 32).join('')
  const near = nearestWords(word, language)
  const hint = near.length === 0 ? '' : ` It may have been: ${near.join(', ')}.`
  return bad('word-unknown', `“${shown}” is not on the list.${hint}`, shown)
}
