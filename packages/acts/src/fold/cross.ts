import { inPast, isKind, sameRef, type Act } from './act.ts'
import type { Matter } from './matter.ts'

/** Two acts of different sides that cross, and which of them stands, once the sides say the same. */
export interface Crossing {
  readonly a: Act
  readonly b: Act
  /** The act that every side has since named; null while they have not, or name different ones. */
  readonly stands: Act | null
}

type Bears = (a: Act, b: Act) => boolean
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
function changesMatchedItem(match: Act, parallel: Act): boolean {
  if (!isKind(match, 'arrangement.match') || !isKind(parallel, 'arrangement.parallel')) return false
  return match.body.pairs.some(
    (pair) =>
      pair.statement.log === parallel.ref.log &&
      pair.statement.index < parallel.ref.index &&
      parallel.body.items.some((item) => item.id === pair.item && item.digest !== pair.digest),
  )
}

/** The crossings among the acts of one matter. In a reconstruction nothing crosses: do not ask. */
export function crossings(matter: Matter, sides: readonly string[]): Crossing[] {
  const found: Crossing[] = []
  for (const [left, right, bears] of PAIRS) {
    const lefts = matter.acts.filter((act) => act.kind === left)
    const rights = matter.acts.filter((act) => act.kind === right)
    for (const a of lefts)
      for (const b of rights)
        if (cross(a, b) && bears(a, b)) found.push({ a, b, stands: standing(matter, sides, a, b) })
  }
  return found
}

function cross(a: Act, b: Act): boolean {
  return a.logSide !== b.logSide && !inPast(a, b) && !inPast(b, a)
}

/** What each side's latest `stands` names, if all name the same (design §9 rule 17). */
function standing(matter: Matter, sides: readonly string[], a: Act, b: Act): Act | null {
  const families = [a, b].map((act) => act.kind.slice(0, act.kind.indexOf('.')))
  const named = new Map<string, Act>()
  for (const act of matter.acts) {
    const { stands } = act.body as { stands?: Act['ref'] }
    const choice = stands && [a, b].find((one) => sameRef(one.ref, stands))
    const family = act.kind.slice(0, act.kind.indexOf('.'))
    if (choice && families.includes(family) && inPast(a, act) && inPast(b, act))
      named.set(act.logSide, choice)
  }
  const [first] = named.values()
  return first !== undefined && sides.every((side) => named.get(side) === first) ? first : null
}
