import { isKind, type Act } from './act.ts'
import type { Matter } from './matter.ts'

/** One item of a side's own statement, as it reads now. */
export interface Item {
  readonly side: string
  readonly act: Act
  readonly id: string
  readonly title: string
  readonly digest: string
  /** The first day on which the side stated it with this digest. */
  readonly on: string
}

/** What parallel statements have come to (design §9 rule 8). */
export interface Parallel {
  readonly items: readonly Item[]
  /** Sets of items that every side has matched. */
  readonly matched: readonly (readonly Item[])[]
  /** Matched items count once, every other item of any side once. */
  readonly n: number
  /** The day from which at least one item has stood matched on both sides; null if none. */
  readonly since: string | null
}

/** Reads the parallel statements of a matter; null if there is none. */
export function parallelOf(
  matter: Matter,
  sides: readonly string[],
  counts: (act: Act) => boolean,
): Parallel | null {
  const items = currentItems(matter, counts)
  if (items.size === 0) return null
  const matched = matchedItems(matter, items, sides, counts)
  // One item may stand in several matched sets: it is still one item.
  const inMatch = new Set(matched.flat()).size
  const days = matched.map((set) => set.map((item) => item.on).reduce(later))
  return {
    items: [...items.values()],
    matched,
    n: items.size - inMatch + matched.length,
    since: days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)),
  }
}

const later = (a: string, b: string) => (a > b ? a : b)

/** The items as each side's latest statement gives them; restating one with the same digest keeps its first day. */
function currentItems(matter: Matter, counts: (act: Act) => boolean): Map<string, Item> {
  const items = new Map<string, Item>()
  for (const act of matter.acts) {
    if (!isKind(act, 'arrangement.parallel') || !counts(act)) continue
    for (const side of act.of) {
      for (const { id, title, digest } of act.body.items) {
        const before = items.get(`${side} ${id}`)
        const on = before?.digest === digest ? before.on : act.on
        items.set(`${side} ${id}`, { side, act, id, title, digest, on })
      }
    }
  }
  return items
}

/** An item is matched when each side's `match` names the same pair, and neither has changed it since. */
function matchedItems(
  matter: Matter,
  items: Map<string, Item>,
  sides: readonly string[],
  counts: (act: Act) => boolean,
): Item[][] {
  const named = new Map<string, { by: Set<string>; set: Item[] }>()
  for (const act of matter.acts) {
    if (!isKind(act, 'arrangement.match') || !counts(act)) continue
    const set = act.body.pairs.flatMap((pair) => currentItem(matter, items, pair) ?? [])
    if (set.length !== act.body.pairs.length || new Set(set.map((item) => item.side)).size !== sides.length)
      continue
    const key = set
      .map((item) => `${item.side} ${item.id} ${item.digest}`)
      .toSorted()
      .join('\n')
    const entry = named.get(key) ?? { by: new Set(), set }
    for (const side of act.of) entry.by.add(side)
    named.set(key, entry)
  }
  return [...named.values()].filter(({ by }) => sides.every((side) => by.has(side))).map(({ set }) => set)
}

function currentItem(
  matter: Matter,
  items: Map<string, Item>,
  pair: { statement: Act['ref']; item: string; digest: string },
): Item | null {
  for (const side of matter.statements.get(pair.statement.leaf)?.of ?? []) {
    const item = items.get(`${side} ${pair.item}`)
    if (item?.digest === pair.digest) return item
  }
  return null
}
