import { ok, type Result } from '@alternat/tlog'
import { isReader } from '../bundle/receiver.ts'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { answerIn, type Holder } from './ask.ts'
import { together } from './doubt.ts'
import { doubtFrom } from './rejoin.ts'

/**
 * Somebody shows a checkpoint of a log of ours, on whatever way: where our own key has signed more, or another
 * history, than this store holds, nothing is signed from here on. Anything else is no news and changes nothing.
 */
export function noteShown(
  store: Store,
  holder: Holder,
  log: string,
  note: Uint8Array | null,
): Result<void, StoreCode> {
  const head = store.head(log)
  if (head === null || !head.own || isReader(store)) return ok(undefined)
  const answer = answerIn(store, holder, head, note)
  const found = answer === null ? null : doubtFrom([answer])
  return found === null ? ok(undefined) : store.setDoubt(together(store.doubt(), found))
}
