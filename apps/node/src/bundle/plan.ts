import { equal, leafHash, ok, toHex, verifyGrowth, type Crypto, type Result } from '@alternat/tlog'
import { SEALED_MAX, sideOf, type LeafHeld, type ReadSideCard } from '@alternat/acts'
import { newLines } from '../store/cosignature-lines.ts'
import type { MirrorGrowth } from '../store/types.ts'
import { bundleFault, type BundleCode } from './codes.ts'
import type { CarriedLog, Contents } from './contents.ts'
import { checkOpening } from '@alternat/acts'
import { checkHead, type CheckedHead } from './head.ts'
import { OurTree } from './our-tree.ts'
import type { Against } from './receiver.ts'

/** What one log of a bundle would do here. */
export interface LogPlan {
  readonly log: string
  /** Whether it is our own: then only cosignatures can come. */
  readonly own: boolean
  /** The size held before. */
  readonly before: number
  /** The size held afterwards. */
  readonly after: number
  /** The bundle begins beyond what is held: it must wait. */
  readonly gap: boolean
  /** Null where nothing of this log would change. */
  readonly growth: MirrorGrowth | null
  /** Acts of which only the commitment is kept. */
  readonly tooLarge: readonly string[]
}

/**
 * Checks one carried log against its pinned card and against what is held, in the order of
 * docs/formats/bundle.md, and says what it would do. Content of acts is never looked at beyond leaf 0: nobody
 * can be stalled by a silly act in its place.
 */
export function planLog(
  holder: Against,
  card: ReadSideCard,
  carried: CarriedLog,
  contents: Contents,
): Result<LogPlan, BundleCode> {
  const { log } = carried.entry
  const head = holder.store.head(log)
  const checked = checkHead(holder, card, carried, contents.manifest.from)
  if (!checked.ok) return checked
  const tree = new OurTree(holder.crypto, holder.store, head)
  const size = compareSizes(holder, tree, checked.value, carried)
  if (!size.ok) return size
  const before = head?.size ?? 0
  const own = sideOf(log) === holder.store.side
  const none = { log, own, before, after: before, growth: null, tooLarge: [] }
  if (carried.entry.from > before) return ok({ ...none, gap: true })
  const tied = tieToOurs(holder, tree, checked.value, carried)
  if (!tied.ok) return tied
  const opened = checkFirst(holder.crypto, card, carried, contents, before)
  if (!opened.ok) return opened
  const leaves = carried.leaves.slice(Math.max(0, before - carried.entry.from))
  const held = leaves.map((leaf) => leafHeld(leaf, contents))
  const growth = growthOf(holder, carried, checked.value, {
    held,
    late: lateActs(holder, carried, contents, before),
  })
  const tooLarge = held.filter(({ code }) => code !== undefined).map(({ leaf }) => toHex(leaf))
  return ok({ log, own, before, after: before + leaves.length, gap: false, growth, tooLarge })
}

/** Same size and another root, or a smaller size whose root is not on our way: two histories. */
function compareSizes(
  { store, repairing = false }: Against,
  tree: OurTree,
  { checkpoint }: CheckedHead,
  { entry }: CarriedLog,
): Result<void, BundleCode> {
  // By its name: a store that has lost the whole log is no less its side's.
  const own = sideOf(entry.log) === store.side
  if (checkpoint.size > tree.size)
    return own && !repairing ? bundleFault('own-log-differs', entry.log) : ok(undefined)
  const ours = tree.rootAt(checkpoint.size)
  if (ours !== null && equal(ours, checkpoint.root)) return ok(undefined)
  return bundleFault(own ? 'own-log-differs' : 'fork', entry.log)
}

/** The leaves lead to exactly the signed root from where we stand, and the proof says the same. */
function tieToOurs(
  { crypto, store }: Against,
  tree: OurTree,
  { checkpoint }: CheckedHead,
  { entry, leaves, consistency }: CarriedLog,
): Result<void, BundleCode> {
  const edge = tree.edgeAt(entry.from)
  const root1 = tree.rootAt(entry.from)
  if (edge === null || root1 === null) return bundleFault('bad-root', entry.log)
  for (const leaf of leaves) edge.append(leafHash(crypto, leaf))
  if (!equal(edge.root(), checkpoint.root)) return bundleFault('bad-root', entry.log)
  const shared = store.leaves(entry.log, entry.from, Math.min(tree.size, entry.size))
  // The log signed leaves that lead to its root, and other ones at the same places that we hold under an
  // earlier root of its own: both cannot be its history.
  if (shared.some(({ leaf }, i) => !equal(leaf, leaves[i] ?? leaf))) return bundleFault('fork', entry.log)
  const claim = { size1: entry.from, size2: entry.size, root1, root2: checkpoint.root, proof: consistency }
  return verifyGrowth(crypto, claim).ok ? ok(undefined) : bundleFault('bad-proof', entry.log)
}

/** Leaf 0, when it comes here for the first time, must open the log under the pinned root. */
function checkFirst(
  crypto: Crypto,
  card: ReadSideCard,
  { entry, leaves }: CarriedLog,
  { acts }: Contents,
  before: number,
): Result<void, BundleCode> {
  const [first] = leaves
  if (before > 0 || first === undefined) return ok(undefined)
  const sealed = acts.get(toHex(first))
  const opening = sealed === undefined ? null : checkOpening(crypto, card, entry.log, sealed)
  return opening?.ok === true ? ok(undefined) : bundleFault('root-mismatch', entry.log)
}

function leafHeld(leaf: Uint8Array, { acts }: Contents): LeafHeld {
  const sealed = acts.get(toHex(leaf)) ?? null
  if (sealed === null || sealed.length <= SEALED_MAX) return { leaf, sealed }
  return { leaf, sealed: null, code: 'member-too-large' }
}

/** Acts that come now for places held without them. */
function lateActs(
  { store }: Against,
  { entry }: CarriedLog,
  { acts }: Contents,
  before: number,
): { index: number; sealed: Uint8Array }[] {
  return store.leaves(entry.log, entry.from, Math.min(before, entry.size)).flatMap(({ leaf, sealed }, i) => {
    const late = sealed === null ? acts.get(toHex(leaf)) : undefined
    return late === undefined || late.length > SEALED_MAX ? [] : [{ index: entry.from + i, sealed: late }]
  })
}

function growthOf(
  { store }: Against,
  { entry }: CarriedLog,
  head: CheckedHead,
  brings: { held: readonly LeafHeld[]; late: MirrorGrowth['late'] },
): MirrorGrowth | null {
  const kept = store.cosignatures(entry.log, entry.size)
  const cosignatures = newLines(
    kept.map(({ line }) => line),
    head.cosignatures,
  ).map((line) => ({ size: entry.size, line }))
  if (brings.held.length + brings.late.length + cosignatures.length === 0) return null
  return {
    log: entry.log,
    side: sideOf(entry.log),
    dialogue: entry.log.slice(entry.log.lastIndexOf('/') + 1),
    leaves: brings.held,
    checkpoint: head.own,
    root: head.checkpoint.root,
    late: brings.late,
    blobs: [],
    cosignatures,
  }
}
