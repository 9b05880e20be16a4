import { equal } from './bytes.ts'
import { fault, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount } from './decimal.ts'
import { emptyRoot, isHash, nodeHash } from './hash.ts'
import { ok, type Result } from './result.ts'

/** What {@link verifyInclusion} checks: that this leaf stands at this index under this root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leafHash: Uint8Array
  /** From the leaf's sibling up to the root's child. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** What {@link verifyConsistency} checks: that the tree of the first root begins the tree of the second. */
export interface ConsistencyClaim {
  readonly size1: number
  readonly size2: number
  readonly root1: Uint8Array
  readonly root2: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Checks an inclusion proof (RFC 9162 §2.1.3.2). The index must be inside the tree (`range-bad`), the proof
 * of exactly the right length (`proof-length`) and lead to the root (`proof-mismatch`).
 */
export function verifyInclusion(crypto: Crypto, claim: InclusionClaim): Result<void, TlogCode> {
  const { index, size, proof } = claim
  if (!isCount(index) || !isCount(size) || index >= size) return fault('range-bad')
  if (![claim.leafHash, claim.root, ...proof].every(isHash)) return fault('hash-length')
  const walk = new Walk(index, size - 1)
  let hash = claim.leafHash
  for (const sibling of proof) {
    if (walk.atRoot) return fault('proof-length')
    hash = walk.isRightOf() ? nodeHash(crypto, sibling, hash) : nodeHash(crypto, hash, sibling)
    walk.up()
  }
  if (!walk.atRoot) return fault('proof-length')
  return equal(hash, claim.root) ? ok(undefined) : fault('proof-mismatch')
}

/**
 * Checks a consistency proof (RFC 9162 §2.1.4.2) for 1 <= size1 <= size2. Equal sizes need equal roots
 * (`root-mismatch`: the log has shown two histories) and an empty proof. From size 0 nothing can be proved:
 * `range-bad`; see {@link verifyGrowth}.
 */
export function verifyConsistency(crypto: Crypto, claim: ConsistencyClaim): Result<void, TlogCode> {
  const { size1, size2, root1, root2, proof } = claim
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return fault('range-bad')
  if (size1 === size2) return verifySame(claim)
  if (![root1, root2, ...proof].every(isHash)) return fault('hash-length')
  // Where the first tree stands whole in the second, its root is the start and is not sent.
  const [start, ...rest] = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  return start === undefined ? fault('proof-length') : climb(crypto, claim, start, rest)
}

/**
 * Checks that a log grew rightly, size 0 included: from an empty tree the proof must be empty and the first
 * root the empty one; otherwise {@link verifyConsistency}.
 */
export function verifyGrowth(crypto: Crypto, claim: ConsistencyClaim): Result<void, TlogCode> {
  if (claim.size1 !== 0) return verifyConsistency(crypto, claim)
  const none = emptyRoot(crypto)
  if (!isCount(claim.size2)) return fault('range-bad')
  if (claim.proof.length > 0) return fault('proof-length')
  if (!equal(claim.root1, none)) return fault('root-mismatch')
  return claim.size2 > 0 || equal(claim.root2, none) ? ok(undefined) : fault('root-mismatch')
}

function verifySame(claim: ConsistencyClaim): Result<void, TlogCode> {
  if (claim.proof.length > 0) return fault('proof-length')
  return equal(claim.root1, claim.root2) ? ok(undefined) : fault('root-mismatch')
}

function climb(
  crypto: Crypto,
  claim: ConsistencyClaim,
  start: Uint8Array,
  rest: readonly Uint8Array[],
): Result<void, TlogCode> {
  const above = climbBoth(crypto, claim, start, rest)
  if (above === null) return fault('proof-length')
  const leads = equal(above.first, claim.root1) && equal(above.second, claim.root2)
  return leads ? ok(undefined) : fault('proof-mismatch')
}

/**
 * The right edge, at `size1`, of the tree that a consistency proof leads from: roots of its complete subtrees, largest
 * first. So whoever passes on a log that differs from ours tells us what it was before. `null` where the proof does
 * not lead to `root2`, and where `size1` is a power of two: the one root there is where the proof begins, and is
 * not in it.
 */
export function edgeInProof(
  crypto: Crypto,
  { size1, size2, root2, proof }: Omit<ConsistencyClaim, 'root1'>,
): Uint8Array[] | null {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 >= size2 || isPowerOfTwo(size1)) return null
  const [start, ...rest] = proof
  if (start === undefined || !proof.every(isHash)) return null
  const above = climbBoth(crypto, { size1, size2 }, start, rest)
  return above !== null && equal(above.second, root2) ? [...above.lefts.toReversed(), start] : null
}

/** Both roots to which the hashes of a consistency proof lead. */
interface Above {
  readonly first: Uint8Array
  readonly second: Uint8Array
  /** The hashes that stood to the left, smallest subtree first: with the start, the edge of the first tree. */
  readonly lefts: readonly Uint8Array[]
}

/** Climbs from the start of a consistency proof; `null` where there are too few or too many hashes. */
function climbBoth(
  crypto: Crypto,
  { size1, size2 }: Pick<ConsistencyClaim, 'size1' | 'size2'>,
  start: Uint8Array,
  rest: readonly Uint8Array[],
): Above | null {
  const walk = new Walk(size1 - 1, size2 - 1)
  walk.leaveCompleteSubtree()
  let [first, second] = [start, start]
  const lefts: Uint8Array[] = []
  for (const sibling of rest) {
    if (walk.atRoot) return null
    if (walk.isRightOf()) {
      first = nodeHash(crypto, sibling, first)
      second = nodeHash(crypto, sibling, second)
      lefts.push(sibling)
    } else {
      second = nodeHash(crypto, second, sibling)
    }
    walk.up()
  }
  return walk.atRoot ? { first, second, lefts } : null
}

/**
 * The way from a node up to the root: its index at the current level and that of the last node there (`fn`
 * and `sn` of RFC 9162). Division instead of shifts, because sizes go beyond 32 bits.
 */
class Walk {
  #node: number
  #last: number

  constructor(node: number, last: number) {
    this.#node = node
    this.#last = last
  }

  get atRoot(): boolean {
    return this.#last === 0
  }

  /** Whether the next sibling stands to the left; climbs past levels where the last node has no partner. */
  isRightOf(): boolean {
    if (this.#node % 2 === 0 && this.#node !== this.#last) return false
    while (this.#node % 2 === 0 && this.#node !== 0) this.up()
    return true
  }

  /** Climbs while the node is a right child: to the top of the complete subtree that ends the first tree. */
  leaveCompleteSubtree(): void {
    while (this.#node % 2 === 1) this.up()
  }

  up(): void {
    this.#node = Math.floor(this.#node / 2)
    this.#last = Math.floor(this.#last / 2)
  }
}

function isPowerOfTwo(n: number): boolean {
  let k = n
  while (k > 1 && k % 2 === 0) k /= 2
  return k === 1
}
