import type { Act } from './act.ts'
import type { Placed } from './validate.ts'

/**
 * The order in which acts are applied: causal, ties by `at`, then log, so that it is the same on every node
 * whatever the order of delivery. In a reconstruction: by the day reported, then place in the log.
 */
export function causalOrder(placed: ReadonlyMap<string, readonly Placed[]>, reconstruction: boolean): Act[] {
  return reconstruction ? byDay([...placed.values()].flat()) : merge(placed)
}

function byDay(placed: readonly Placed[]): Act[] {
  const acts = placed.flatMap(({ act }) => act ?? [])
  const day = (act: Act) => ('reportedOn' in act.body ? act.on : '')
  return acts.toSorted((a, b) => compare(day(a), day(b)) || a.ref.index - b.ref.index)
}

function merge(placed: ReadonlyMap<string, readonly Placed[]>): Act[] {
  const next = new Map([...placed.keys()].toSorted().map((log) => [log, 0]))
  const result: Act[] = []
  for (;;) {
    const act = firstReady(placed, next)
    if (act === null) return result
    next.set(act.ref.log, act.ref.index + 1)
    result.push(act)
  }
}

function firstReady(placed: ReadonlyMap<string, readonly Placed[]>, next: Map<string, number>): Act | null {
  let best: Act | null = null
  for (const log of next.keys()) skipVoid(placed, next, log)
  for (const [log, index] of next) {
    const act = placed.get(log)?.[index]?.act
    if (act && isReady(act, placed, next) && (best === null || act.at < best.at)) best = act
  }
  return best
}

/** Places without an act hold nobody up. */
function skipVoid(
  placed: ReadonlyMap<string, readonly Placed[]>,
  next: Map<string, number>,
  log: string,
): void {
  const list = placed.get(log) ?? []
  let index = next.get(log) ?? 0
  while (index < list.length && list[index]?.act === null) index++
  next.set(log, index)
}

/**
 * As of an early day a log may end before what an act has seen of it: a side whose clock runs ahead must not
 * thereby hold back, in every view of today, what others say once they have heard it.
 */
function isReady(
  act: Act,
  placed: ReadonlyMap<string, readonly Placed[]>,
  next: ReadonlyMap<string, number>,
): boolean {
  for (const [log, size] of act.seen) {
    const end = Math.min(size, placed.get(log)?.length ?? 0)
    if ((next.get(log) ?? end) < end) return false
  }
  return true
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
