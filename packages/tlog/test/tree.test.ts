import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  consistencyProofFrom,
  emptyRoot,
  frontier,
  frontierFrom,
  inclusionProof,
  inclusionProofFrom,
  leafHash,
  nodeHash,
  rootFrom,
  rootOf,
  subtreeHashes,
  toHex,
  treeReader,
} from '../src/index.ts'
import { slowPath, slowProof, slowRoot } from './slow/tree.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const LEAVES = leavesOf(100)
const upTo = (n: number): Uint8Array[] => LEAVES.slice(0, n)

describe('roots', () => {
  it('are those of the standard’s own recursion for every size up to 100', () => {
    const edge = frontier(nodeCrypto)
    for (let size = 0; size <= 100; size++) {
      const slow = slowRoot(nodeCrypto, upTo(size))
      expect(rootOf(nodeCrypto, upTo(size))).toEqual(slow)
      expect(edge.root()).toEqual(slow)
      expect(valueOf(rootFrom(nodeCrypto, treeReader(nodeCrypto, upTo(size)), size))).toEqual(slow)
      if (size < 100) edge.append(LEAVES[size] as Uint8Array)
    }
  })

  it('differ for leaves in another order, missing or doubled', () => {
    fc.assert(
      fc.property(fc.nat(98), fc.nat(98), (a, b) => {
        const swapped = LEAVES.with(a, LEAVES[b] as Uint8Array).with(b, LEAVES[a] as Uint8Array)
        if (a !== b) expect(rootOf(nodeCrypto, swapped)).not.toEqual(rootOf(nodeCrypto, LEAVES))
        expect(rootOf(nodeCrypto, LEAVES.toSpliced(a, 1))).not.toEqual(rootOf(nodeCrypto, LEAVES))
        const doubled = LEAVES.toSpliced(a, 0, LEAVES[a] as Uint8Array)
        expect(rootOf(nodeCrypto, doubled)).not.toEqual(rootOf(nodeCrypto, LEAVES))
      }),
    )
  })

  it('a leaf that holds two hashes is not the node over them', () => {
    const [a, b] = upTo(2) as [Uint8Array, Uint8Array]
    expect(leafHash(nodeCrypto, new Uint8Array([...a, ...b]))).not.toEqual(nodeHash(nodeCrypto, a, b))
  })
})

describe('a frontier', () => {
  it('resumed at any size goes on as if it had never stopped', () => {
    for (let size = 0; size <= 100; size++) {
      const first = frontier(nodeCrypto)
      upTo(size).forEach((leaf) => first.append(leaf))
      const resumed = frontierFrom(nodeCrypto, size, first.hashes())
      LEAVES.slice(size).forEach((leaf) => resumed.append(leaf))
      expect(resumed.size).toBe(100)
      expect(toHex(resumed.root())).toBe(toHex(slowRoot(nodeCrypto, LEAVES)))
    }
  })

  it('can be read from the stored tree', () => {
    const hashes = valueOf(subtreeHashes(treeReader(nodeCrypto, LEAVES), { start: 0, end: 77 }))
    expect(frontierFrom(nodeCrypto, 77, hashes).root()).toEqual(slowRoot(nodeCrypto, upTo(77)))
  })

  it('is not resumed with a wrong number or length of hashes', () => {
    expect(mistakeOf(() => frontierFrom(nodeCrypto, 3, upTo(1)))).toBe('proof-length')
    expect(mistakeOf(() => frontierFrom(nodeCrypto, -1, []))).toBe('range-bad')
    expect(mistakeOf(() => frontierFrom(nodeCrypto, 1, [new Uint8Array(31)]))).toBe('hash-length')
    expect(mistakeOf(() => frontier(nodeCrypto).append(new Uint8Array(33)))).toBe('hash-length')
  })

  it('keeps its hashes to itself: what it gave out does not change it', () => {
    const edge = frontier(nodeCrypto)
    upTo(3).forEach((leaf) => edge.append(leaf))
    edge.hashes().pop()
    expect(edge.root()).toEqual(slowRoot(nodeCrypto, upTo(3)))
  })

  it('takes half a million leaves', () => {
    const edge = frontier(nodeCrypto)
    const [leaf] = upTo(1) as [Uint8Array]
    for (let i = 0; i < 500_000; i++) edge.append(leaf)
    // Half a million equal leaves: each complete subtree is the doubling of the one before.
    const doubled = [leaf]
    for (let level = 1; level < 19; level++) {
      const below = doubled[level - 1] as Uint8Array
      doubled.push(nodeHash(nodeCrypto, below, below))
    }
    const parts = doubled.filter((_, level) => Math.floor(500_000 / 2 ** level) % 2 === 1).toReversed()
    expect(edge.hashes()).toEqual(parts)
    expect(edge.root()).toEqual(parts.reduceRight((right, left) => nodeHash(nodeCrypto, left, right)))
  })
})

