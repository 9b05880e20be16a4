import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  isSubtree,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyGrowth,
  verifyInclusion,
  verifySubtreeConsistency,
} from '../src/index.ts'
import { slowRoot, slowRootFromPath } from './slow/tree.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto } from './support/node-crypto.ts'
import { codeOf, valueOf } from './support/value.ts'

const LEAVES = leavesOf(70)
const ROOTS = Array.from({ length: 71 }, (_, n) => rootOf(nodeCrypto, LEAVES.slice(0, n)))
const rootAt = (n: number): Uint8Array => ROOTS[n] as Uint8Array
const flip = (hash: Uint8Array, at: number): Uint8Array => hash.with(at, (hash[at] as number) ^ 1)

/** Every way to spoil a list of hashes by one step: a bit, one less, one more, two swapped. */
function spoilt(proof: readonly Uint8Array[]): Uint8Array[][] {
  return [
    ...proof.map((hash, i) => proof.with(i, flip(hash, i % 32))),
    ...proof.map((_, i) => proof.toSpliced(i, 1)),
    ...[...proof.keys(), proof.length].map((i) => proof.toSpliced(i, 0, rootAt(i + 1))),
    ...proof.slice(1).map((hash, i) => proof.with(i, hash).with(i + 1, proof[i] as Uint8Array)),
  ]
}

