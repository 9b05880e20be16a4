import type { Ref } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { ReleaseOwnCode } from '../release/codes.ts'
import { releaseOpening } from '../release/opening.ts'
import type { SideCode } from '../side/codes.ts'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead } from '../store/types.ts'
import type { DialogueCode } from './codes.ts'
import { originOf } from './frame.ts'
import { nameAfter } from './members.ts'
import { dialogueFault, joiningAct, openingAct } from './opening-acts.ts'

/** A dialogue to be. */
export interface Proposal {
  /** Its name for programs, `[a-z0-9-]{1,64}`; in a reconstruction with the word `reconstruction` in it. */
  readonly dialogue: string
  readonly title: string
  /** Its sides, in any order; for good. */
  readonly sides: readonly { readonly id: string; readonly name: string }[]
  /** In a reconstruction: who compiled it. */
  readonly compiler?: string
  /** The office that proposes; the first that may negotiate if absent. */
  readonly office?: string
}

/** Our log of a dialogue, just opened. */
export interface Joined {
  readonly head: LogHead
  /** The act that proposed or accepted. */
  readonly act: Ref
}

/** Every code with which opening our log of a dialogue can end. */
export type JoinCode = DialogueCode | SideCode | ReleaseOwnCode | StoreCode

/**
 * Proposes a dialogue and opens our log of it: leaf 0 `side.open` by the root, leaf 1 `dialogue.propose`,
 * which fixes the list of sides. `dialogue-exists`, `dialogue-sides`, `dialogue-name`, `side-moved`, `office-none`, and the
 * refusals of the one way out.
 */
export function proposeDialogue(node: Node, proposal: Proposal): Result<Joined, JoinCode> {
  const { dialogue, title, compiler } = proposal
  const wrong = faultIn(node, proposal)
  if (wrong !== null) return wrong
  const sides = proposal.sides.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1))
  const opening = openingAct(node, dialogue)
  if (!opening.ok) return opening
  const body = { title, sides, ...(compiler === undefined ? {} : { compiler }) }
  const joining = joiningAct(node, { dialogue, kind: 'dialogue.propose', body }, [], proposal.office)
  if (!joining.ok) return joining
  return join(node, dialogue, [opening.value, joining.value], sides)
}

/** Opens our log with these two acts, neither dated before `notBefore`. */
export function join(
  node: Node,
  dialogue: string,
  acts: Parameters<typeof releaseOpening>[2],
  sides: readonly { readonly id: string }[],
  notBefore = '',
): Result<Joined, JoinCode> {
  const opened = releaseOpening(
    node,
    dialogue,
    acts,
    sides.map(({ id }) => id),
    notBefore,
  )
  if (!opened.ok) return opened
  const { head, acts: composed } = opened.value
  return ok({ head, act: (composed.at(-1) as (typeof composed)[number]).ref })
}

/** Whether we have a log of the dialogue with acts in it. An empty one is what a crash left of an opening. */
export function hasJoined(node: Node, dialogue: string): boolean {
  return (node.store.head(originOf(node.store.side, dialogue))?.size ?? 0) > 0
}

function faultIn(node: Node, { dialogue, sides, compiler }: Proposal): Result<never, DialogueCode> | null {
  const compiled = dialogue.split('-').includes('reconstruction')
  if (!/^[a-z0-9-]{1,64}$/.test(dialogue) || compiled !== (compiler !== undefined)) {
    return dialogueFault('dialogue-name', dialogue)
  }
  const known = node.store.heads(dialogue).some(({ size }) => size > 0)
  if (known) return dialogueFault('dialogue-exists', dialogue)
  const gone = sides.find(({ id }) => id !== node.store.side && nameAfter(node.store, id) !== null)
  if (gone !== undefined && compiler === undefined) return dialogueFault('side-moved', gone.id)
  const ids = new Set(sides.map(({ id }) => id))
  const ours = ids.has(node.store.side)
  return ids.size === sides.length && ids.size >= 2 && ours !== compiled
    ? null
    : dialogueFault('dialogue-sides')
}
