import { FAST, REAL } from './machine/scheme.ts'
import { Broken, type Invariant } from './watch/invariants.ts'
import type { Counts } from './watch/sometimes.ts'
import { planOf, type Plan } from './world/plan.ts'
import { World } from './world/world.ts'

/** How a world ended. */
export interface Ended {
  readonly seed: number
  readonly counts: Counts
  /** What did not hold; null where everything did. */
  readonly broken: { readonly invariant: Invariant; readonly words: string } | null
}

/** Plays a plan. */
export async function playPlan(plan: Plan, real = false, say?: (words: string) => void): Promise<Ended> {
  const world = await World.begin(plan, real ? REAL : FAST, say)
  try {
    await world.play()
    return { seed: plan.seed, counts: world.ground.counts, broken: null }
  } catch (thrown) {
    return { seed: plan.seed, counts: world.ground.counts, broken: brokenBy(thrown) }
  } finally {
    world.leave()
  }
}

/** Plays the world of a seed. */
export function playSeed(seed: number, real = false): Promise<Ended> {
  return playPlan(planOf(seed), real)
}

/** Whatever else is thrown came out of the program: it fell over. */
function brokenBy(thrown: unknown): Ended['broken'] {
  if (thrown instanceof Broken) return { invariant: thrown.invariant, words: thrown.message }
  const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return { invariant: 'programs-go-on', words }
}
