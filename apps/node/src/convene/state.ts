import type { Seat } from '../host/seat.ts'
import { listDialogues } from '../dialogue/list.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { sideIn } from '../dialogue/members.ts'
import { alarmsOf } from '../misbehaviour/alarms.ts'
import { placesOf, type Place } from './invited.ts'

/** A dialogue of a side as its convenor is shown it: that something was said, and never what. */
export interface DialogueCounted {
  readonly dialogue: string
  readonly joined: boolean
  /** Acts in its own log. */
  readonly acts: number
  /** Acts of the others that have reached it. */
  readonly heard: number
  /** The name under which it goes on, once it has moved out. */
  readonly movedTo: string | null
}

/** A side as its convenor is shown it. */
export interface SideState {
  readonly side: string
  readonly name: string
  readonly address: string
  /** Whether it can sign: a store in doubt is served, and signs nothing. */
  readonly signs: boolean
  readonly dialogues: readonly DialogueCounted[]
  readonly places: readonly Place[]
}

/**
 * What a convenor is shown of a side: sizes, and who has taken a place. No act, no word, no title, no draft, no note and
 * nobody's name: what the machine holds beyond this is not for this page.
 */
export function stateOf(seat: Seat): SideState {
  const { store } = seat.receiver
  const dialogues = listDialogues(store).map(({ dialogue, joined, heads }): DialogueCounted => {
    const side = foldOf(store, dialogue).sides.find(({ id }) => id === sideIn(store, dialogue))
    return {
      dialogue,
      joined,
      acts: heads.filter(({ own }) => own).reduce((sum, { size }) => sum + size, 0),
      heard: heads.filter(({ own }) => !own).reduce((sum, { size }) => sum + size, 0),
      movedTo: side?.next?.side ?? null,
    }
  })
  const { side, name, address } = seat
  return {
    side,
    name,
    address,
    signs: !alarmsOf(store).some(({ code }) => code === 'no-signing'),
    dialogues,
    places: placesOf(seat),
  }
}
