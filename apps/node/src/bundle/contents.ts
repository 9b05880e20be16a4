import { blobDigest, SEALED_MAX, sideOf } from '@alternat/acts'
import { ok, toHex, utf8ToString, type Crypto, type Result } from '@alternat/tlog'
import { bundleFault, ofFraming, type BundleCode } from './codes.ts'
import {
  BUNDLE_SHAPE,
  cutHashes,
  decodeContainer,
  isNamedAct,
  MAX_COSIGNATURES,
  MAX_NOTE,
  noteId,
  type Member,
} from '@alternat/acts'
import { MAX_NOTES } from '../off-record/limits.ts'
import { parseManifest, type BundleManifest, type BundleManifestLog } from './manifest.ts'
import { readCard } from '../side/read-card.ts'
import { textsNamed } from './texts-named.ts'

/** One log as a bundle carries it; its checkpoint and proof are not checked yet. */
export interface CarriedLog {
  readonly entry: BundleManifestLog
  /** The checkpoint at `entry.size`, a signed note. */
  readonly note: Uint8Array
  /** The consistency proof from `entry.from` to `entry.size`; empty where either end needs none. */
  readonly consistency: readonly Uint8Array[]
  /** Leaf data from `entry.from` on, 32 bytes each. */
  readonly leaves: readonly Uint8Array[]
  /** Signature lines of cosigners over this checkpoint, not checked yet. */
  readonly cosignatures: readonly string[]
}

/** What is inside a bundle, after every check that needs nothing but the bundle. */
export interface Contents {
  readonly manifest: BundleManifest
  readonly logs: readonly CarriedLog[]
  /** Sealed acts by the hex of their leaf; each belongs to a leaf carried. */
  readonly acts: ReadonlyMap<string, Uint8Array>
  /** Digests that acts carried ask to be erased, by the hex of the leaf; most bundles have none. */
  readonly erases: ReadonlyMap<string, readonly string[]>
  /** Salted texts by digest; each is named by an act carried. */
  readonly blobs: ReadonlyMap<string, Uint8Array>
  /** Notes off the record by their ids; their MACs are not checked yet. */
  readonly notes: ReadonlyMap<string, Uint8Array>
  /** Side cards by side, for convenience: they never pin anything. */
  readonly cards: ReadonlyMap<string, Uint8Array>
}

/** Reads the archive of a bundle. Nothing in it is believed yet beyond what its own hashes show. */
export function readContents(crypto: Crypto, archive: Uint8Array): Result<Contents, BundleCode> {
  const decoded = decodeContainer(BUNDLE_SHAPE, archive)
  if (!decoded.ok) return ofFraming(decoded.fault.code, decoded.fault.where)
  const members = new Map(decoded.value.map(({ name, bytes }) => [name, bytes]))
  const manifest = parseManifest(members.get('manifest.json') ?? new Uint8Array(0))
  if (!manifest.ok) return manifest
  const logs = readLogs(manifest.value, members)
  if (!logs.ok) return logs
  const stray = strayMember(manifest.value, members)
  if (stray !== undefined) return bundleFault('member-unknown', stray)
  const acts = readActs(crypto, decoded.value, logs.value)
  if (!acts.ok) return acts
  const blobs = readBlobs(crypto, decoded.value, acts.value)
  if (!blobs.ok) return blobs
  const notes = readNotes(crypto, decoded.value)
  if (!notes.ok) return notes
  const cards = readCards(crypto, decoded.value, manifest.value)
  if (!cards.ok) return cards
  return ok({
    manifest: manifest.value,
    logs: logs.value,
    acts: acts.value,
    blobs: blobs.value.blobs,
    erases: blobs.value.erases,
    notes: notes.value,
    cards: cards.value,
  })
}

function readLogs(
  manifest: BundleManifest,
  members: ReadonlyMap<string, Uint8Array>,
): Result<CarriedLog[], BundleCode> {
  const logs: CarriedLog[] = []
  for (const [n, entry] of manifest.logs.entries()) {
    const note = members.get(`log/${n}/checkpoint`)
    const consistency = cutHashes(members.get(`log/${n}/consistency`) ?? new Uint8Array(0))
    const leaves = cutHashes(members.get(`log/${n}/leaves`) ?? new Uint8Array(0))
    if (note === undefined) return bundleFault('bad-checkpoint', entry.log)
    if (consistency === null) return bundleFault('bad-proof', entry.log)
    if (leaves?.length !== entry.size - entry.from) return bundleFault('bad-root', entry.log)
    const cosignatures = linesOf(members.get(`cosig/${n}`))
    if (cosignatures === null) return bundleFault('bad-signature', `cosig/${n}`)
    logs.push({ entry, note, consistency, leaves, cosignatures })
  }
  return ok(logs)
}

