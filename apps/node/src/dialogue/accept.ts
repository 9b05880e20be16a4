import type { Result } from '@alternat/tlog'
import { seenNow } from '../release/seen.ts'
import type { Node } from '../side/node.ts'
import { frameOf, originOf } from './frame.ts'
import { moveToUs, movedElsewhere, otherLogs } from './members.ts'
import { dialogueFault, joiningAct, openingAct } from './opening-acts.ts'
import { hasJoined, join, type JoinCode, type Joined } from './propose.ts'

/**
 * Accepts a dialogue that another side has proposed and opens our log of it: leaf 0 `side.open`, leaf 1
 * `dialogue.accept` with the proposal in `refs` and in `seen` every other side that it names (size 0 where
 * nothing was heard yet). A side that has moved to us goes on so: the move stands in `refs` too, and our log is its next
 * one. `dialogue-unknown`, `not-invited`, `side-moved`, `dialogue-exists`, `office-none`, and the refusals of the one
 * way out.
 */
export function acceptDialogue(
  node: Node,
  dialogue: string,
  options: { readonly office?: string } = {},
): Result<Joined, JoinCode> {
  const frame = frameOf(node.store, dialogue)
  if (frame.proposal === null) return dialogueFault('dialogue-unknown', dialogue)
  const move = moveToUs(node.store, dialogue)
  const invited = move !== null || frame.sides.some(({ id }) => id === node.store.side)
  if (!invited) return dialogueFault('not-invited', dialogue)
  const gone = frame.sides.find(({ id }) => movedElsewhere(node.store, id, dialogue))
  if (gone !== undefined) return dialogueFault('side-moved', gone.id)
  if (hasJoined(node, dialogue)) return dialogueFault('dialogue-exists', dialogue)
  const opening = openingAct(node, dialogue)
  if (!opening.ok) return opening
  const others = otherLogs(node.store, frame, originOf(node.store.side, dialogue))
  const seen = seenNow(node.crypto, node.store, others)
  const refs = move === null ? [frame.proposal] : [frame.proposal, move]
  const request = { dialogue, kind: 'dialogue.accept', body: {}, refs }
  const joining = joiningAct(node, request, seen, options.office)
  if (!joining.ok) return joining
  return join(node, dialogue, [opening.value, joining.value], frame.sides)
}
