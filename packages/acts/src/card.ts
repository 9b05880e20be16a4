import type { Fold, FoldVersion, SideState } from './fold/types.ts'
import type { MatterState } from './fold/matter-state.ts'

/**
 * One page per matter: the same bytes on both sides, for the same logs and the same as-of day. Rendering
 * may put the own side first; the card itself has the sides sorted by origin.
 */
export interface Card {
  readonly format: 'alternat/card/v1'
  readonly foldVersion: FoldVersion
  readonly dialogue: string
  readonly dialogueTitle: string
  readonly reconstruction: string | null
  readonly asOf: string | null
  /** What it was computed from: absence is *none on the record as of* these. */
  readonly checkpoints: Fold['logs']
  readonly sides: readonly SideState[]
  readonly matter: MatterState
}

/** The card of one matter of a fold. */
export function cardOf(fold: Fold, matter: MatterState): Card {
  return {
    format: 'alternat/card/v1',
    foldVersion: fold.foldVersion,
    dialogue: fold.dialogue,
    dialogueTitle: fold.title,
    reconstruction: fold.reconstruction,
    asOf: fold.asOf,
    checkpoints: fold.logs,
    sides: fold.sides,
    matter,
  }
}

/** What {@link findMatter} may find instead of one matter. */
export type NoMatter =
  | { readonly code: 'matter-unknown' }
  | {
      readonly code: 'matter-ambiguous'
      readonly candidates: readonly { readonly id: string; readonly slug: string }[]
    }

/**
 * A matter by its slug or by a prefix of its id of 8 or more digits (design §9 rule 5). A whole id is that matter’s,
 * whatever others are called: a slug is chosen by whoever opens a matter.
 */
export function findMatter(fold: Fold, name: string): MatterState | NoMatter {
  const byPrefix = /^[0-9a-f]{8,64}$/.test(name)
  const exact = fold.matters.find((m) => m.id === name)
  if (exact !== undefined) return exact
  const found = fold.matters.filter((m) => m.slug === name || (byPrefix && m.id.startsWith(name)))
  const [only] = found
  if (only === undefined) return { code: 'matter-unknown' }
  if (found.length === 1) return only
  return { code: 'matter-ambiguous', candidates: found.map(({ id, slug }) => ({ id, slug })) }
}
