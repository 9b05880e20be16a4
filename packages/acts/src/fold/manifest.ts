import { canonicalize } from '../bytes/json.ts'
import { isKind, type Act } from './act.ts'
import { unique, type Sides } from './sides.ts'
import type { Fold } from './types.ts'

/** The manifest of what is public: adopted once every side has logged a byte-equal body (design §9 rule 8). */
export function manifestOf(acts: readonly Act[], sides: Sides): Fold['manifest'] {
  const bodies = new Map<string, Act[]>()
  for (const act of acts) {
    if (!isKind(act, 'record.manifest')) continue
    const key = canonicalize(act.body)
    bodies.set(key, [...(bodies.get(key) ?? []), act])
  }
  const sets = [...bodies.values()].map((set) => ({ set, by: unique(set.flatMap((act) => act.logSide)) }))
  // The latest one adopted by all, else the latest one logged.
  const best = sets.findLast(({ by }) => sides.all(by)) ?? sets.at(-1)
  const [first] = best?.set ?? []
  if (best === undefined || first === undefined || !isKind(first, 'record.manifest')) return null
  return {
    adopted: sides.all(best.by),
    by: best.by,
    acts: best.set.map((act) => act.ref),
    upTo: first.body.upTo,
  }
}
