import {
  encodeCheckpoint,
  encodePolicy,
  equal,
  hexToBytes,
  leafHash,
  parseProof,
  toHex,
  verifyInclusion,
  type Checkpoint,
  type Crypto,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { sideOf } from '../bytes/origin.ts'
import type { ReadSideCard } from '../bytes/side-card.ts'
import type { LeafHeld } from '../fold/types.ts'
import { cosignedNote, lineKeys, readCosignatures, type CheckedCosignature } from './cosigned.ts'
import type { EvidenceManifestLog } from './manifest.ts'
import { checkOpening, openLogCheckpoint } from './opening.ts'
import { actName, cutHashes, isNamedAct, rootOfLeaves } from './places.ts'
import { neutralIn, policyOf } from './policy.ts'
import type { Reading } from './reading.ts'

/** One place of a log whose act is in the file. */
export interface PlacedAct {
  readonly index: number
  readonly leaf: Uint8Array
  readonly sealed: Uint8Array
}

/** A log of the file after its checks. */
export interface CheckedLog {
  readonly entry: EvidenceManifestLog
  readonly card: ReadSideCard
  readonly checkpoint: Checkpoint
  /** The checkpoint with every checked cosignature. */
  readonly note: Uint8Array
  readonly cosigned: readonly CheckedCosignature[]
  /** The keys of neutral witnesses that the writer of the file names and that cosigned. */
  readonly neutral: readonly Vkey[]
  /** Every place, for a log covered whole; null otherwise. */
  readonly leaves: readonly LeafHeld[] | null
  readonly acts: readonly PlacedAct[]
}

/** Checks the n-th log of the file; null where nothing further can be said of it. */
export function checkLog(
  crypto: Crypto,
  reading: Reading,
  cards: ReadonlyMap<string, ReadSideCard>,
  entry: EvidenceManifestLog,
  n: number,
): CheckedLog | null {
  const card = cards.get(sideOf(entry.log))
  const neutral = checkPolicy(crypto, reading, cards, entry.log, n)
  const own = reading.take(`log/${n}/checkpoint`)
  // A missing card has been noted where the cards were read.
  if (card === undefined) return null
  const opened = own === null ? null : openLogCheckpoint(crypto, card, entry.log, own)
  const whole =
    opened?.ok === true &&
    opened.value.checkpoint.size === entry.size &&
    equal(opened.value.own, own as Uint8Array)
  if (own === null || opened?.ok !== true || !whole) return reading.blame('checkpoint', `log/${n}/checkpoint`)
  const { checkpoint } = opened.value
  const cosigned = checkCosignatures(crypto, reading, cards, checkpoint, neutral, n)
  // One without a line could be named by anybody who passes the file on.
  if (neutral.some((key) => !cosigned.some(({ line }) => isBy(line, key))))
    reading.blame('policy', `policy/${n}`)
  const note = cosignedNote(
    own,
    cosigned.map(({ line }) => line),
  )
  const base = { entry, card, checkpoint, note, cosigned, neutral }
  return entry.covers === 'all' ? checkAll(crypto, reading, base, n) : checkSome(crypto, reading, base, n)
}

function isBy(line: SignatureLine, { name, keyId }: Vkey): boolean {
  return line.name === name && line.keyId === keyId
}

type Base = Omit<CheckedLog, 'leaves' | 'acts'>

function checkAll(crypto: Crypto, reading: Reading, base: Base, n: number): CheckedLog | null {
  const { entry, checkpoint } = base
  const bytes = reading.take(`log/${n}/leaves`)
  const leaves = bytes === null ? null : cutHashes(bytes)
  const leads = leaves?.length === entry.size && equal(rootOfLeaves(crypto, leaves), checkpoint.root)
  if (leaves === null || !leads) return reading.blame('root', `log/${n}/leaves`)
  const withheld = new Map(entry.withheld.map(({ index, code }) => [index, code]))
  const held = leaves.map((leaf, index): LeafHeld => {
    const code = withheld.get(index)
    const sealed = code === undefined ? takeAct(crypto, reading, leaf) : null
    return code === undefined || code === null ? { leaf, sealed } : { leaf, sealed, code }
  })
  checkFirst(crypto, reading, base, held[0]?.sealed ?? null)
  const acts = held.flatMap(({ leaf, sealed }, index) => (sealed === null ? [] : [{ index, leaf, sealed }]))
  return { ...base, leaves: held, acts }
}

function checkSome(crypto: Crypto, reading: Reading, base: Base, n: number): CheckedLog {
  const { entry, checkpoint, note } = base
  const acts = entry.indexes.flatMap(({ index, leaf: hex }): PlacedAct[] => {
    const leaf = hexToBytes(hex) as Uint8Array
    const sealed = takeAct(crypto, reading, leaf)
    const name = `proof/${n}/${index}`
    if (!isProven(crypto, reading.take(name), { index, leaf, note, checkpoint })) reading.blame('proof', name)
    return sealed === null ? [] : [{ index, leaf, sealed }]
  })
  checkFirst(crypto, reading, base, acts.find(({ index }) => index === 0)?.sealed ?? null)
  return { ...base, leaves: null, acts }
}

function checkFirst(
  crypto: Crypto,
  reading: Reading,
  { card, entry }: Base,
  sealed: Uint8Array | null,
): void {
  const opening = sealed === null ? null : checkOpening(crypto, card, entry.log, sealed)
  if (opening?.ok !== true) reading.blame('opening', entry.log)
}

/** The sealed act of a leaf, if the file holds it and it is what the leaf commits to. */
function takeAct(crypto: Crypto, reading: Reading, leaf: Uint8Array): Uint8Array | null {
  const name = actName(leaf)
  const sealed = reading.take(name)
  if (sealed === null) return reading.blame('act-missing', name)
  return isNamedAct(crypto, { name, bytes: sealed }) ? sealed : reading.blame('act-unknown', name)
}

function isProven(
  crypto: Crypto,
  file: Uint8Array | null,
  claim: { index: number; leaf: Uint8Array; note: Uint8Array; checkpoint: Checkpoint },
): boolean {
  const proof = file === null ? null : parseProof(file)
  if (proof?.ok !== true) return false
  const { extra, index, hashes, checkpoint: note } = proof.value
  // Extra data is covered by no signature: a place to slip words in.
  if (extra !== null || index !== claim.index || !equal(note, claim.note)) return false
  const { size, root } = claim.checkpoint
  const leaf = leafHash(crypto, claim.leaf)
  return verifyInclusion(crypto, { index, size, leafHash: leaf, proof: hashes, root }).ok
}

function checkCosignatures(
  crypto: Crypto,
  reading: Reading,
  cards: ReadonlyMap<string, ReadSideCard>,
  checkpoint: Checkpoint,
  neutral: readonly Vkey[],
  n: number,
): CheckedCosignature[] {
  const bytes = reading.take(`cosig/${n}`)
  if (bytes === null) return []
  const sides = [...cards.values()].flatMap(({ card }) => lineKeys(crypto, card, checkpoint.origin))
  const keys = [...sides, ...neutral]
  const checked = readCosignatures(crypto, bytes, encodeCheckpoint(checkpoint), keys)
  return checked ?? reading.blame('cosignature', `cosig/${n}`) ?? []
}

/** The policy must be the one that follows from the cards, and from the neutral witnesses that it names. */

function checkPolicy(
  crypto: Crypto,
  reading: Reading,
  cards: ReadonlyMap<string, ReadSideCard>,
  log: string,
  n: number,
): Vkey[] {
  const given = reading.take(`policy/${n}`)
  const neutral = given === null ? null : neutralIn(crypto, given)
  const sides = [...cards.values()].map(({ card }) => card)
  const made = neutral === null ? null : policyOf(crypto, log, sides, neutral)
  const same = given !== null && made !== null && equal(given, encodePolicy(made))
  if (neutral !== null && same) return neutral
  return reading.blame('policy', `policy/${n}`) ?? []
}

/** The leaf of a placed act, as hex. */
export function leafHex({ leaf }: PlacedAct): string {
  return toHex(leaf)
}
