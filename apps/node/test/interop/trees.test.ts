import { afterAll, describe, expect, it } from 'vitest'
import {
  consistencyProof,
  growTiles,
  inclusionProof,
  leafHash,
  rootFrom,
  rootOf,
  tilePath,
  tileReader,
  verifyConsistency,
  verifyInclusion,
  type BuiltTile,
} from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { bytesIn, GoPeer } from './go-peer.ts'
import { goProgram } from './go-programs.ts'
import { flipped, seeded } from './random.ts'
import { valueOf } from './value.ts'

const program = goProgram('peer')
const go = program === null ? null : new GoPeer(program)
afterAll(() => go?.close())

/** A tree that Go made by a seed, with everything base64. */
interface GoTree {
  readonly records: readonly string[]
  readonly root: string
  readonly inclusions: readonly { readonly index: number; readonly proof: readonly string[] | null }[]
  readonly consistencies: readonly {
    readonly size1: number
    readonly size2: number
    readonly root1: string
    readonly root2: string
    readonly proof: readonly string[] | null
  }[]
  readonly tiles: Readonly<Record<string, string>>
}

const SIZES = [1, 2, 3, 7, 8, 100, 255, 256, 257, 511, 513, 1000, 65_537]

function asked(seed: number, size: number): Record<string, unknown> {
  const random = seeded(`tree ${seed}`)
  const indices = [0, size - 1, ...Array.from({ length: 10 }, () => random.below(size))]
  const pairs = Array.from({ length: 10 }, () => {
    const size2 = 1 + random.below(size)
    return [1 + random.below(size2), size2]
  })
  return { index: seed, size, indices, pairs: [...pairs, [size, size], [1, size]] }
}

const leavesOf = (tree: GoTree): Uint8Array[] =>
  tree.records.map((record) => leafHash(nodeCrypto, bytesIn(record)))

function tilesOf(leaves: readonly Uint8Array[]): Record<string, Uint8Array> {
  const built: readonly BuiltTile[] = valueOf(growTiles(nodeCrypto, 0, leaves, () => null))
  return Object.fromEntries(
    built.map(({ tile, bytes }) => [tilePath(tile.level, tile.index, tile.width), bytes]),
  )
}

