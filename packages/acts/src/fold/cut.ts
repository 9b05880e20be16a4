import type { Placed } from './validate.ts'

/**
 * What stood at the end of a day (design §9 rule 10): of a log the longest prefix whose acts have `at` ≤ the
 * end of it, UTC. Gives the size of that prefix.
 */
export function sizeAsOf(placed: readonly Placed[], day: string): number {
  const later = placed.findIndex(({ act }) => act !== null && act.at.slice(0, 10) > day)
  return later === -1 ? placed.length : later
}

/** In a reconstruction the reported day decides, whatever the place in the log (design §9 rule 2). */
export function reportedBy(placed: Placed, day: string): boolean {
  const { act } = placed
  return act === null || !('reportedOn' in act.body) || act.on <= day
}
