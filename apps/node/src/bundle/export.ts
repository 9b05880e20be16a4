import { SEALED_MAX, sideOf, type LeafHeld } from '@alternat/acts'
import { concat, parseSignatureLine, toHex, type Result } from '@alternat/tlog'
import { AGE } from './age.ts'
import { bundleFault, ofFraming, type BundleCode } from './codes.ts'
import { BUNDLE_SHAPE, encodeContainer, encodeCosignatures, type Member } from '@alternat/acts'
import { earlierLogs } from '../dialogue/members.ts'
import { sizeHeardBy } from './heard.ts'
import { notesFor, notesFrom } from '../off-record/carried.ts'
import { encodeManifest, MAX_LOGS, type BundleManifest } from './manifest.ts'
import { OurTree } from './our-tree.ts'
import { pinnedCard, type Holder } from './receiver.ts'
import { isForReaders } from './released.ts'
import { textsNamed } from './texts-named.ts'
import type { LogHead } from '../store/types.ts'

/** What to send, and to whom. */
export interface BundleRequest {
  readonly dialogue: string
  /** The side, or the reader, it is for. */
  readonly to: string
  /** The age recipient of a reader; a side's is on its pinned card. */
  readonly recipient?: string
  /**
   * Which acts a reader is handed: what is public and what it takes to check it, unless somebody has decided otherwise
   * for this reader. Of the others the commitments go. A side gets everything.
   */
  readonly released?: 'public' | 'everything'
  /** Send each log from this leaf on; what the receiver is known to lack, if not said. */
  readonly from?: number
  /** Send also what is held of the logs of third sides. */
  readonly mirrors?: boolean
  /** Send the receiver its own log as it is held here, all of it: it has lost some (`alternat rejoin`). */
  readonly giveBack?: boolean
}

interface Carry {
  readonly head: LogHead
  readonly from: number
  readonly leaves: readonly LeafHeld[]
}

/**
 * Makes a bundle (docs/formats/bundle.md): what the receiver lacks of our log of the dialogue, encrypted to
 * them. `dialogue-unknown`, `side-unknown` (no card pinned and no recipient given), `recipient-bad`,
 * `oversize`.
 */
export async function exportBundle(
  holder: Holder,
  request: BundleRequest,
): Promise<Result<Uint8Array, BundleCode>> {
  const recipient = request.recipient ?? pinnedCard(holder, request.to)?.card.bundle
  if (recipient === undefined) return bundleFault('side-unknown', request.to)
  const archive = exportArchive(holder, request)
  return archive.ok ? (holder.cipher ?? AGE).encrypt(recipient, archive.value) : archive
}

/** The archive inside {@link exportBundle}, before encryption. */
export function exportArchive(holder: Holder, request: BundleRequest): Result<Uint8Array, BundleCode> {
  // All reads in one: a checkpoint of one moment with leaves of the next would be a bundle that lies.
  const members = holder.store.snapshot(() => gather(holder, request))
  if (members === null) return bundleFault('dialogue-unknown', request.dialogue)
  const archive = encodeContainer(BUNDLE_SHAPE, members)
  return archive.ok ? archive : ofFraming(archive.fault.code, archive.fault.where)
}

function gather(holder: Holder, request: BundleRequest): Member[] | null {
  const { store } = holder
  const heads = store.heads(request.dialogue).filter((head) => head.size > 0)
  if (heads.length === 0) return null
  const earlier = earlierLogs(store, request.dialogue)
  const carried = heads
    .filter((head) => isCarried(holder, head, request) || (earlier.has(head.log) && head.side !== request.to))
    // Our own first: logs of others multiply as sides move, and no manifest names more than these.
    .toSorted((a, b) => nearness(a, earlier) - nearness(b, earlier) || (a.log < b.log ? -1 : 1))
    .slice(0, MAX_LOGS)
    .toSorted((a, b) => (a.log < b.log ? -1 : 1))
    .map((head) => carry(holder, head, request))
  const notesHad = request.recipient === undefined ? notesFrom(store, request.dialogue, request.to) : []
  const manifest: BundleManifest = {
    v: 'v1',
    from: store.side,
    to: request.to,
    dialogue: request.dialogue,
    logs: carried.map(({ head, from }) => ({ log: head.log, from, size: head.size })),
    heard: heads
      .filter((head) => !head.own)
      .map(({ log, size }) => ({ log, size }))
      .toSorted((a, b) => (a.log < b.log ? -1 : 1))
      .slice(0, MAX_LOGS),
    ...(notesHad.length > 0 ? { notes: notesHad } : {}),
  }
  const logs = carried.flatMap((one, n) => logMembers(holder, one, n, request))
  return [
    { name: 'manifest.json', bytes: encodeManifest(manifest) },
    ...cardMembers(holder, [store.side, ...carried.map(({ head }) => sideOf(head.log))]),
    ...logs,
    ...actMembers(holder, carried, isAllFor(request)),
    // Only to the side itself: never to a reader, never on to a third.
    ...(request.recipient === undefined ? notesFor(store, request.dialogue, request.to) : []),
  ]
}

