import type { Crypto } from '@alternat/tlog'
import { blobsNamed } from '../evidence/blobs-named.ts'
import { isKind, type Act, type ActOf } from './act.ts'
import type { HeldLog } from './held.ts'
import { readLog } from './read.ts'
import type { Erasure, Ref } from './types.ts'

/** An act that names a text, whatever became of the act: its words travel all the same. */
interface Naming {
  readonly ref: Ref
  readonly seen: ReadonlyMap<string, number>
}

/** Which acts name which texts. */
export interface Namings {
  /** The digest of a text → the acts that name it, log by log in their order. */
  readonly of: ReadonlyMap<string, readonly Naming[]>
  /** The first place of each log whose act is not held: what stands there may name anything. */
  readonly gaps: ReadonlyMap<string, number>
  /** Whose log it is: a side that moved takes back what it said in the log before too. */
  readonly sideOf: (log: string) => string
}

/** Where nothing erases anything, nobody needs to know. */
export const NO_NAMINGS: Namings = { of: new Map(), gaps: new Map(), sideOf: (log) => log }

/**
 * Walks every body held for the texts it names.
 *
 * @param sides of every log whose acts count as a side's
 */
export function namingsOf(
  crypto: Crypto,
  logs: readonly HeldLog[],
  memo: Map<string, unknown>,
  sides: ReadonlyMap<string, string>,
): Namings {
  const of = new Map<string, Naming[]>()
  const gaps = new Map<string, number>()
  for (const reading of logs.flatMap((log) => readLog(crypto, log, memo))) {
    const { ref } = reading
    if ('withheld' in reading && !gaps.has(ref.log)) gaps.set(ref.log, ref.index)
    if (!('read' in reading)) continue
    const { seen, body } = reading.read.payload
    const naming = { ref, seen: new Map(seen.map(({ log, size }) => [log, size])) }
    for (const digest of new Set(blobsNamed(body))) of.set(digest, [...(of.get(digest) ?? []), naming])
  }
  return { of, gaps, sideOf: (log) => sides.get(log) ?? log }
}

/**
 * Whether an act may take off the record what it names: each text by its digest must be named by an earlier act
 * of the same side. One side could otherwise make another's words disappear everywhere.
 */
export function judgeErase(namings: Namings, act: ActOf<'record.erase'>): 'not-the-maker' | 'waiting' | null {
  const missing = act.body.blobs.some((digest) => ownNamings(namings, act, digest).length === 0)
  if (!missing) return null
  const hidden = [...namings.gaps].some(([log, index]) => {
    const ref = { log, index, leaf: '' }
    return isOwn(namings, act, ref) && isBehind(act, ref)
  })
  return hidden ? 'waiting' : 'not-the-maker'
}

/**
 * What these acts have taken off the record, text by text. Judged on the whole logs held, whatever the day asked
 * for: words that are gone are gone on every page.
 *
 * @param acts those that stand in their place
 */
export function erasuresOf(namings: Namings, acts: readonly Act[]): Erasure[] {
  const found = acts
    .filter((act) => isKind(act, 'record.erase'))
    .filter((act) => judgeErase(namings, act) === null)
    .flatMap((act) => act.body.blobs.map((digest) => erasureOf(namings, act, digest)))
  const covered = Map.groupBy(found, ({ digest }) => digest)
  return found.map((erasure) => {
    const leaves = new Set((covered.get(erasure.digest) ?? []).flatMap(({ acts }) => acts.map(placeOf)))
    const gone = (namings.of.get(erasure.digest) ?? []).every(({ ref }) => leaves.has(placeOf(ref)))
    return { ...erasure, gone }
  })
}

function erasureOf(namings: Namings, act: ActOf<'record.erase'>, digest: string): Omit<Erasure, 'gone'> {
  const { basis = null, orderedBy = null, reason } = act.body
  const all = namings.of.get(digest) ?? []
  const acts = all.filter((one) => isCovered(namings, act, digest, one)).map(({ ref }) => ref)
  return { digest, by: act.logSide, on: act.on, act: act.ref, reason, basis, orderedBy, acts }
}

/**
 * A side takes its words from its own acts, and from those of others that had them from it. Whoever put the same
 * words on the record without having seen them there answers for them alone: claiming so of another's words
 * neither erases them nor keeps them.
 */
function isCovered(namings: Namings, act: Act, digest: string, naming: Naming): boolean {
  if (isOwn(namings, act, naming.ref)) return true
  const own = ownNamings(namings, act, digest)
  const all = namings.of.get(digest) ?? []
  const quotes = own.some((one) =>
    all.some((other) => !isOwn(namings, act, other.ref) && hadSeen(one, other.ref)),
  )
  return !quotes && own.some(({ ref }) => hadSeen(naming, ref))
}

function ownNamings(namings: Namings, act: Act, digest: string): Naming[] {
  const named = namings.of.get(digest) ?? []
  return named.filter(({ ref }) => isOwn(namings, act, ref) && isBehind(act, ref))
}

function isOwn({ sideOf }: Namings, act: Act, { log }: Ref): boolean {
  return log === act.ref.log || sideOf(log) === act.logSide
}

function isBehind(act: Act, { log, index }: Ref): boolean {
  return index < (log === act.ref.log ? act.ref.index : (act.seen.get(log) ?? 0))
}

function hadSeen({ seen }: Naming, { log, index }: Ref): boolean {
  return (seen.get(log) ?? 0) > index
}

function placeOf({ log, index }: Ref): string {
  return `${log} ${index}`
}
