import {
  fingerprint,
  fingerprintWords,
  isWordLanguage,
  readFingerprintWords,
  WORD_LANGUAGES,
  type Fingerprint,
  type WordLanguage,
} from '@alternat/acts'
import { nodeCrypto } from '../crypto.ts'
import { misuse, take } from './stop.ts'

/** A fingerprint as the command line prints it: in groups, and in the words of a language. */
export interface SpokenFingerprint extends Fingerprint {
  readonly words: readonly string[]
}

/** The fingerprint of a side's root key. */
export function fingerprintOf(
  side: string,
  root: Uint8Array,
  language: WordLanguage = 'en',
): SpokenFingerprint {
  const own = fingerprint(nodeCrypto, side, root)
  return { ...own, words: fingerprintWords(own, language) }
}

/** A fingerprint set for reading aloud: eight words a line, then four groups a line. */
export function fingerprintText(title: string, { groups, words }: SpokenFingerprint): string[] {
  return [
    `${title}:`,
    `  ${words.slice(0, 8).join(' ')}`,
    `  ${words.slice(8).join(' ')}`,
    `  ${groups.slice(0, 4).join(' ')}`,
    `  ${groups.slice(4).join(' ')}`,
  ]
}

/**
 * Whether what a person typed or pasted names this fingerprint: in groups, where spaces and case do not matter, or in
 * words of any of the languages. A word on none of the lists ends the command with those it may have been.
 */
export function isSameFingerprint(typed: string, { hex }: Fingerprint): boolean {
  const bare = typed.toLowerCase().replaceAll(/[\s:-]/g, '')
  if (/^[0-9a-f]+$/.test(bare)) return bare === hex
  return take(readFingerprintWords(typed)) === hex
}

/** The language of `--lang`: one that has words. */
export function wordLanguage(tag = 'en'): WordLanguage {
  return isWordLanguage(tag) ? tag : misuse(`--lang is one of: ${WORD_LANGUAGES.join(', ')}.`)
}
