import {
  ActMistake,
  leafData,
  maxMinute,
  minuteOf,
  readEnvelope,
  saysExactly,
  seal,
  SALT_LENGTH,
  signAct,
  unseal,
  type Payload,
  type Ref,
  type Seen,
  type SignedAct,
} from '@alternat/acts'
import { ok, toHex, type Result, type Signer } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { BlobHeld, NewAct, Store } from '../store/types.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'

/** The place in our own log where the next act goes. */
export interface Place {
  readonly log: string
  readonly seq: number
  /** The `at` of the act in front; empty for leaf 0. */
  readonly lastAt: string
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
  seen: readonly Seen[],
  act: Cleared,
): Result<Composed, ReleaseOwnCode> {
  const { office, kind, body, refs, level, blobs } = act
  const at = minuteFor(node, place.lastAt)
  const { log, seq } = place
  const payload: Payload = { at, body, kind, level, log, office, refs, seen, seq, v: 'v0' }
  const signed = sign(node, payload, signer)
  if (!signed.ok) return signed
  const { bytes, read } = signed.value
  if (!saysExactly(node.crypto, read, act.digest).ok) return releaseFault('not-cleared-content', kind)
  const sealed = seal(node.ports.random(SALT_LENGTH), bytes)
  const leaf = leafData(node.crypto, sealed)
  return ok({ sealed, leaf, blobs, payload, ref: { index: seq, leaf: toHex(leaf), log } })
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

/** Where the next act of one of our logs goes; null if there is no such log. */
export function nextPlace(node: Node, log: string): Place | null {
  const head = node.store.head(log)
  if (head === null || !head.own) return null
  return { log, seq: head.size, lastAt: lastAt(node, log, head.size) }
}

/** What the last act of each log of ours says, by size: a log never changes below its size. */
const latest = new WeakMap<Store, Map<string, { readonly size: number; readonly at: string }>>()

/** Remembers the `at` of the last act of a log, so that the next one need not read it from the store. */
export function rememberLast(store: Store, log: string, last: { size: number; at: string }): void {
  const known = latest.get(store) ?? new Map<string, { size: number; at: string }>()
  latest.set(store, known.set(log, last))
}

function lastAt(node: Node, log: string, size: number): string {
  if (size === 0) return ''
  const known = latest.get(node.store)?.get(log)
  return known?.size === size ? known.at : readLastAt(node, log, size)
}

function readLastAt(node: Node, log: string, size: number): string {
  const sealed = node.store.leaves(log, size - 1, size)[0]?.sealed ?? null
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value.payload.at : ''
}
