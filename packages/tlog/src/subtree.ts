import { equal } from './bytes.ts'
import { fault, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount } from './decimal.ts'
import { emptyRoot, isHash, nodeHash } from './hash.ts'
import { splitOf } from './range.ts'
import { ok, type Result } from './result.ts'
import { verifyInclusion } from './verify.ts'

/** What {@link verifySubtreeConsistency} checks: that the leaves [start, end) of the tree have this root. */
export interface SubtreeClaim {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly subtreeRoot: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** What {@link verifySubtreeInclusion} checks: that a leaf stands at an index of the tree, inside [start, end). */
export interface SubtreeInclusionClaim {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly leafHash: Uint8Array
  readonly subtreeRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Two roots computed side by side: of the subtree and of the tree around it. */
interface Roots {
  readonly sub: Uint8Array
  readonly tree: Uint8Array
}

/**
 * Whether [start, end) can be a subtree (draft-ietf-plants-merkle-tree-certs §Subtrees): start is a multiple
 * of the smallest power of two that holds it.
 */
export function isSubtree(start: number, end: number): boolean {
  if (!isCount(start) || !isCount(end) || start > end) return false
  return start % (end - start > 1 ? splitOf(end - start) * 2 : 1) === 0
}

/**
 * Checks that the root of the leaves [start, end) fits the root of the tree: what mirrors that take entries
 * in parts rest on (tlog-mirror). An empty subtree needs the empty root and no proof.
 */
export function verifySubtreeConsistency(crypto: Crypto, claim: SubtreeClaim): Result<void, TlogCode> {
  const { start, end, size, subtreeRoot, root, proof } = claim
  if (!isCount(size) || end > size || start > end || !isSubtree(start, end)) return fault('range-bad')
  if (start === end) return verifyEmpty(crypto, claim)
  if (proof.length > 0 && ![subtreeRoot, root, ...proof].every(isHash)) return fault('hash-length')
  const roots = climb(crypto, { start, end, size }, subtreeRoot, proof)
  if (roots === null) return fault('proof-length')
  return equal(roots.sub, subtreeRoot) && equal(roots.tree, root) ? ok(undefined) : fault('proof-mismatch')
}

/** Checks an inclusion proof within a subtree: the index counts from the start of the tree. */
export function verifySubtreeInclusion(crypto: Crypto, claim: SubtreeInclusionClaim): Result<void, TlogCode> {
  const { index, start, end, leafHash, subtreeRoot, proof } = claim
  if (!isSubtree(start, end) || !isCount(index) || index < start) return fault('range-bad')
  return verifyInclusion(crypto, {
    index: index - start,
    size: end - start,
    leafHash,
    proof,
    root: subtreeRoot,
  })
}

function verifyEmpty(crypto: Crypto, claim: SubtreeClaim): Result<void, TlogCode> {
  if (claim.proof.length > 0) return fault('proof-length')
  return equal(claim.subtreeRoot, emptyRoot(crypto)) ? ok(undefined) : fault('proof-mismatch')
}

/**
 * Computes both roots, or `null` if the proof has the wrong length. `known` is the subtree's root while the
 * way down has not yet cut through it, otherwise `null`: then its parts come from the proof.
 */
function climb(
  crypto: Crypto,
  at: { readonly start: number; readonly end: number; readonly size: number },
  known: Uint8Array | null,
  proof: readonly Uint8Array[],
): Roots | null {
  const { start, end, size } = at
  if (start === 0 && end === size) return atSubtree(known, proof)
  const last = proof.at(-1)
  if (last === undefined) return null
  const rest = proof.slice(0, -1)
  const k = splitOf(size)
  if (end <= k) {
    const left = climb(crypto, { start, end, size: k }, known, rest)
    return left === null ? null : { sub: left.sub, tree: nodeHash(crypto, left.tree, last) }
  }
  const cuts = start < k
  const inRight = { start: cuts ? 0 : start - k, end: end - k, size: size - k }
  const right = climb(crypto, inRight, cuts ? null : known, rest)
  if (right === null) return null
  return {
    sub: cuts ? nodeHash(crypto, last, right.sub) : right.sub,
    tree: nodeHash(crypto, last, right.tree),
  }
}

function atSubtree(known: Uint8Array | null, proof: readonly Uint8Array[]): Roots | null {
  const [own, ...more] = known === null ? proof : [known, ...proof]
  return own === undefined || more.length > 0 ? null : { sub: own, tree: own }
}
