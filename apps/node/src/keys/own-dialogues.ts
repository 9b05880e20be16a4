import { sideOf } from '@alternat/acts'
import { foldOf } from '../dialogue/fold-of.ts'
import type { Store } from '../store/types.ts'

/** The dialogues in which this side has a log, by name. */
export function ownDialogues(store: Store): string[] {
  const own = store.heads().filter((head) => head.own && head.size > 0)
  return [...new Set(own.map(({ dialogue }) => dialogue))].sort()
}

/** The kinds of acts behind which nothing stands in a log. */
const ENDS = new Set(['side.seal', 'side.move'])

/** Whether our log of a dialogue has been sealed: nothing follows there. */
export function isSealed(store: Store, dialogue: string): boolean {
  return foldOf(store, dialogue).entries.some(
    ({ kind, outcome, ref }) =>
      ENDS.has(kind ?? '') && outcome === 'applied' && sideOf(ref.log) === store.side,
  )
}
