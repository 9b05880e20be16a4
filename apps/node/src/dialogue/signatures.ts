import { signaturesAlong, type ActSignatures, type Fold } from '@alternat/acts'
import type { Store } from '../store/types.ts'
import { logsOf } from './fold-of.ts'

/** The signatures of one act of a log, as shown beside it. */
export interface LogSignatures extends ActSignatures {
  readonly log: string
}

/** Who signed each act of a dialogue with which suite, and whether that verifies; beside the fold, never in it. */
export function signaturesOf(store: Store, { dialogue, entries }: Fold): LogSignatures[] {
  return logsOf(store, dialogue).flatMap(({ log, leaves }) =>
    signaturesAlong(store.crypto, log, leaves, entries).map((act) => ({ log, ...act })),
  )
}
