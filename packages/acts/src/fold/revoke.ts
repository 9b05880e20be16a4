import type { Crypto } from '@alternat/tlog'
import { sideOf } from '../bytes/origin.ts'
import type { Body } from '../kinds.ts'
import { isKind, type Act, type ActOf } from './act.ts'
import { keyidsOf, offices } from './offices.ts'
import { powersFor } from './powers.ts'
import type { Placed } from './validate.ts'

type Logs = ReadonlyMap<string, readonly Placed[]>

/** A revocation, and what it can reach. */
interface Revocation {
  readonly act: Act
  readonly keyids: ReadonlySet<string>
  /** Nothing in front of this place is taken. */
  readonly floor: number
  readonly seen: number
}

/** Leaves 0 and 1 say whose log it is and who the sides are: taken, they would leave a log of nobody. */
export const FIRST = 2

/**
 * Acts that a later revocation makes void: signed by a revoked key after what the revocation calls good, and
 * what rests on them – a key that such an act introduced was never the office's.
 * The bound: whatever another side had seen of this log before it knew of the revocation stands, so that a
 * side cannot repudiate what it once said by calling its own key stolen (design §5 *Revocation*).
 *
 * @param kept the logs as of the day asked for: a key revoked later changes nothing in what stood then
 * @param whole the logs in full: what another side relied on stands in the view of every day, or a revocation
 *   dated back would hide from that day what was seen after it
 */
export function revoked(crypto: Crypto, kept: Logs, whole: Logs): Set<Act> {
  return new Set(takenBy(crypto, kept, whole).keys())
}

/** Why a revocation takes an act: it reaches it, or the act rests on one that it took. */
export interface Taking {
  /** The revocation. */
  readonly by: Act
  /** Nothing in front of this place is taken by it. */
  readonly floor: number
  /** The size of the log up to which others had seen it, as far as that bounds the revocation. */
  readonly seen: number
  /** Not signed by a revoked key itself: a key, a power or a date that it rests on fell. */
  readonly rests: boolean
}

/** {@link revoked}, with what takes each act. */
export function takenBy(crypto: Crypto, kept: Logs, whole: Logs): Map<Act, Taking> {
  const gone = new Map<Act, Taking>()
  for (const [log, placed] of kept) {
    const acts = placed.flatMap(({ act }) => act ?? [])
    const found = acts.filter(isRevocation)
    if (found.length === 0) continue
    const sizes = sizesSeen(whole, log)
    const all = found.map((act) => revocationOf(crypto, act, sizes))
    for (const [act, taking] of taken(crypto, acts, admitted(crypto, acts, all))) gone.set(act, taking)
  }
  return gone
}

function isRevocation(act: Act): act is ActOf<'side.keys'> {
  return isKind(act, 'side.keys') && act.body.step === 'revoke'
}

function isAboutKeys(act: Act): boolean {
  return act.kind === 'side.keys' || act.kind === 'side.open'
}

function revocationOf(crypto: Crypto, act: ActOf<'side.keys'>, sizes: readonly number[]): Revocation {
  const { index } = act.ref
  const seen = sizes.reduce((most, size) => (size <= index && size > most ? size : most), 0)
  const floor = Math.max(act.body.lastGood ?? index, seen, FIRST)
  return { act, floor, seen, keyids: keyidsOf(crypto, act.body.office, sideOf(act.ref.log)) }
}

/** The sizes of a log that acts of other sides name. */
export function sizesSeen(whole: Logs, log: string): number[] {
  const others = [...whole].filter(([name]) => name !== log).flatMap(([, placed]) => placed)
  return [...new Set(others.flatMap(({ act }) => act?.seen.get(log) ?? []))]
}

/**
 * The revocations that were somebody's to make, each judged in its place by what stood in front of it: one by
 * a key that had fallen by then revokes nothing, or a thief could go on with the keys he gave himself.
 */
function admitted(crypto: Crypto, acts: readonly Act[], all: readonly Revocation[]): Revocation[] {
  const aboutKeys = acts.filter(isAboutKeys)
  return all.reduce<Revocation[]>((before, next) => {
    const front = aboutKeys.filter(({ ref }) => ref.index <= next.act.ref.index)
    return taken(crypto, front, before).has(next.act) ? before : [...before, next]
  }, [])
}

/** What these revocations take of a log, and what rests on it. Those that stand are not judged again. */
function taken(crypto: Crypto, acts: readonly Act[], all: readonly Revocation[]): Map<Act, Taking> {
  const gone = new Map<Act, Taking>()
  // By office: what took the act that had given it a key, a power or a date.
  const causes = new Map<string, Revocation>()
  const [first] = acts
  const standing = thatStand(all)
  if (first === undefined || standing.length === 0) return gone
  const decided = new Set(standing.map(({ act }) => act))
  const held = offices(crypto, sideOf(first.ref.log))
  for (const act of acts) {
    const rests = act.ref.index >= FIRST && !decided.has(act) && !held.stands(act, powersFor(act))
    const reaching = standing.find((one) => reaches(one, act))
    const cause = reaching ?? (rests ? (causes.get(act.office) ?? standing[0]) : undefined)
    if (cause !== undefined) {
      gone.set(act, takingOf(cause, reaching === undefined))
      if (isKind(act, 'side.keys')) causes.set(act.body.office.name, cause)
    } else if (isAboutKeys(act)) held.take(act.body as unknown as Body<'side.keys'>)
  }
  return gone
}

function takingOf({ act: by, floor, seen }: Revocation, rests: boolean): Taking {
  return { by, floor, seen, rests }
}

/** From the last to the first: a revocation that a later one takes has taken nothing. */
function thatStand(all: readonly Revocation[]): Revocation[] {
  return all.reduceRight<Revocation[]>(
    (later, one) => (later.some((other) => reaches(other, one.act)) ? later : [...later, one]),
    [],
  )
}

/** From the floor on and in front of the revocation; an act that a key still good has signed too stands. */
function reaches({ act: revocation, keyids, floor }: Revocation, act: Act): boolean {
  const { index } = act.ref
  return index >= floor && index < revocation.ref.index && act.keyids.every((keyid) => keyids.has(keyid))
}
