import { exportBundle } from '../bundle/export.ts'
import { importBundle } from '../bundle/import.ts'
import type { Node } from '../side/node.ts'
import type { Figures, Work } from './figures.ts'
import { syncSeconds } from './disk.ts'
import { timed } from './git-peer.ts'
import { appendSmall, BATCH, LOG, makeSides, sitDown } from './large-side.ts'
import { carry, must } from './pair.ts'

/** Acts that a bundle brings. */
export const NEW_ACTS = 10_000

/** The pieces of work, each run in a process of its own, so that the memory told is its own. */
export const WORK: Readonly<Record<string, (work: Work) => Promise<Figures>>> = {
  /** Makes the sides, Ed25519 alone, and fills the log of the first. */
  fill: (work) => fill(work, false),
  /** The same with ML-DSA-44 beside. */
  'fill-both': (work) => fill(work, true),
  single,
  mirror,
  bundle,
  start,
}

async function fill({ folder, acts }: Work, both: boolean): Promise<Figures> {
  const { ours } = await makeSides(folder, both)
  // A side runs for months: what is measured is a program that has run for a moment.
  const warm = Math.min(500, acts / 2)
  appendSmall(ours, warm, 100)
  const rest = acts - warm
  const seconds = timed(() => appendSmall(ours, rest, BATCH))
  ours.store.close()
  return { perAct: seconds / rest }
}

/**
 * Single durable appends and the disk's own rate, in turns: a slow minute is slow for both. The rate is taken twice, one
 * sync right after the other, and with a pause between two as long as an append computes: a virtual disk that is left
 * alone for half a millisecond takes longer to answer.
 */
async function single({ folder }: Work): Promise<Figures> {
  const open = await sitDown(folder, 'first')
  const ours = open()
  // Until the write-ahead log has its full length, and is written over in place.
  appendSmall(ours, 250, 1)
  const [rounds, each] = [10, 50]
  const spent = { append: 0, sync: 0, paused: 0 }
  for (let i = 0; i < rounds; i++) {
    spent.append += timed(() => appendSmall(ours, each, 1)) / each
    spent.sync += syncSeconds(folder, each)
    spent.paused += syncSeconds(folder, each, PAUSE)
  }
  const size = ours.store.leaves(LOG, 10, 11)[0]?.sealed?.length ?? 0
  ours.store.close()
  return {
    perAct: spent.append / rounds,
    perSync: spent.sync / rounds,
    perSyncPaused: spent.paused / rounds,
    sealedBytes: size,
  }
}

/** Seconds that an append computes between its syncs, about. */
const PAUSE = 0.0005

/** Gives the second side all but the last acts, past the bundles: those would take longer than what is measured. */
async function mirror({ folder }: Work): Promise<Figures> {
  const [ours, theirs] = await both(folder)
  const head = ours.store.head(LOG)
  if (head === null) throw new Error('the log is not there')
  const sizes = ours.store.checkpoints(LOG).map(({ size }) => size)
  const until = sizes.findLast((size) => size <= head.size - NEW_ACTS) ?? 0
  for (let held = theirs.store.head(LOG)?.size ?? 0; held < until;) {
    const to = sizes.findLast((size) => size <= Math.min(until, held + 5000)) ?? until
    growTo(ours, theirs, held, to)
    held = to
  }
  close(ours, theirs)
  return { mirrored: until }
}

function growTo(ours: Node, theirs: Node, from: number, to: number): void {
  const head = ours.store.head(LOG)
  const checkpoint = ours.store.checkpointAt(LOG, to)
  if (head === null || checkpoint === null) throw new Error('a checkpoint is missing')
  const root = rootIn(checkpoint)
  const leaves = ours.store.leaves(LOG, from, to)
  const growth = { ...head, leaves, checkpoint, root, late: [], blobs: [], cosignatures: [] }
  // Cosigned as it comes, so that the import that is timed does not pay for what came before.
  must(theirs.store.grow([growth], theirs.cosign))
}

function rootIn(note: Uint8Array): Uint8Array {
  return Uint8Array.fromBase64(new TextDecoder().decode(note).split('\n')[2] ?? '')
}

/** The last acts as a bundle: written, read, applied and cosigned. */
async function bundle({ folder }: Work): Promise<Figures> {
  const [ours, theirs] = await both(folder)
  // They tell us what they hold, and cosign it: else the first bundle would pay for all that came before.
  await carry(theirs, ours)
  const before = theirs.store.head(LOG)?.size ?? 0
  const start = performance.now()
  const bytes = must(await exportBundle(ours, { dialogue: 'bench', to: theirs.store.side }))
  const written = performance.now()
  must(await importBundle(theirs, bytes))
  const done = performance.now()
  const acts = (theirs.store.head(LOG)?.size ?? 0) - before
  const lines = theirs.store
    .cosignatures(LOG)
    .filter(({ size }) => size === theirs.store.head(LOG)?.size).length
  close(ours, theirs)
  return {
    acts,
    export: (written - start) / 1000,
    import: (done - written) / 1000,
    bytes: bytes.length,
    cosignatures: lines,
  }
}

/** From the closed store to the first act signed and durable; opening the keys is not counted. */
async function start({ folder }: Work): Promise<Figures> {
  const open = await sitDown(folder, 'first')
  let ours: Node | null = null
  const ready = timed(() => (ours = open()))
  const first = timed(() => appendSmall(ours as unknown as Node, 1, 1))
  const rss = process.memoryUsage.rss()
  ;(ours as unknown as Node).store.close()
  return { ready, first, residentBytes: rss }
}

async function both(folder: string): Promise<[Node, Node]> {
  return [(await sitDown(folder, 'first'))(), (await sitDown(folder, 'second'))()]
}

function close(...nodes: readonly Node[]): void {
  for (const { store } of nodes) store.close()
}
