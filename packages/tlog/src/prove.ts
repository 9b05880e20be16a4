import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { rootOf } from './frontier.ts'
import { consistencyRanges, inclusionRanges, type Range } from './range.ts'
import { rangeHash, type HashReader } from './reader.ts'
import { ok, type Result } from './result.ts'

/**
 * The proof that the leaf at `index` is in the tree of the first `size` leaf hashes, from the leaf's sibling
 * up (RFC 6962 §2.1.1). O(n): for many proofs of one tree use {@link inclusionProofFrom}. Throws
 * {@link TlogMistake} for an index outside the tree or a size beyond the hashes.
 */
export function inclusionProof(
  crypto: Crypto,
  leafHashes: readonly Uint8Array[],
  index: number,
  size: number,
): Uint8Array[] {
  return fromLeaves(crypto, leafHashes, size, inclusionRanges(index, size))
}

/**
 * The proof that the tree of the first `size1` leaf hashes begins the tree of the first `size2` (RFC 6962
 * §2.1.2); empty for equal sizes. O(n). Throws {@link TlogMistake} unless 1 <= size1 <= size2 <= hashes.
 */
export function consistencyProof(
  crypto: Crypto,
  leafHashes: readonly Uint8Array[],
  size1: number,
  size2: number,
): Uint8Array[] {
  return fromLeaves(crypto, leafHashes, size2, consistencyRanges(size1, size2))
}

/** {@link inclusionProof} from a reader: O(log² n) reads, no leaf need be loaded. */
export function inclusionProofFrom(
  crypto: Crypto,
  read: HashReader,
  index: number,
  size: number,
): Result<Uint8Array[], TlogCode> {
  return fromReader(crypto, read, inclusionRanges(index, size))
}

/** {@link consistencyProof} from a reader: O(log² n) reads, no leaf need be loaded. */
export function consistencyProofFrom(
  crypto: Crypto,
  read: HashReader,
  size1: number,
  size2: number,
): Result<Uint8Array[], TlogCode> {
  return fromReader(crypto, read, consistencyRanges(size1, size2))
}

/** The root at a size from a reader: O(log n) reads. */
export function rootFrom(crypto: Crypto, read: HashReader, size: number): Result<Uint8Array, TlogCode> {
  return rangeHash(crypto, read, { start: 0, end: size })
}

function fromLeaves(
  crypto: Crypto,
  leafHashes: readonly Uint8Array[],
  size: number,
  ranges: readonly Range[] | null,
): Uint8Array[] {
  if (ranges === null || size > leafHashes.length) throw new TlogMistake('range-bad')
  return ranges.map(({ start, end }) => rootOf(crypto, leafHashes.slice(start, end)))
}

function fromReader(
  crypto: Crypto,
  read: HashReader,
  ranges: readonly Range[] | null,
): Result<Uint8Array[], TlogCode> {
  if (ranges === null) return fault('range-bad')
  const proof: Uint8Array[] = []
  for (const range of ranges) {
    const hash = rangeHash(crypto, read, range)
    if (!hash.ok) return hash
    proof.push(hash.value)
  }
  return ok(proof)
}
