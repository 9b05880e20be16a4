import {
  consistencyProofFrom,
  edgeInProof,
  equal,
  inclusionProofFrom,
  leafHash,
  nodeHash,
  rootFrom,
  type Checkpoint,
  type Crypto,
  type HashReader,
} from '@alternat/tlog'
import type { OurTree } from '../bundle/our-tree.ts'

/** A history of a log, as far as its hashes are known. */
export interface Tree {
  /** Whether its hashes lead to what was signed; false where nothing but that is known. */
  readonly known: boolean
  /** The root at a size; null where the hashes for it are not known. */
  rootAt(size: number): Uint8Array | null
  /** The proof from one size to another; null where it cannot be made. */
  consistency(from: number, to: number): Uint8Array[] | null
  /** The proof that a leaf is in the tree of a size; null where it cannot be made. */
  inclusion(index: number, size: number): Uint8Array[] | null
}

/** What was carried of a history: leaves from a place on, and what proves them. */
export interface Carried {
  readonly from: number
  readonly leaves: readonly Uint8Array[]
  readonly consistency: readonly Uint8Array[]
}

/**
 * The tree of another history under its signed checkpoint, from what came with it: its leaves behind a beginning
 * that is ours, or behind the edge that its consistency proof gives away. Whatever of it does not lead to the signed
 * root is not used: anybody could have put it beside a genuine checkpoint.
 */
export function branchTree(crypto: Crypto, ours: OurTree, checkpoint: Checkpoint, carried: Carried): Tree {
  const behindOurs = carried.from <= ours.size ? readerOf(crypto, ours.read, carried) : null
  const read = [behindOurs, behindProof(crypto, checkpoint, carried)].find(
    (one) => one !== null && leadsTo(crypto, one, checkpoint),
  )
  return read === undefined || read === null ? bareTree(checkpoint) : treeOf(crypto, read)
}

/** A tree that is read from the roots of its complete subtrees. */
export function treeOf(crypto: Crypto, read: HashReader): Tree {
  const proven = (proof: ReturnType<typeof consistencyProofFrom>) => (proof.ok ? proof.value : null)
  return {
    known: true,
    rootAt(size) {
      const root = rootFrom(crypto, read, size)
      return root.ok ? root.value : null
    },
    consistency: (from, to) => proven(consistencyProofFrom(crypto, read, from, to)),
    inclusion: (index, size) => proven(inclusionProofFrom(crypto, read, index, size)),
  }
}

/** All that is known is what was signed. */
function bareTree({ size, root }: Checkpoint): Tree {
  return {
    known: false,
    rootAt: (at) => (at === size ? root : null),
    consistency: () => null,
    inclusion: () => null,
  }
}

function leadsTo(crypto: Crypto, read: HashReader, { size, root }: Checkpoint): boolean {
  const found = rootFrom(crypto, read, size)
  return found.ok && equal(found.value, root)
}

/** The edge at `from`, where the proof that was carried tells it. */
function behindProof(crypto: Crypto, { size, root }: Checkpoint, carried: Carried): HashReader | null {
  const claim = { size1: carried.from, size2: size, root2: root, proof: carried.consistency }
  const edge = edgeInProof(crypto, claim)
  return edge === null ? null : readerOf(crypto, edgeReader(carried.from, edge), carried)
}

/** Reads the complete subtrees that make up the first leaves, and nothing inside them. */
function edgeReader(size: number, edge: readonly Uint8Array[]): HashReader {
  const known = new Map<string, Uint8Array>()
  let [at, n] = [0, 0]
  for (let level = Math.floor(Math.log2(size)); level >= 0; level--) {
    if (Math.floor(size / 2 ** level) % 2 === 0) continue
    known.set(`${level} ${at / 2 ** level}`, edge[n] as Uint8Array)
    at += 2 ** level
    n += 1
  }
  return (level, index) => known.get(`${level} ${index}`) ?? null
}

/** The leaves carried behind a beginning that is read elsewhere. */
function readerOf(crypto: Crypto, before: HashReader, { from, leaves }: Carried): HashReader {
  const known = new Map<string, Uint8Array | null>()
  const read: HashReader = (level, index) => {
    const width = 2 ** level
    if ((index + 1) * width <= from) return before(level, index)
    const name = `${level} ${index}`
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const hash = level === 0 ? leafAt(index) : parent(level, index)
    known.set(name, hash)
    return hash
  }
  const leafAt = (index: number): Uint8Array | null => {
    const leaf = leaves[index - from]
    return leaf === undefined ? null : leafHash(crypto, leaf)
  }
  const parent = (level: number, index: number): Uint8Array | null => {
    const left = read(level - 1, 2 * index)
    const right = left === null ? null : read(level - 1, 2 * index + 1)
    return left === null || right === null ? null : nodeHash(crypto, left, right)
  }
  return read
}