describe.skipIf(go === null).each(SIZES)('a tree of %i leaves between us and sumdb/tlog', (size) => {
  const peer = go as GoPeer
  const made = go === null ? null : peer.value<GoTree>('make-tree', asked(size, size))
  const tree = async (): Promise<GoTree> => (await made) as GoTree

  it('has the same root and the same tiles', async () => {
    const theirs = await tree()
    const leaves = leavesOf(theirs)
    expect(rootOf(nodeCrypto, leaves)).toEqual(bytesIn(theirs.root))
    const tiles = tilesOf(leaves)
    expect(Object.keys(tiles).toSorted()).toEqual(Object.keys(theirs.tiles).toSorted())
    for (const [path, bytes] of Object.entries(tiles)) expect(bytes.toBase64(), path).toBe(theirs.tiles[path])
  })

  it('we take Go’s proofs and refuse them with one bit turned over', async () => {
    const theirs = await tree()
    const leaves = leavesOf(theirs)
    const random = seeded(`corrupt ${size}`)
    for (const { index, proof } of theirs.inclusions) {
      const hashes = (proof ?? []).map(bytesIn)
      const claim = { index, size, leafHash: leaves[index] as Uint8Array, root: bytesIn(theirs.root) }
      expect(verifyInclusion(nodeCrypto, { ...claim, proof: hashes }).ok).toBe(true)
      expect(verifyInclusion(nodeCrypto, { ...claim, proof: corrupted(hashes, random) }).ok).toBe(false)
    }
    for (const { size1, size2, root1, root2, proof } of theirs.consistencies) {
      const hashes = (proof ?? []).map(bytesIn)
      const claim = { size1, size2, root1: bytesIn(root1), root2: bytesIn(root2) }
      expect(verifyConsistency(nodeCrypto, { ...claim, proof: hashes }).ok).toBe(true)
      expect(verifyConsistency(nodeCrypto, { ...claim, proof: corrupted(hashes, random) }).ok).toBe(false)
    }
  })

  it('Go takes our proofs and refuses them with one bit turned over', async () => {
    const theirs = await tree()
    const leaves = leavesOf(theirs)
    const random = seeded(`corrupt ours ${size}`)
    for (const { index } of theirs.inclusions.slice(0, 6)) {
      const proof = inclusionProof(nodeCrypto, leaves, index, size)
      const claim = { size, index, root: bytesIn(theirs.root), leaf: leaves[index] as Uint8Array }
      expect(await peer.takes('check-record', { ...claim, proof })).toBe(true)
      expect(await peer.takes('check-record', { ...claim, proof: corrupted(proof, random) })).toBe(false)
    }
    for (const { size1, size2, root1, root2 } of theirs.consistencies.slice(0, 6)) {
      const proof = consistencyProof(nodeCrypto, leaves, size1, size2)
      const claim = { size: size2, root: bytesIn(root2), size1, root1: bytesIn(root1) }
      expect(await peer.takes('check-tree', { ...claim, proof })).toBe(true)
      expect(await peer.takes('check-tree', { ...claim, proof: corrupted(proof, random) })).toBe(false)
    }
  })

  it('both read the tiles up to the root, and neither takes them with one bit turned over', async () => {
    const theirs = await tree()
    const leaves = leavesOf(theirs)
    const tiles = tilesOf(leaves)
    const root = bytesIn(theirs.root)
    // One leaf of each tile, and the last: Go proves the tile that it stands in.
    const firsts = Array.from({ length: Math.ceil(size / 256) }, (_, i) => Math.min(size - 1, i * 256 + 77))
    const indices = [...new Set([...firsts, size - 1])]
    const read = await peer.value<string[]>('check-tiles', { size, root, tiles, indices })
    expect(read.map(bytesIn)).toEqual(indices.map((index) => leaves[index]))
    const random = seeded(`tile ${size}`)
    const paths = Object.keys(tiles)
    for (let i = 0; i < 4; i++) {
      const path = paths[random.below(paths.length)] as string
      const bytes = tiles[path] as Uint8Array
      const bad = { ...tiles, [path]: flipped(bytes, random.below(bytes.length * 8)) }
      expect(await peer.takes('check-tiles', { size, root, tiles: bad, indices }), path).toBe(false)
      expect(isWhole(bad, size, root), path).toBe(false)
    }
    expect(isWhole(tiles, size, root)).toBe(true)
  })
})

function corrupted(proof: readonly Uint8Array[], random: { below(limit: number): number }): Uint8Array[] {
  if (proof.length === 0) return [new Uint8Array(32)]
  const at = random.below(proof.length)
  return proof.map((hash, i) => (i === at ? flipped(hash, random.below(256)) : hash))
}

/** Whether tiles lead to a root, and every lowest one to the hash of it that stands above. */
function isWhole(tiles: Readonly<Record<string, Uint8Array>>, size: number, root: Uint8Array): boolean {
  const reader = tileReader(
    nodeCrypto,
    size,
    ({ level, index, width }) => tiles[tilePath(level, index, width)] ?? null,
  )
  const top = rootFrom(nodeCrypto, reader, size)
  const full = Array.from({ length: Math.floor(size / 256) }, (_, i) => {
    const bytes = tiles[tilePath(0, i)] ?? new Uint8Array(0)
    const hashes = Array.from({ length: bytes.length / 32 }, (__, n) => bytes.subarray(n * 32, (n + 1) * 32))
    return Buffer.compare(rootOf(nodeCrypto, hashes), reader(8, i) ?? new Uint8Array(0)) === 0
  })
  return top.ok && Buffer.compare(top.value, root) === 0 && full.every(Boolean)
}