/** Members about logs that the manifest does not list: nobody would check them. */
function strayMember(manifest: BundleManifest, members: ReadonlyMap<string, Uint8Array>): string | undefined {
  return [...members.keys()].find((name) => {
    const n = /^(?:log|cosig)\/([0-9]+)/.exec(name)?.[1]
    return n !== undefined && Number(n) >= manifest.logs.length
  })
}

function readActs(
  crypto: Crypto,
  members: readonly Member[],
  logs: readonly CarriedLog[],
): Result<Map<string, Uint8Array>, BundleCode> {
  const leaves = new Set(logs.flatMap((log) => log.leaves.map(toHex)))
  const acts = under(members, 'act/')
  const stray = acts.find(
    ([hex, bytes]) => !leaves.has(hex) || !isNamedAct(crypto, { name: `act/${hex}`, bytes }),
  )
  return stray === undefined ? ok(new Map(acts)) : bundleFault('member-unknown', `act/${stray[0]}`)
}

/**
 * Texts are kept only if an act carried here names them. Otherwise anybody who knows our address could fill
 * the disk with them, in front of a log that is genuine and old.
 */
function readBlobs(
  crypto: Crypto,
  members: readonly Member[],
  acts: ReadonlyMap<string, Uint8Array>,
): Result<Pick<Contents, 'blobs' | 'erases'>, BundleCode> {
  const blobs = under(members, 'blob/')
  const changed = blobs.find(([digest, salted]) => blobDigest(crypto, salted) !== digest)
  if (changed !== undefined) return bundleFault('blob-mismatch', `blob/${changed[0]}`)
  const named = new Set<string>()
  const erases = new Map<string, readonly string[]>()
  for (const [leaf, sealed] of acts) {
    if (sealed.length > SEALED_MAX) continue
    const texts = textsNamed(crypto, sealed)
    for (const digest of texts.names) named.add(digest)
    if (texts.erases.length > 0) erases.set(leaf, texts.erases)
  }
  const stray = blobs.find(([digest]) => !named.has(digest))
  return stray === undefined
    ? ok({ blobs: new Map(blobs), erases })
    : bundleFault('member-unknown', `blob/${stray[0]}`)
}

/** As many notes as may come at once, each of a size and under its own name. */
function readNotes(crypto: Crypto, members: readonly Member[]): Result<Map<string, Uint8Array>, BundleCode> {
  const notes = under(members, 'note/')
  const wrong = notes.find(
    ([id, note], i) => i >= MAX_NOTES || note.length > MAX_NOTE || noteId(crypto, note) !== id,
  )
  return wrong === undefined ? ok(new Map(notes)) : bundleFault('note', `note/${wrong[0]}`)
}

/** Cards are shown and never believed; one that is not even whole, or of nobody here, is not shown either. */
function readCards(
  crypto: Crypto,
  members: readonly Member[],
  { from, logs }: BundleManifest,
): Result<Map<string, Uint8Array>, BundleCode> {
  const sides = new Set([from, ...logs.map(({ log }) => sideOf(log))])
  const cards = under(members, 'card/')
  const stray = cards.find(([side, bytes]) => {
    const read = readCard(crypto, bytes)
    return !sides.has(side) || !read.ok || read.value.card.side !== side
  })
  return stray === undefined ? ok(new Map(cards)) : bundleFault('member-unknown', `card/${stray[0]}`)
}

/** Signature lines, sorted and none twice, so that one set of them has one spelling; null otherwise. */
function linesOf(bytes: Uint8Array | undefined): string[] | null {
  if (bytes === undefined) return []
  const text = utf8ToString(bytes)
  if (text === null || !text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  const sorted = lines.every((line, i) => i === 0 || (lines[i - 1] as string) < line)
  return sorted && lines.length <= MAX_COSIGNATURES ? lines : null
}

/** The members under a prefix, by the rest of their names. */
function under(members: readonly Member[], prefix: string): [string, Uint8Array][] {
  return members
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, bytes }) => [name.slice(prefix.length), bytes])
}
