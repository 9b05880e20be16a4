import { publicUnder, type Fold } from '@alternat/acts'
import { placeOf, type Places } from './place.ts'

/** Kinds without which nobody could tell who the sides are and whose keys signed. */
const FRAME = new Set([
  'side.open',
  'side.keys',
  'side.move',
  'side.seal',
  'dialogue.propose',
  'dialogue.accept',
])

/** What may be shown to everybody: acts of level *public* that stand, and the lists of them. */
export function publicActs({ entries, logs }: Fold): Places {
  const lists = entries.filter(({ kind, outcome }) => kind === 'record.manifest' && outcome === 'applied')
  return new Set([...publicUnder(entries, logs), ...lists.map(({ ref }) => ref)].map(placeOf))
}

/** The acts of a file of what is public: those, and the frame without which nobody could check a signature. */
export function choosePublic(fold: Fold): Places {
  return new Set([...frameOf(fold), ...publicActs(fold)])
}

/** Leaf 0 of each log, acts about keys, the proposal of the dialogue and its acceptances. */
function frameOf({ entries }: Fold): Places {
  const frame = entries.filter(
    ({ ref, kind, matters }) => ref.index === 0 || (FRAME.has(kind ?? '') && matters.length === 0),
  )
  return new Set(frame.map(({ ref }) => placeOf(ref)))
}

/**
 * The acts of a file that covers its logs in part: leaf 0 of each, acts about keys, the proposal of the
 * dialogue and its acceptances, what bears on the matter, and what took words of it off the record.
 */
export function chooseActs(fold: Fold, matter: string): Places {
  const about = fold.matters.find(({ id }) => id === matter)
  // Where words were taken off the record, whoever reads the file is told by which act.
  const stubs = (about?.erased ?? []).map(({ act }) => act)
  return new Set([...frameOf(fold), ...[...(about?.acts ?? []), ...stubs].map(placeOf)])
}
