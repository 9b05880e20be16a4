import type { Plan } from './world/plan.ts'

/**
 * Leaves events out of a plan for as long as it still breaks, halves first, then one by one: what remains is what it
 * takes. The choices inside an event hang on its own number, so those that stay mean the same.
 */
export async function shrink(plan: Plan, breaks: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let best = plan
  for (let size = Math.ceil(plan.events.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.events.length;) {
      const shorter = { ...best, events: best.events.toSpliced(at, size) }
      if (await breaks(shorter)) best = shorter
      else at += size
    }
  }
  return best
}
