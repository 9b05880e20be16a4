import { canonicalize } from '../bytes/json.ts'
import { isKind, type Act } from './act.ts'
import { unique, type Sides } from './sides.ts'
import type { Body } from '../kinds.ts'
import type { Entry, Fold, Ref } from './types.ts'

/** The manifest of what is public: adopted once every side has logged a byte-equal body (design §9 rule 8). */
export function manifestOf(acts: readonly Act[], sides: Sides, entries: readonly Entry[]): Fold['manifest'] {
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
    public: first.body.public,
    unlisted: unlistedIn(entries, first.body),
  }
}

function unlistedIn(entries: readonly Entry[], body: Body<'record.manifest'>): Ref[] {
  const listed = new Set(body.public.map(placeOf))
  return publicUnder(entries, body.upTo).filter((ref) => !listed.has(placeOf(ref)))
}

/** The public acts that stand under these heads: of level *public*, readable and not void; log by log. */
export function publicUnder(
  entries: readonly Entry[],
  upTo: readonly { readonly log: string; readonly size: number }[],
): Ref[] {
  const sizes = new Map(upTo.map(({ log, size }) => [log, size]))
  return entries
    .filter(({ ref, level, outcome }) => {
      return level === 'public' && !NOT_PUBLIC.has(outcome) && ref.index < (sizes.get(ref.log) ?? 0)
    })
    .map(({ ref }) => ref)
}

/** What does not stand, or is not known to stand, is nobody's to publish. */
const NOT_PUBLIC = new Set<Entry['outcome']>(['void', 'waiting', 'withheld'])

function placeOf({ log, index }: { readonly log: string; readonly index: number }): string {
  return `${log} ${index}`
}
