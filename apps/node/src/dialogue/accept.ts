import { minuteOf, type Ref } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { seenNow } from '../release/seen.ts'
import type { Node } from '../side/node.ts'
import { frameOf, originOf } from './frame.ts'
import { goneElsewhere, movesHere, otherLogs, type MoveHere } from './members.ts'
import type { DialogueCode } from './codes.ts'
import { dialogueFault, joiningAct, openingAct } from './opening-acts.ts'
import { hasJoined, join, type JoinCode, type Joined } from './propose.ts'

/**
 * Accepts a dialogue that another side has proposed and opens our log of it: leaf 0 `side.open`, leaf 1
 * `dialogue.accept` with the proposal in `refs` and in `seen` every other side that it names (size 0 where
 * nothing was heard yet). A side that has moved to us goes on so, if people say that they are it: the move stands in `refs`
 * too, and our log is its next one. `dialogue-unknown`, `not-invited`, `moves-here`, `moves-several`, `move-ahead`, `side-moved`, `dialogue-exists`, `office-none`, and
 * the refusals of the one way out.
 *
 * @param options `as`: the side that goes on here, where one has moved to this name
 */
export function acceptDialogue(
  node: Node,
  dialogue: string,
  options: { readonly office?: string; readonly as?: string } = {},
): Result<Joined, JoinCode> {
  const frame = frameOf(node.store, dialogue)
  if (frame.proposal === null) return dialogueFault('dialogue-unknown', dialogue)
  if (hasJoined(node, dialogue)) return dialogueFault('dialogue-exists', dialogue)
  const moved = moveTaken(node, dialogue, options.as)
  if (!moved.ok) return moved
  const move = moved.value
  const invited = move !== null || frame.sides.some(({ id }) => id === node.store.side)
  if (!invited) return dialogueFault('not-invited', dialogue)
  // Who goes on has joined long ago: what another side did elsewhere is no reason to fall silent here.
  const gone = move === null ? goneElsewhere(node.store, dialogue) : null
  if (gone !== null) return dialogueFault('side-moved', gone)
  const opening = openingAct(node, dialogue)
  if (!opening.ok) return opening
  const others = otherLogs(node.store, frame, originOf(node.store.side, dialogue))
  const seen = seenNow(node.crypto, node.store, others)
  const refs = refsOf(frame.proposal, move)
  const request = { dialogue, kind: 'dialogue.accept', body: {}, refs }
  const joining = joiningAct(node, request, seen, options.office)
  if (!joining.ok) return joining
  return join(node, dialogue, [opening.value, joining.value], frame.sides, move?.at)
}

/** A clock may go wrong by so much before somebody has to look at it. */
const AHEAD_MS = 10 * 60_000

/**
 * The move that our log goes on after; null where none names us. None is taken but by people who say which side they are:
 * any side may name us, to its own cost, and its past would be ours without a word. Nor is one dated ahead of now: everything that we say would bear that date or a later one.
 */
function moveTaken(
  node: Pick<Node, 'store' | 'ports'>,
  dialogue: string,
  as?: string,
): Result<MoveHere | null, DialogueCode> {
  const found = movesHere(node.store, dialogue)
  const [move, another] = as === undefined ? found : found.filter(({ from }) => from === as)
  if (as !== undefined && move === undefined) return dialogueFault('not-invited', as)
  if (another !== undefined) return dialogueFault('moves-several', another.from)
  if (as === undefined && move !== undefined) return dialogueFault('moves-here', move.from)
  if (move !== undefined && move.at > minuteOf(node.ports.clock() + AHEAD_MS))
    return dialogueFault('move-ahead', move.at)
  return ok(move ?? null)
}

function refsOf(proposal: Ref, move: MoveHere | null): Ref[] {
  return move === null ? [proposal] : [proposal, move.act]
}

/** What an acceptance names: the proposal and, where a side goes on with us, the move; none where there is nothing to accept. */
export function acceptedRefs(node: Pick<Node, 'store' | 'ports'>, dialogue: string, as?: string): Ref[] {
  const { proposal } = frameOf(node.store, dialogue)
  const move = moveTaken(node, dialogue, as)
  return proposal === null || !move.ok ? [] : refsOf(proposal, move.value)
}
