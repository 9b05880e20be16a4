import type { Seen } from '@alternat/acts'
import { bad, ok, type Result } from '@alternat/tlog'
import type { OpeningAct } from '../release/opening.ts'
import type { ReleaseRequest } from '../release/types.ts'
import { sideCard } from '../side/card.ts'
import type { SideCode } from '../side/codes.ts'
import type { Node } from '../side/node.ts'
import { DIALOGUE_CODES, type DialogueCode } from './codes.ts'

/** Leaf 0: `side.open` by the root, repeating our side card (design §9 rule 4). */
export function openingAct(node: Node, dialogue: string): Result<OpeningAct, SideCode> {
  const kept = sideCard(node.store)
  if (!kept.ok) return kept
  const { v: _, ...card } = kept.value.card
  const request: ReleaseRequest = {
    dialogue,
    office: 'root',
    kind: 'side.open',
    body: { ...card, dialogue },
    level: 'between',
  }
  return ok({ request, seen: [] })
}

/** Leaf 1, by an office that may negotiate: the one named, else the first of the card whose key is open here. */
export function joiningAct(
  node: Node,
  request: Omit<ReleaseRequest, 'office' | 'level'>,
  seen: readonly Seen[],
  office?: string,
): Result<OpeningAct, SideCode | DialogueCode> {
  const kept = sideCard(node.store)
  if (!kept.ok) return kept
  const able = kept.value.card.offices.filter(({ powers }) => powers.includes('negotiate'))
  const chosen = office ?? able.find(({ name }) => node.offices(name) !== null)?.name
  if (chosen === undefined) return dialogueFault('office-none')
  return ok({ request: { ...request, office: chosen, level: 'between' }, seen })
}

/** The bad end for a code of dialogues. */
export function dialogueFault(code: DialogueCode, where?: string): Result<never, DialogueCode> {
  return bad(code, DIALOGUE_CODES[code], where)
}
