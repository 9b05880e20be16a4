import { sideCard } from '../side/card.ts'
import type { Store } from '../store/types.ts'
import { officesNow } from './offices-now.ts'
import { ownDialogues } from './own-dialogues.ts'

/**
 * Every office of this side, by name: those on its card, and those that acts in any log of ours have introduced since,
 * as the fold knows them.
 */
export function officesHere(store: Store): string[] {
  const card = sideCard(store)
  const listed = card.ok ? card.value.card.offices.map(({ name }) => name) : []
  const introduced = ownDialogues(store).flatMap((dialogue) =>
    officesNow(store, dialogue).map(({ office }) => office),
  )
  return [...new Set([...listed, ...introduced])]
}
