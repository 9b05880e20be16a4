import { keysNow, seenSize, type LogAmong, type OfficeNow } from '@alternat/acts'
import { logsOf, memoOf } from '../dialogue/fold-of.ts'
import { originOf } from '../dialogue/frame.ts'
import type { Store } from '../store/types.ts'

/**
 * The offices of our side as our log of a dialogue has them now, with every later `side.keys`. A walk along the
 * dialogue: for people and for second looks, not for every act.
 */
export function officesNow(store: Store, dialogue: string): OfficeNow[] {
  return keysNow(store.crypto, among(store, dialogue))
}

/** The size of our log below which no revocation reaches now. */
export function seenSizeNow(store: Store, dialogue: string): number {
  return seenSize(store.crypto, among(store, dialogue))
}

/** The keys of an office that may sign now, in base64. */
export function goodKeys({ keys }: Pick<OfficeNow, 'keys'>): string[] {
  return keys.flatMap(({ key, state }) => (state === 'good' ? [key] : []))
}

function among(store: Store, dialogue: string): LogAmong {
  const log = originOf(store.side, dialogue)
  return { logs: logsOf(store, dialogue), log, memo: memoOf(store, dialogue) }
}
