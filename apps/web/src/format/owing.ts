import type { MatterShown } from '@alternat/acts'
import type { Naming } from './lines.ts'

/** More sides than this have more subsets than a page should try. */
const MOST_SIDES = 10

/**
 * The sides whose confirmation an adoption ad referendum still awaits. The card does not list them: it prints them
 * (docs/formats/card.md), and its form is frozen. What it would print of each set of sides is held against what it has
 * printed, so that nothing is read out of a sentence; `null` where none fits.
 */
export function owingIn({ text }: Pick<MatterShown['line1'], 'text'>, naming: Naming): string[] | null {
  const ids = naming.sides.map(({ id }) => id).toSorted()
  if (ids.length > MOST_SIDES) return null
  for (let chosen = 1; chosen < 1 << ids.length; chosen++) {
    const some = ids.filter((_, i) => (chosen >> i) & 1)
    if (text === `agreed ad referendum, to be confirmed by ${printed(some, ids, naming)}`) return some
  }
  return null
}

function printed(some: readonly string[], ids: readonly string[], { sideOf }: Naming): string {
  if (some.length === ids.length) return ids.length === 2 ? 'both' : 'all'
  return some.map((id) => sideOf(id).name).join(' and ')
}
