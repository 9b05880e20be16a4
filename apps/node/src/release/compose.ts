import {
  ActMistake,
  erasedIn,
  leafData,
  maxMinute,
  minuteOf,
  readEnvelope,
  saysExactly,
  seal,
  SALT_LENGTH,
  showSignatures,
  signAct,
  unseal,
  type Payload,
  type ReadAct,
  type Ref,
  type Seen,
  type SignedAct,
} from '@alternat/acts'
import { ok, toHex, type Result, type Signer } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { BlobHeld, NewAct, Store } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'
import type { Moment } from './moment.ts'

/** The place in our own log where the next act goes. */
export interface Place {
  readonly log: string
  readonly seq: number
  /** The `at` of the act in front; empty for leaf 0. */
  readonly lastAt: string
  /** The `seen` of the act in front. */
  readonly lastSeen: readonly Seen[]
}

/** What is fixed of an act before its place is. */
export interface Cleared {
  readonly office: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
  readonly refs: readonly Ref[]
  readonly level: 'between' | 'public'
  readonly blobs: readonly BlobHeld[]
  /** The content digest that guard and clearance were given. */
  readonly digest: string
}

/** A signed act, ready to be appended. */
export interface Composed extends NewAct {
  readonly ref: Ref
  readonly payload: Payload
}

let minute = { index: Number.NaN, text: '' }

/** The minute of a time; the same one is asked for by every act of a batch. */
function minuteText(ms: number): string {
  const index = Math.floor(ms / 60_000)
  if (index !== minute.index) minute = { index, text: minuteOf(ms) }
  return minute.text
}

/** `at` for an act signed now: never before the act in front, whatever the clock does (design §4). */
export function minuteFor(node: Pick<Node, 'ports'>, lastAt: string): string {
  return maxMinute(minuteText(node.ports.clock()), lastAt)
}

/**
 * Fills in what the node fills in, has the office sign, and proves that the envelope holds exactly the
 * content that was cleared: nothing between clearance and signature can have changed a word.
 */
export function compose(
  node: Node,
  signer: Signer,
  place: Place,
  { at, seen }: Moment,
  act: Cleared,
): Result<Composed, ReleaseOwnCode> {
  const { office, kind, body, refs, level, blobs } = act
  const { log, seq } = place
  const payload: Payload = { at, body, kind, level, log, office, refs, seen, seq, v: 'v1' }
  const signed = sign(node, payload, signer)
  if (!signed.ok) return signed
  const { bytes, read } = signed.value
  if (!holdsFurther(node, read, signer)) return releaseFault('signature-broken', office)
  if (!saysExactly(node.crypto, read, act.digest).ok) return releaseFault('not-cleared-content', kind)
  const sealed = seal(node.ports.random(SALT_LENGTH), bytes)
  const leaf = leafData(node.crypto, sealed)
  const erases = kind === 'record.erase' ? { erases: erasedIn(body) } : {}
  return ok({ sealed, leaf, blobs, payload, ref: { index: seq, leaf: toHex(leaf), log }, ...erases })
}

/** A body may pass its schema and still be too large, or refs be too many: a refusal, not a crash. */
function sign(node: Node, payload: Payload, signer: Signer): Result<SignedAct, ReleaseOwnCode> {
  try {
    return ok(signAct(node.crypto, payload, [signer]))
  } catch (thrown) {
    if (!(thrown instanceof ActMistake)) throw thrown
    return releaseFault(thrown.code === 'over-cap' ? 'over-cap' : 'schema', thrown.message)
  }
}

/**
 * Whether the signature beside the Ed25519 one verifies. The fold would not notice, and a bad one would be shown for
 * ever; it may come from an officer's own program.
 */
function holdsFurther({ crypto }: Node, read: ReadAct, { further }: Signer): boolean {
  return showSignatures(crypto, read, [], further === undefined ? [] : [further]).every(
    ({ verifies }) => verifies !== false,
  )
}

/** Where the next act of one of our logs goes; null if there is no such log. */
export function nextPlace(node: Node, log: string): Place | null {
  const head = node.store.head(log)
  if (head === null || !head.own) return null
  const { at, seen } = lastOf(node, log, head.size)
  return { log, seq: head.size, lastAt: at, lastSeen: seen }
}

/** What the last act of a log says of its time, and of what had reached us. */
interface Last {
  readonly at: string
  readonly seen: readonly Seen[]
}

const NO_LAST: Last = { at: '', seen: [] }

/** What the last act of each log of ours says, by size: a log never changes below its size. */
const latest = new WeakMap<Store, Map<string, Last & { readonly size: number }>>()

/** Remembers the last act of a log, so that the next one need not read it from the store. */
export function rememberLast(store: Store, log: string, last: Last & { readonly size: number }): void {
  const known = latest.get(store) ?? new Map<string, Last & { readonly size: number }>()
  latest.set(store, known.set(log, last))
}

function lastOf(node: Node, log: string, size: number): Last {
  if (size === 0) return NO_LAST
  const known = latest.get(node.store)?.get(log)
  return known?.size === size ? known : readLast(node, log, size)
}

/** How far back an act is looked for that was signed for its place: another's, put into our log, says nothing of us. */
const LOOK_BACK = 16

function readLast(node: Node, log: string, size: number): Last {
  const from = Math.max(0, size - LOOK_BACK)
  for (const [i, { sealed }] of [...node.store.leaves(log, from, size).entries()].toReversed()) {
    const parts = sealed === null ? null : unseal(sealed)
    const read = parts === null ? null : readEnvelope(parts.envelope)
    const payload = read?.ok === true ? read.value.payload : null
    if (payload?.log === log && payload.seq === from + i) return payload
  }
  return NO_LAST
}