/** Our own log, those in which we spoke before, all others. */
function nearness({ own, log }: LogHead, earlier: ReadonlySet<string>): number {
  return own ? 0 : earlier.has(log) ? 1 : 2
}

/**
 * Our own log, those in which our side spoke before (who keeps the old keys need not have passed on the act that moves
 * us), with mirrors those of third sides, and the receiver's own where we bring cosignatures for it.
 */
function isCarried({ store }: Holder, head: LogHead, { to, mirrors, giveBack }: BundleRequest): boolean {
  if (head.side === to && giveBack === true) return true
  if (head.side === to) return linesFor(store, head, { to }).length > 0
  return head.own || mirrors === true
}

function carry({ store }: Holder, head: LogHead, { to, dialogue, from, giveBack }: BundleRequest): Carry {
  if (head.side === to && giveBack === true) return { head, from: 0, leaves: store.leaves(head.log, 0) }
  if (head.side === to) return { head, from: head.size, leaves: [] }
  const heard = Math.min(head.size, from ?? sizeHeardBy(store, to, dialogue, head.log))
  const start = head.own ? heard : whereItShows(heard)
  return { head, from: start, leaves: store.leaves(head.log, start) }
}

/**
 * A proof from a power of two does not hold the root that it begins with. Passing on the log of a third side, that has
 * perhaps shown the receiver another history, we begin before such a size: so that ours, set beside theirs, shows it.
 */
function whereItShows(size: number): number {
  if (size <= 2) return 0
  return Number.isInteger(Math.log2(size)) ? size - 1 : size
}

function logMembers(holder: Holder, { head, from, leaves }: Carry, n: number, request: Whose): Member[] {
  const proof = new OurTree(holder.crypto, holder.store, head).consistency(from, head.size) ?? []
  const lines = linesFor(holder.store, head, request)
  const cosig = { name: `cosig/${n}`, bytes: encodeCosignatures(lines) }
  return [
    { name: `log/${n}/checkpoint`, bytes: head.checkpoint },
    { name: `log/${n}/consistency`, bytes: concat(...proof) },
    { name: `log/${n}/leaves`, bytes: leafBytes(leaves) },
    ...(lines.length > 0 ? [cosig] : []),
  ]
}

type Whose = Pick<BundleRequest, 'to' | 'giveBack'>

/** The lines under the head of a log, without those that its own side made: it has them, unless it has lost them. */
function linesFor(store: Holder['store'], { log, side, size }: LogHead, { to, giveBack }: Whose): string[] {
  const lines = store.cosignatures(log, size).map(({ line }) => line)
  return side === to && giveBack !== true
    ? lines.filter((line) => parseSignatureLine(line)?.name !== log)
    : lines
}

function leafBytes(leaves: readonly LeafHeld[]): Uint8Array {
  const bytes = new Uint8Array(leaves.length * 32)
  leaves.forEach(({ leaf }, i) => bytes.set(leaf, i * 32))
  return bytes
}

function cardMembers({ store }: Holder, sides: readonly string[]): Member[] {
  const wanted = new Set(sides)
  return store
    .cards()
    .filter(({ side }) => wanted.has(side))
    .map(({ side, card }) => ({ name: `card/${side}`, bytes: card }))
}

/** To a side everything goes; to a reader what is public, unless somebody has said otherwise. */
function isAllFor({ recipient, released }: BundleRequest): boolean {
  return released === undefined ? recipient === undefined : released === 'everything'
}

/** The acts of the leaves carried, each once, and the texts they name, as far as they are held. */
function actMembers({ store, crypto }: Holder, carried: readonly Carry[], all: boolean): Member[] {
  const acts = new Map<string, Uint8Array>()
  const blobs = new Map<string, Uint8Array>()
  const placed = carried.flatMap(({ from, leaves }) => leaves.map((one, i) => ({ ...one, index: from + i })))
  for (const { leaf, sealed, index } of placed) {
    if (sealed === null || sealed.length > SEALED_MAX || !(all || isForReaders(sealed, index))) continue
    acts.set(`act/${toHex(leaf)}`, sealed)
    for (const digest of textsNamed(crypto, sealed).names) {
      const salted = blobs.has(digest) ? null : store.blob(digest)
      if (salted !== null) blobs.set(digest, salted)
    }
  }
  return [
    ...[...acts].map(([name, bytes]) => ({ name, bytes })),
    ...[...blobs].map(([digest, bytes]) => ({ name: `blob/${digest}`, bytes })),
  ]
}
