import type { Fold } from '@alternat/acts'
import { placeOf, type Places } from './place.ts'

/** Kinds without which nobody could tell who the sides are and whose keys signed. */
const FRAME = new Set(['side.open', 'side.keys', 'dialogue.propose', 'dialogue.accept'])

/**
 * The acts of a file that covers its logs in part: leaf 0 of each, acts about keys, the proposal of the
 * dialogue and its acceptances, and what bears on the matter.
 */
export function chooseActs(fold: Fold, matter: string): Places {
  const about = fold.matters.find(({ id }) => id === matter)
  const frame = fold.entries.filter(
    ({ ref, kind, matters }) => ref.index === 0 || (FRAME.has(kind ?? '') && matters.length === 0),
  )
  return new Set([...frame.map(({ ref }) => ref), ...(about?.acts ?? [])].map(placeOf))
}
