import {
  checkContradiction,
  compare,
  edgeInProof,
  encodeMisbehaviour,
  encodeNote,
  frontierFrom,
  HASH_BYTES,
  parseCheckpoint,
  parseNote,
  parseVkey,
  type Contradiction,
  type Crypto,
  type Note,
  type Vkey,
} from '@alternat/tlog'
import type { Kept, WitnessStore } from './witness-store.ts'

/**
 * The root that a log had at an earlier size, by a proof that leads to a root it signed since. Where that is not the
 * root it signed then, the proof shows two histories. Null where the proof leads nowhere: anybody can send such a
 * one. Of sizes that are powers of two a proof holds no root of its own.
 */
export function earlierIn(
  crypto: Crypto,
  claim: { size1: number; size2: number; root2: Uint8Array; proof: readonly Uint8Array[] },
): Uint8Array | null {
  const edge = edgeInProof(crypto, claim)
  return edge === null ? null : frontierFrom(crypto, claim.size1, edge).root()
}

/**
 * The misbehaviour file (docs/formats/misbehaviour.md) that two kept checkpoints make, to be checked by anybody with
 * `alternat verify`; null where they do not convict the log's key.
 */
export function misbehaviourFrom(store: WitnessStore, kept: Kept): Uint8Array | null {
  const held = parseNote(kept.held)
  const offered = parseNote(kept.offered)
  if (!held.ok || !offered.ok) return null
  for (const text of store.keysOf(kept.origin)) {
    const key = parseVkey(store.crypto, text)
    const notes = key.ok ? [lineBy(held.value, key.value), lineBy(offered.value, key.value)] : []
    const [first, second] = notes
    if (!key.ok || first === undefined || second === undefined || first === null || second === null) continue
    const file = contradictionOf(store.crypto, key.value, kept, [first, second])
    if (file !== null && checkContradiction(store.crypto, file).ok)
      return encodeMisbehaviour(store.crypto, file)
  }
  return null
}

function contradictionOf(
  crypto: Crypto,
  key: Vkey,
  { held, size, root, old, proof: bytes }: Kept,
  notes: readonly [Uint8Array, Uint8Array],
): Contradiction | null {
  const base = { key, card: null }
  const [first, second] = notes
  if (sizeOf(held) === size) {
    const sorted = compare(first, second) < 0 ? notes : ([second, first] as const)
    return { ...base, kind: 'fork-same-size', notes: sorted, link: null }
  }
  const proof = Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  )
  const earlier = earlierIn(crypto, { size1: old, size2: size, root2: root, proof })
  return earlier === null ? null : { ...base, kind: 'fork-other-size', notes, link: { earlier, proof } }
}

/** The note with the line by this key alone; null where it has none. */
function lineBy({ text, signatures }: Note, { name, keyId }: Vkey): Uint8Array | null {
  const line = signatures.find((one) => one.name === name && one.keyId === keyId)
  return line === undefined ? null : encodeNote({ text, signatures: [line] })
}

function sizeOf(noteBytes: Uint8Array): number | null {
  const note = parseNote(noteBytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  return checkpoint.ok ? checkpoint.value.size : null
}
