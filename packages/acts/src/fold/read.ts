import { compare, type Crypto } from '@alternat/tlog'
import { readEnvelope, type ReadAct } from '../bytes/envelope.ts'
import { leafData, SEALED_CAP, unseal } from '../bytes/sealed.ts'
import type { HeldLog } from './held.ts'
import type { Ref, VoidReason } from './types.ts'

/** A leaf with its envelope read, or why it cannot be. */
export type Reading =
  | { readonly ref: Ref; readonly read: ReadAct }
  | { readonly ref: Ref; readonly void: VoidReason }
  | { readonly ref: Ref; readonly withheld: true; readonly code?: string }

/** What one fold has read: each of its steps walks along every log. */
const readings = new WeakMap<HeldLog, readonly Reading[]>()

/**
 * Reads every leaf of a log for itself: commitment, size, canonical envelope, its own log and place. What the
 * author of a bad act wrote is never looked at beyond the first thing wrong with it.
 */
export function readLog(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): readonly Reading[] {
  const known = readings.get(held)
  if (known !== undefined) return known
  const read = readEach(crypto, held, memo)
  readings.set(held, read)
  return read
}

function readEach(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): Reading[] {
  return held.leaves.map((leaf, index) => {
    const ref: Ref = { log: held.log, index, leaf: held.leafHex[index] ?? '' }
    if (leaf.sealed === null)
      return leaf.code === undefined ? { ref, withheld: true } : { ref, withheld: true, code: leaf.code }
    const key = `read ${ref.log} ${ref.index} ${ref.leaf}`
    const known = memo.get(key) as Reading | undefined
    if (known !== undefined) return known
    const reading = readOne(crypto, ref, leaf.leaf, leaf.sealed)
    memo.set(key, reading)
    return reading
  })
}

function readOne(crypto: Crypto, ref: Ref, leaf: Uint8Array, sealed: Uint8Array): Reading {
  // Bytes that are not what was committed to are nobody's act: as if they were not there.
  if (compare(leafData(crypto, sealed), leaf) !== 0) return { ref, withheld: true }
  if (sealed.length > SEALED_CAP) return { ref, void: 'over-cap' }
  const opened = unseal(sealed)
  if (opened === null) return { ref, void: 'malformed' }
  const read = readEnvelope(opened.envelope)
  if (!read.ok) return { ref, void: read.fault.code }
  if (read.value.payload.log !== ref.log) return { ref, void: 'log' }
  if (read.value.payload.seq !== ref.index) return { ref, void: 'seq' }
  return { ref, read: read.value }
}

/** Every `{log, index, leaf}` inside a body, in order: what the act points at besides its `refs`. */
export function refsIn(value: unknown, found: Ref[] = []): Ref[] {
  if (Array.isArray(value)) for (const item of value) refsIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    if (isRef(value)) found.push(value)
    else for (const item of Object.values(value)) refsIn(item, found)
  }
  return found
}

function isRef(value: object): value is Ref {
  return 'leaf' in value && 'log' in value && 'index' in value && Object.keys(value).length === 3
}
