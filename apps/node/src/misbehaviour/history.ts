import { sideOf, type ReadSideCard } from '@alternat/acts'
import { parseCheckpoint, parseNote, type Checkpoint, type Crypto } from '@alternat/tlog'
import { OurTree } from '../bundle/our-tree.ts'
import type { Branch } from '../store/branches.ts'
import type { Store } from '../store/types.ts'
import { branchTree, treeOf, type Tree } from './branch-tree.ts'
import type { SignedHead } from './contradict.ts'

/** What is held of a log, to be set against what comes in. */
export interface Ours {
  readonly log: string
  /** Whether it is our own log. */
  readonly own: boolean
  readonly size: number
  readonly hashes: OurTree
  readonly tree: Tree
  readonly card: ReadSideCard
  /** The card as it was signed. */
  readonly cardBytes: Uint8Array
}

/** Another history of the log: just carried, or kept as a branch. */
export interface Other {
  readonly checkpoint: Checkpoint
  /** The note with the log's own line alone. */
  readonly note: Uint8Array
  readonly tree: Tree
  /** Its leaves from a place on, with their acts where they came too. */
  readonly leaves: readonly {
    readonly index: number
    readonly leaf: Uint8Array
    readonly sealed: Uint8Array | null
  }[]
  /** Cosignature lines over it. */
  readonly lines: readonly string[]
}

/** What is held of a log; null where nothing is, so that nothing could differ. */
export function oursOf(crypto: Crypto, store: Store, log: string, card: ReadSideCard): Ours | null {
  const head = store.head(log)
  const kept = store.cards().find(({ side }) => side === sideOf(log))
  if (kept === undefined) return null
  const hashes = new OurTree(crypto, store, head)
  return {
    log,
    own: sideOf(log) === store.side,
    size: hashes.size,
    hashes,
    tree: treeOf(crypto, hashes.read),
    card,
    cardBytes: kept.card,
  }
}

/** Our checkpoint of exactly this size, if one was ever signed or received. */
export function ourHeadAt(store: Store, { log, tree }: Ours, size: number): SignedHead | null {
  const note = store.checkpointAt(log, size)
  const root = note === null ? null : tree.rootAt(size)
  return note === null || root === null ? null : { size, root, note, tree }
}

/** A history as what its log signed. */
export function headOf({ checkpoint, note, tree }: Pick<Other, 'checkpoint' | 'note' | 'tree'>): SignedHead {
  return { size: checkpoint.size, root: checkpoint.root, note, tree }
}

/** A branch kept earlier, with as much of its tree as was kept. */
export function historyOf(crypto: Crypto, store: Store, ours: Ours, branch: Branch): Other | null {
  const checkpoint = checkpointIn(branch.note)
  if (checkpoint === null) return null
  const leaves = store.branches.leaves(branch.id)
  const carried = {
    from: leaves[0]?.index ?? checkpoint.size,
    leaves: leaves.map(({ leaf }) => leaf),
    consistency: [],
  }
  const tree = branchTree(crypto, ours.hashes, checkpoint, carried)
  return { checkpoint, note: branch.note, tree, leaves, lines: branch.lines }
}

function checkpointIn(note: Uint8Array): Checkpoint | null {
  const parsed = parseNote(note)
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
  return checkpoint.ok ? checkpoint.value : null
}
