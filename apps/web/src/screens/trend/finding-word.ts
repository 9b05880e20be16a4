import { wordsOf } from '../../language/present.ts'

/** A finding in three words, for a link; the page itself says the sentence. */
export function findingWord(kind: string): string {
  return wordsOf('kinds').find(`finding.${kind}`) ?? kind
}
