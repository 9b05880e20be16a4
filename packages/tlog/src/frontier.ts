import { TlogMistake } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount } from './decimal.ts'
import { emptyRoot, HASH_BYTES, nodeHash } from './hash.ts'

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first. Enough to append and
 * to know the root, in at most 53 hashes, whatever the size.
 */
export interface Frontier {
  /** The number of leaves so far. */
  readonly size: number
  /** Adds the hash of the next leaf (32 bytes). */
  append(leafHash: Uint8Array): void
  /** The RFC 6962 root at this size. */
  root(): Uint8Array
  /** The roots of the complete subtrees, largest first: what {@link frontierFrom} takes to resume. */
  hashes(): Uint8Array[]
}

/** The frontier of an empty tree. */
export function frontier(crypto: Crypto): Frontier {
  return frontierFrom(crypto, 0, [])
}

/**
 * Resumes a frontier at a size from its subtree roots, largest first: one for each 1 in the binary size.
 * Throws {@link TlogMistake} if their number or a length is wrong; whether they are true, the root shows.
 */
export function frontierFrom(crypto: Crypto, size: number, hashes: readonly Uint8Array[]): Frontier {
  if (!isCount(size)) throw new TlogMistake('range-bad', `size ${size}`)
  if (hashes.length !== onesIn(size)) throw new TlogMistake('proof-length', `${hashes.length} hashes`)
  hashes.forEach(checkHash)
  return new Edge(crypto, size, [...hashes])
}

/** The root over the hashes of all leaves, in order (RFC 6962 §2.1). */
export function rootOf(crypto: Crypto, leafHashes: readonly Uint8Array[]): Uint8Array {
  const edge = frontier(crypto)
  for (const hash of leafHashes) edge.append(hash)
  return edge.root()
}

/** The root over complete subtrees given largest first: the empty root for none. */
export function foldSubtrees(crypto: Crypto, hashes: readonly Uint8Array[]): Uint8Array {
  let root = hashes.at(-1)
  if (root === undefined) return emptyRoot(crypto)
  for (let i = hashes.length - 2; i >= 0; i--) root = nodeHash(crypto, hashes[i] as Uint8Array, root)
  return root
}

class Edge implements Frontier {
  size: number
  readonly #crypto: Crypto
  readonly #hashes: Uint8Array[]

  constructor(crypto: Crypto, size: number, hashes: Uint8Array[]) {
    this.#crypto = crypto
    this.size = size
    this.#hashes = hashes
  }

  append(leafHash: Uint8Array): void {
    checkHash(leafHash)
    let hash = leafHash
    // Each 1 at the end of the binary size is a complete subtree that the new leaf completes to the next.
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) {
      hash = nodeHash(this.#crypto, this.#hashes.pop() as Uint8Array, hash)
    }
    this.#hashes.push(hash)
    this.size += 1
  }

  root(): Uint8Array {
    return foldSubtrees(this.#crypto, this.#hashes)
  }

  hashes(): Uint8Array[] {
    return [...this.#hashes]
  }
}

function checkHash(hash: Uint8Array): void {
  if (hash.length !== HASH_BYTES) throw new TlogMistake('hash-length')
}

function onesIn(size: number): number {
  let ones = 0
  for (let n = size; n > 0; n = Math.floor(n / 2)) ones += n % 2
  return ones
}
