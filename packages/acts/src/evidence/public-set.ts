import type { Crypto } from '@alternat/tlog'
import { canonicalize } from '../bytes/json.ts'
import { checkBody } from '../schema/check.ts'
import type { Body } from '../kinds.ts'
import type { Fold } from '../fold/types.ts'
import { actsShown } from './act-shown.ts'
import type { CheckedLog } from './check-log.ts'
import type { EvidenceAct } from './report.ts'

/** A place in a log. */
export interface Place {
  readonly log: string
  readonly index: number
}

/** What a file shows of the acts that the sides have listed as public (`record.manifest`). */
export interface PublicSet {
  /** Whether every side of the dialogue has logged the same list; where none is, nothing shows what was left out. */
  readonly adopted: boolean
  /** Whose lists are inside. */
  readonly by: readonly string[]
  /** How many acts the adopted lists name. */
  readonly listed: number
  /** How many of these are inside. */
  readonly inside: number
  /** Listed, and not inside. */
  readonly withheld: readonly Place[]
  /** Inside, of level *public* and under the heads of an adopted list, and not on it. */
  readonly unlisted: readonly Place[]
}

type Manifest = Body<'record.manifest'>

/**
 * Sets the acts of a file against the lists of public acts that all sides have adopted. Every list inside counts,
 * so that a later one cannot quietly leave out what an earlier one named.
 */
export function publicSetOf(crypto: Crypto, logs: readonly CheckedLog[]): PublicSet {
  const acts = logs.flatMap((log) => actsShown(crypto, log)).filter(({ signed }) => signed)
  const lists = manifestsIn(acts)
  const sides = sidesIn(acts)
  const adopted = lists.filter(({ by }) => sides.length > 0 && sides.every((side) => by.has(side)))
  const inside = new Set(acts.map(({ ref }) => placeOf(ref)))
  const open = acts.filter(({ level }) => level === 'public').map(({ ref }) => ref)
  return compared(
    adopted.map(({ body }) => body),
    lists.flatMap(({ by }) => [...by]),
    { inside, open },
  )
}

/** The same for a file that covers its logs whole, out of the state that follows. */
export function publicSetOfFold({ manifest, entries }: Fold): PublicSet | null {
  if (manifest === null) return null
  const inside = new Set(entries.filter(({ kind }) => kind !== undefined).map(({ ref }) => placeOf(ref)))
  const { by, unlisted, adopted } = manifest
  const set = compared(adopted ? [manifest] : [], by, { inside, open: [] })
  return { ...set, unlisted: adopted ? unlisted.map(({ log, index }) => ({ log, index })) : [] }
}

function compared(
  adopted: readonly {
    readonly upTo: readonly { readonly log: string; readonly size: number }[]
    readonly public: readonly Place[]
  }[],
  by: readonly string[],
  { inside, open }: { inside: ReadonlySet<string>; open: readonly Place[] },
): PublicSet {
  const listed = new Map(adopted.flatMap((list) => list.public.map((one) => [placeOf(one), one] as const)))
  const isUnder = ({ log, index }: Place): boolean =>
    adopted.some(({ upTo }) => upTo.some((head) => head.log === log && index < head.size))
  const withheld = [...listed].filter(([place]) => !inside.has(place)).map(([, one]) => one)
  return {
    adopted: adopted.length > 0,
    by: [...new Set(by)].toSorted(),
    listed: listed.size,
    inside: listed.size - withheld.length,
    withheld: inOrder(withheld),
    unlisted: inOrder(open.filter((one) => isUnder(one) && !listed.has(placeOf(one)))),
  }
}

interface Listed {
  readonly body: Manifest
  readonly by: Set<string>
}

/** The lists inside, each with the sides that have logged it. */
function manifestsIn(acts: readonly EvidenceAct[]): Listed[] {
  const lists = new Map<string, Listed>()
  for (const { kind, body, side } of acts) {
    if (kind !== 'record.manifest' || body === null || !checkBody(kind, body).ok) continue
    const key = canonicalize(body)
    const list = lists.get(key) ?? { body: body as unknown as Manifest, by: new Set() }
    lists.set(key, list)
    list.by.add(side)
  }
  return [...lists.values()]
}

/** The sides of the dialogue, as the proposals inside list them: all of them must have adopted. */
function sidesIn(acts: readonly EvidenceAct[]): string[] {
  const listed = acts.flatMap(({ kind, body, ref }) => {
    if (kind !== 'dialogue.propose' || ref.index !== 1 || !checkBody(kind, body).ok) return []
    return (body as unknown as Body<'dialogue.propose'>).sides ?? []
  })
  return [...new Set(listed.map(({ id }) => id))]
}

function inOrder(places: readonly Place[]): Place[] {
  return places
    .map(({ log, index }) => ({ log, index }))
    .toSorted((a, b) => (a.log === b.log ? a.index - b.index : a.log < b.log ? -1 : 1))
}

function placeOf({ log, index }: Place): string {
  return `${log} ${index}`
}
