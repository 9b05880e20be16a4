import { fallenIn, fallenInWords, type Fallen, type Fold } from '@alternat/acts'
import type { Store } from '../store/types.ts'
import { logsOf, memoOf } from './fold-of.ts'

/** A void act that a revocation took, with the sentence for people. */
export interface FallenAct extends Fallen {
  readonly sentence: string
}

/** Which acts of a fold fell by which revocation. Without a void act that may have, nothing is looked at. */
export function fallenOf(store: Store, { dialogue, entries, asOf }: Fold): FallenAct[] {
  if (!entries.some((one) => one.outcome === 'void' && one.reason === 'office-not-current')) return []
  const day = asOf === null ? {} : { asOf }
  const found = fallenIn(store.crypto, logsOf(store, dialogue), { ...day, memo: memoOf(store, dialogue) })
  return found.map((one) => ({ ...one, sentence: fallenInWords(one) }))
}
