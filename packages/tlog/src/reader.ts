import { fault, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { foldSubtrees } from './frontier.ts'
import { HASH_BYTES, nodeHash } from './hash.ts'
import { largestCompleteIn, type Range } from './range.ts'
import { ok, type Result } from './result.ts'

/**
 * Gives the root of a complete subtree of 2^level leaves, the index-th of that size from the left, or
 * `null` if it is not at hand. Level 0 are the leaf hashes.
 */
export type HashReader = (level: number, index: number) => Uint8Array | null

/** The root over a range that is a node of the tree, read from complete subtrees: O(log n) reads. */
export function rangeHash(crypto: Crypto, read: HashReader, range: Range): Result<Uint8Array, TlogCode> {
  const hashes = subtreeHashes(read, range)
  return hashes.ok ? ok(foldSubtrees(crypto, hashes.value)) : hashes
}

/** The roots of the complete subtrees that make up a range, largest first: for [0, size) the frontier. */
export function subtreeHashes(read: HashReader, range: Range): Result<Uint8Array[], TlogCode> {
  const hashes: Uint8Array[] = []
  for (let at = range.start; at < range.end;) {
    const width = largestCompleteIn(range.end - at)
    const level = Math.log2(width)
    const hash = read(level, at / width)
    if (hash === null || hash.length !== HASH_BYTES)
      return fault('hash-missing', `level ${level}, index ${at / width}`)
    hashes.push(hash)
    at += width
  }
  return ok(hashes)
}

/** A reader over leaf hashes held in memory: builds every complete subtree once, then each read is O(1). */
export function treeReader(crypto: Crypto, leafHashes: readonly Uint8Array[]): HashReader {
  const levels: (readonly Uint8Array[])[] = [leafHashes]
  for (let below = leafHashes; below.length > 1;) {
    below = pairUp(crypto, below)
    levels.push(below)
  }
  return (level, index) => levels[level]?.[index] ?? null
}

/** The parents of consecutive pairs; a last one without a partner has no parent yet. */
export function pairUp(crypto: Crypto, hashes: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = []
  for (let i = 0; i + 1 < hashes.length; i += 2) {
    parents.push(nodeHash(crypto, hashes[i] as Uint8Array, hashes[i + 1] as Uint8Array))
  }
  return parents
}

/** The root over a number of hashes that is a power of two; `null` for none. */
export function foldPairs(crypto: Crypto, hashes: readonly Uint8Array[]): Uint8Array | null {
  let level = hashes
  while (level.length > 1) level = pairUp(crypto, level)
  return level[0] ?? null
}