describe('proofs', () => {
  it('of inclusion are those of the standard’s recursion for every leaf of every tree up to 40', () => {
    for (let size = 1; size <= 40; size++) {
      const read = treeReader(nodeCrypto, LEAVES)
      for (let index = 0; index < size; index++) {
        const slow = slowPath(nodeCrypto, index, upTo(size))
        expect(inclusionProof(nodeCrypto, LEAVES, index, size)).toEqual(slow)
        expect(valueOf(inclusionProofFrom(nodeCrypto, read, index, size))).toEqual(slow)
      }
    }
  })

  it('of consistency are those of the standard’s recursion for every two sizes up to 40', () => {
    const read = treeReader(nodeCrypto, LEAVES)
    for (let size2 = 1; size2 <= 40; size2++) {
      for (let size1 = 1; size1 <= size2; size1++) {
        const slow = slowProof(nodeCrypto, size1, upTo(size2))
        expect(consistencyProof(nodeCrypto, LEAVES, size1, size2)).toEqual(slow)
        expect(valueOf(consistencyProofFrom(nodeCrypto, read, size1, size2))).toEqual(slow)
      }
    }
  })

  it('outside the tree are a mistake of ours from leaves and a fault from a reader', () => {
    const read = treeReader(nodeCrypto, LEAVES)
    for (const [index, size] of [
      [5, 5],
      [-1, 5],
      [0, 0],
      [0.5, 5],
      [0, 101],
    ] as const) {
      expect(mistakeOf(() => inclusionProof(nodeCrypto, LEAVES, index, size))).toBe('range-bad')
      expect(['range-bad', 'hash-missing']).toContain(
        codeOf(inclusionProofFrom(nodeCrypto, read, index, size)),
      )
    }
    for (const [size1, size2] of [
      [0, 5],
      [6, 5],
      [1, 101],
    ] as const) {
      expect(mistakeOf(() => consistencyProof(nodeCrypto, LEAVES, size1, size2))).toBe('range-bad')
      expect(['range-bad', 'hash-missing']).toContain(
        codeOf(consistencyProofFrom(nodeCrypto, read, size1, size2)),
      )
    }
  })

  it('from a reader without the hash it needs end as a fault', () => {
    const all = treeReader(nodeCrypto, LEAVES)
    const gap = (level: number, index: number): Uint8Array | null =>
      level === 3 && index === 2 ? null : all(level, index)
    expect(codeOf(inclusionProofFrom(nodeCrypto, gap, 5, 32))).toBe('ok')
    expect(codeOf(inclusionProofFrom(nodeCrypto, gap, 30, 32))).toBe('hash-missing')
    expect(codeOf(consistencyProofFrom(nodeCrypto, gap, 16, 24))).toBe('hash-missing')
    expect(codeOf(rootFrom(nodeCrypto, () => new Uint8Array(31), 1))).toBe('hash-missing')
  })

  it('of the empty tree there are none, and its root is the hash of nothing', () => {
    expect(rootOf(nodeCrypto, [])).toEqual(emptyRoot(nodeCrypto))
    expect(valueOf(rootFrom(nodeCrypto, () => null, 0))).toEqual(emptyRoot(nodeCrypto))
  })
})