describe('inclusion', () => {
  it('of every leaf in every tree up to 70 is accepted', () => {
    for (let size = 1; size <= 70; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(nodeCrypto, LEAVES, index, size)
        const claim = { index, size, leafHash: LEAVES[index] as Uint8Array, proof, root: rootAt(size) }
        valueOf(verifyInclusion(nodeCrypto, claim))
      }
    }
  })

  it('with any one thing changed is refused', () => {
    for (let size = 1; size <= 20; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(nodeCrypto, LEAVES, index, size)
        const claim = { index, size, leafHash: LEAVES[index] as Uint8Array, proof, root: rootAt(size) }
        const changed = [
          ...spoilt(proof).map((p) => ({ ...claim, proof: p })),
          { ...claim, leafHash: flip(claim.leafHash, 3) },
          { ...claim, root: flip(claim.root, 31) },
          ...Array.from({ length: size }, (_, i) => ({ ...claim, index: i })).filter(
            ({ index: i }) => i !== index,
          ),
        ]
        expect(changed.filter((c) => verifyInclusion(nodeCrypto, c).ok)).toEqual([])
      }
    }
  })

  it('ends as the standard’s recursion ends, whatever is claimed', () => {
    const hash = fc.constantFrom(...LEAVES.slice(0, 4))
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(40),
        fc.array(hash, { maxLength: 8 }),
        hash,
        (index, size, proof, leaf) => {
          const slow = index < size ? slowRootFromPath(nodeCrypto, index, size, leaf, proof) : null
          const root = slow ?? rootAt(1)
          const found = verifyInclusion(nodeCrypto, { index, size, leafHash: leaf, proof, root })
          expect(found.ok).toBe(slow !== null)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('says what is wrong: index, hash, length or root', () => {
    const proof = inclusionProof(nodeCrypto, LEAVES, 3, 7)
    const claim = { index: 3, size: 7, leafHash: LEAVES[3] as Uint8Array, proof, root: rootAt(7) }
    const code = (other: Partial<typeof claim>): string =>
      codeOf(verifyInclusion(nodeCrypto, { ...claim, ...other }))
    expect(code({})).toBe('ok')
    expect(code({ index: 7 })).toBe('range-bad')
    expect(code({ index: -1 })).toBe('range-bad')
    expect(code({ size: 2 ** 60 })).toBe('range-bad')
    expect(code({ leafHash: new Uint8Array(31) })).toBe('hash-length')
    expect(code({ proof: [...proof, rootAt(1)] })).toBe('proof-length')
    expect(code({ proof: [] })).toBe('proof-length')
    expect(code({ root: rootAt(8) })).toBe('proof-mismatch')
  })

  it('of an inner node passed off as a leaf is refused, since a proof has one length for each index', () => {
    const inner = nodeHash(nodeCrypto, LEAVES[0] as Uint8Array, LEAVES[1] as Uint8Array)
    const claim = {
      index: 0,
      leafHash: inner,
      proof: inclusionProof(nodeCrypto, LEAVES, 0, 8).slice(1),
      root: rootAt(8),
    }
    expect(verifyInclusion(nodeCrypto, { ...claim, size: 8 }).ok).toBe(false)
    // Under another size it would fit: the size must come from the checkpoint, not from who shows the proof.
    expect(verifyInclusion(nodeCrypto, { ...claim, size: 4 }).ok).toBe(true)
  })

  it('works at sizes beyond 32 bits', () => {
    const size = 2 ** 40 + 5
    const proof = Array.from({ length: 41 }, (_, i) => LEAVES[i] as Uint8Array)
    const leaf = LEAVES[50] as Uint8Array
    const root = slowRootFromPath(nodeCrypto, 2 ** 39, size, leaf, proof) as Uint8Array
    valueOf(verifyInclusion(nodeCrypto, { index: 2 ** 39, size, leafHash: leaf, proof, root }))
  })
})

describe('consistency', () => {
  const claimOf = (size1: number, size2: number) => ({
    size1,
    size2,
    root1: rootAt(size1),
    root2: rootAt(size2),
    proof: consistencyProof(nodeCrypto, LEAVES, size1, size2),
  })

  it('of every two sizes up to 70 is accepted', () => {
    for (let size2 = 1; size2 <= 70; size2++) {
      for (let size1 = 1; size1 <= size2; size1++)
        valueOf(verifyConsistency(nodeCrypto, claimOf(size1, size2)))
    }
  })

  it('with any one thing changed is refused', () => {
    for (let size2 = 1; size2 <= 24; size2++) {
      for (let size1 = 1; size1 <= size2; size1++) {
        const claim = claimOf(size1, size2)
        const changed = [
          ...spoilt(claim.proof).map((proof) => ({ ...claim, proof })),
          { ...claim, root1: flip(claim.root1, 0) },
          { ...claim, root2: flip(claim.root2, 31) },
          { ...claim, size1: size1 + 1 },
          { ...claim, size1: size1 - 1 },
        ]
        expect(changed.filter((c) => verifyConsistency(nodeCrypto, c).ok)).toEqual([])
      }
    }
  })

  it('from a tree that was rewritten is refused', () => {
    const other = LEAVES.with(2, LEAVES[60] as Uint8Array)
    for (let size1 = 3; size1 <= 20; size1++) {
      const proof = consistencyProof(nodeCrypto, other, size1, 33)
      const claim = {
        size1,
        size2: 33,
        root1: rootAt(size1),
        root2: rootOf(nodeCrypto, other.slice(0, 33)),
        proof,
      }
      expect(codeOf(verifyConsistency(nodeCrypto, claim))).toBe('proof-mismatch')
    }
  })

  it('says of two roots at one size that the log has shown two histories', () => {
    const claim = { size1: 5, size2: 5, root1: rootAt(5), root2: rootAt(6), proof: [] }
    expect(codeOf(verifyConsistency(nodeCrypto, claim))).toBe('root-mismatch')
    expect(codeOf(verifyConsistency(nodeCrypto, { ...claim, root2: rootAt(5) }))).toBe('ok')
    expect(codeOf(verifyConsistency(nodeCrypto, { ...claim, proof: [rootAt(1)] }))).toBe('proof-length')
  })

  it('from the empty tree proves nothing, but growth from it is checked', () => {
    const none = emptyRoot(nodeCrypto)
    const claim = { size1: 0, size2: 5, root1: none, root2: rootAt(5), proof: [] }
    expect(codeOf(verifyConsistency(nodeCrypto, claim))).toBe('range-bad')
    expect(codeOf(verifyGrowth(nodeCrypto, claim))).toBe('ok')
    expect(codeOf(verifyGrowth(nodeCrypto, { ...claim, root1: rootAt(1) }))).toBe('root-mismatch')
    expect(codeOf(verifyGrowth(nodeCrypto, { ...claim, proof: [rootAt(1)] }))).toBe('proof-length')
    expect(codeOf(verifyGrowth(nodeCrypto, { ...claim, size2: 0 }))).toBe('root-mismatch')
    expect(codeOf(verifyGrowth(nodeCrypto, { ...claim, size2: 0, root2: none }))).toBe('ok')
    expect(codeOf(verifyGrowth(nodeCrypto, { ...claim, size2: -1 }))).toBe('range-bad')
    expect(codeOf(verifyGrowth(nodeCrypto, claimOf(3, 5)))).toBe('ok')
  })

  it('ends as the recursion over subtrees ends, whatever is claimed', () => {
    const hash = fc.constantFrom(...ROOTS.slice(1, 6))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(hash),
        (a, b, noise) => {
          const [size1, size2] = a < b ? [a, b] : [b, a]
          for (const proof of [noise, claimOf(size1, size2).proof]) {
            const [root1, root2] = [rootAt(size1), rootAt(size2)]
            const fast = verifyConsistency(nodeCrypto, { size1, size2, root1, root2, proof })
            const claim = { start: 0, end: size1, size: size2, subtreeRoot: root1, root: root2, proof }
            expect(fast.ok).toBe(verifySubtreeConsistency(nodeCrypto, claim).ok)
          }
        },
      ),
    )
  })
})

describe('subtrees', () => {
  it('begin at a multiple of the power of two that holds them', () => {
    const valid = (start: number, end: number): boolean => {
      let width = 1
      while (width < end - start) width *= 2
      return start <= end && start % width === 0
    }
    for (let start = 0; start <= 40; start++) {
      for (let end = 0; end <= 40; end++)
        expect(isSubtree(start, end), `${start}-${end}`).toBe(valid(start, end))
    }
  })

  it('that do not are refused', () => {
    const root = slowRoot(nodeCrypto, LEAVES.slice(2, 5))
    const claim = { start: 2, end: 5, size: 8, subtreeRoot: root, root: rootAt(8), proof: [] }
    expect(codeOf(verifySubtreeConsistency(nodeCrypto, claim))).toBe('range-bad')
  })
})
