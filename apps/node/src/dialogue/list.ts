import type { LogHead, Store } from '../store/types.ts'
import { frameOf, type DialogueFrame } from './frame.ts'
import { movesHere } from './members.ts'

/** A dialogue as listed. */
export interface ListedDialogue extends DialogueFrame {
  /** Whether our side has opened its log of it. */
  readonly joined: boolean
  /** Whether our side is named by the proposal, or a side has moved to us, and we have not answered. */
  readonly invited: boolean
  /** The logs held of it. */
  readonly heads: readonly LogHead[]
}

/** Every dialogue of which a log is held here, by name. */
export function listDialogues(store: Store): ListedDialogue[] {
  const names = [...new Set(store.heads().map(({ dialogue }) => dialogue))].sort()
  return names.map((dialogue) => {
    const frame = frameOf(store, dialogue)
    const heads = store.heads(dialogue)
    const joined = heads.some(({ own, size }) => own && size > 0)
    const named = frame.sides.some(({ id }) => id === store.side)
    const movedHere = !named && !joined && movesHere(store, dialogue).length > 0
    return { ...frame, joined, invited: (named || movedHere) && !joined, heads }
  })
}
