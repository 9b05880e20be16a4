import { inPast, isKind, sameRef, type Act } from './act.ts'
import type { Matter } from './matter.ts'

/** Two acts of different sides that cross, and which of them stands, once the sides say the same. */
export interface Crossing {
  readonly a: Act
  readonly b: Act
  /** The act that every side has since named; null while they have not, or name different ones. */
  readonly stands: Act | null
}

/** Whether two acts bear on the same thing, in a matter whose acts are found by their leaves. */
type Bears = (a: Act, b: Act, byLeaf: ReadonlyMap<string, Act>) => boolean
type Pair = readonly [string, string, Bears]

const onMatter: Bears = () => true
const onMeasures: Bears = (a, b) => {
  const [left, right] = [a.body['measures'], b.body['measures']] as (readonly string[] | undefined)[]
  return left === undefined || right === undefined || left.some((id) => right.includes(id))
}

/** The listed pairs (design §5 *Crossing*), and what they must both bear on. */
const PAIRS: readonly Pair[] = [
  ...['arrangement.adopt', 'arrangement.exchange'].flatMap((adopts): Pair[] => [
    [adopts, 'text.amend', (a, b) => a.body['digest'] === b.body['base']],
    [adopts, 'dialogue.decline', onMatter],
    [adopts, 'dialogue.discontinue', onMatter],
    [adopts, 'arrangement.discontinue', onMatter],
  ]),
  ['arrangement.suspend', 'arrangement.resume', onMeasures],
  ['dialogue.suspend', 'dialogue.resume', onMatter],
  ['arrangement.operative', 'arrangement.contest', onMeasures],
  ['arrangement.match', 'arrangement.parallel', changesMatchedItem],
]

/** A later statement of the other side gives an item named in the match another digest. */
function changesMatchedItem(match: Act, parallel: Act, byLeaf: ReadonlyMap<string, Act>): boolean {
  if (!isKind(match, 'arrangement.match') || !isKind(parallel, 'arrangement.parallel')) return false
  return match.body.pairs.some((pair) => {
    // By side and not by log: a side that has moved speaks of what it said in the log before.
    const stated = byLeaf.get(pair.statement.leaf)
    return (
      stated !== undefined &&
      sameRef(stated.ref, pair.statement) &&
      stated.logSide === parallel.logSide &&
      inPast(stated, parallel) &&
      parallel.body.items.some((item) => item.id === pair.item && item.digest !== pair.digest)
    )
  })
}

/**
 * Most partners of one act that are named. Every act that crosses another is found, but a side that floods the
 * other must not make the list of pairs grow with the product of both.
 */
export const MAX_PARTNERS = 16

/** The crossings among the acts of one matter. In a reconstruction nothing crosses: do not ask. */
export function crossings(matter: Matter, sides: readonly string[]): Crossing[] {
  const byKind = Map.groupBy(matter.acts, (act) => act.kind)
  const byLeaf = new Map(matter.acts.map((act) => [act.ref.leaf, act]))
  const choices = Map.groupBy(
    matter.acts.filter((act) => standsOf(act) !== undefined),
    (act) => standsOf(act)?.leaf ?? '',
  )
  const found: Crossing[] = []
  for (const [left, right, bears] of PAIRS) {
    const bear = (a: Act, b: Act) => bears(a, b, byLeaf)
    for (const [a, b] of pairsOf(byKind.get(left) ?? [], byKind.get(right) ?? [], bear))
      found.push({ a, b, stands: standing(choices, sides, a, b) })
  }
  return found
}

/** The pairs that cross: of each act on either hand the first {@link MAX_PARTNERS}, in the order of the acts. */
function pairsOf(
  lefts: readonly Act[],
  rights: readonly Act[],
  bears: (a: Act, b: Act) => boolean,
): (readonly [Act, Act])[] {
  if (lefts.length === 0 || rights.length === 0) return []
  const partners = new Map<Act, Set<Act>>(lefts.map((act) => [act, new Set()]))
  for (const [log, there] of Map.groupBy(rights, (act) => act.ref.log)) {
    for (const a of lefts)
      if (a.ref.log !== log && a.logSide !== there[0]?.logSide)
        for (const b of concurrent(a, there, (one) => bears(a, one))) partners.get(a)?.add(b)
  }
  for (const [log, there] of Map.groupBy(lefts, (act) => act.ref.log)) {
    for (const b of rights)
      if (b.ref.log !== log && b.logSide !== there[0]?.logSide)
        for (const a of concurrent(b, there, (one) => bears(one, b))) partners.get(a)?.add(b)
  }
  const place = new Map(rights.map((act, i) => [act, i]))
  const order = (a: Act, b: Act) => (place.get(a) ?? 0) - (place.get(b) ?? 0)
  return lefts.flatMap((a) => [...(partners.get(a) ?? [])].toSorted(order).map((b) => [a, b] as const))
}

/**
 * Of the acts of another log those that neither had seen nor were seen: one stretch of the log, because what a
 * log has seen only grows.
 */
function concurrent(act: Act, there: readonly Act[], bears: (one: Act) => boolean): Act[] {
  const log = there[0]?.ref.log ?? ''
  const from = firstAt(there, (one) => one.ref.index >= (act.seen.get(log) ?? 0))
  const found: Act[] = []
  for (let i = from; i < there.length && found.length < MAX_PARTNERS; i++) {
    const one = there[i] as Act
    if (inPast(act, one)) break
    if (bears(one)) found.push(one)
  }
  return found
}

/** The first place from which on a test holds, in a list where it holds from some place on. */
function firstAt(list: readonly Act[], holds: (act: Act) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(list[middle] as Act)) high = middle
    else low = middle + 1
  }
  return low
}

function standsOf(act: Act): Act['ref'] | undefined {
  return (act.body as { stands?: Act['ref'] }).stands
}

const familyOf = (act: Act): string => act.kind.slice(0, act.kind.indexOf('.'))

/** What each side's latest `stands` names, if all name the same (design §9 rule 17). */
function standing(
  choices: ReadonlyMap<string, readonly Act[]>,
  sides: readonly string[],
  a: Act,
  b: Act,
): Act | null {
  const families = [a, b].map(familyOf)
  const named = new Map<string, { readonly act: Act; readonly one: Act }>()
  const later = [a, b].flatMap((one) =>
    (choices.get(one.ref.leaf) ?? [])
      .filter((act) => sameRef(one.ref, standsOf(act) ?? one.ref) && families.includes(familyOf(act)))
      .filter((act) => inPast(a, act) && inPast(b, act))
      .map((act) => ({ act, one })),
  )
  // Of one side's choices the latest in its own logs counts.
  for (const choice of later) {
    const before = named.get(choice.act.logSide)
    if (before === undefined || inPast(before.act, choice.act)) named.set(choice.act.logSide, choice)
  }
  const first = named.values().next().value?.one
  return first !== undefined && sides.every((side) => named.get(side)?.one === first) ? first : null
}
