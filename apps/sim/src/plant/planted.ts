import { play } from '../batch.ts'
import type { Invariant } from '../watch/invariants.ts'
import { PLANTS, type Plant } from './plants.ts'

/** What became of one planted bug. */
export interface Sought {
  readonly plant: Plant
  /** The seed that found it, and what did not hold there; null where none did. */
  readonly found: { readonly seed: number; readonly invariant: Invariant; readonly words: string } | null
}

/** Looks for one planted bug, in as many seeds as it may take. */
export async function seek(number: number, workers: number): Promise<Sought> {
  const plant = PLANTS[number] as Plant
  const played = await play({
    from: 0,
    seeds: plant.within,
    real: false,
    workers,
    untilBroken: true,
    plant: number,
  })
  const [first] = played.broken
  if (first === undefined || first.broken === null) return { plant, found: null }
  return { plant, found: { seed: first.seed, ...first.broken } }
}
