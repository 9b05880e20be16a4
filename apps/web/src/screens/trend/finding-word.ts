const WORDS: Readonly<Record<string, string>> = {
  fewer: 'fewer',
  more: 'more',
  'no-sign': 'no sign of change',
  'too-few': 'too few to tell',
}

/** A finding in three words, for a link; the page itself says the sentence. */
export function findingWord(kind: string): string {
  return WORDS[kind] ?? kind
}
