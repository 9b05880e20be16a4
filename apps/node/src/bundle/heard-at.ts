import { minuteOf } from '@alternat/acts'
import type { Store } from '../store/types.ts'

const key = (dialogue: string, side: string): string => `heard-at:${dialogue}:${side}`

/** Notes that a bundle of a side has just been taken in. A convenience for the screen: no act rests on it. */
export function noteHeard(
  store: Store,
  { from, dialogue }: { readonly from: string; readonly dialogue: string },
  now: number,
): void {
  store.setSetting(key(dialogue, from), minuteOf(now))
}

/** The minute at which the last bundle of a side came in; `null` if none has. */
export function heardAt(store: Store, dialogue: string, side: string): string | null {
  return store.setting(key(dialogue, side))
}
