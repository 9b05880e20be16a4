/** Every way in which words read for a fingerprint are refused, with the sentence shown to people. */
export const WORD_CODES = {
  'word-unknown': 'A word is not on the list.',
  'word-count': 'A fingerprint has sixteen words.',
} as const

/** The closed set of codes of words. */
export type WordCode = keyof typeof WORD_CODES
