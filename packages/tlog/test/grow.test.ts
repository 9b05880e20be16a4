import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  concat,
  consistencyProofFrom,
  growTiles,
  inclusionProofFrom,
  rootFrom,
  rootOf,
  tilePath,
  tileReader,
  tilesFor,
  treeReader,
  verifyConsistency,
  verifyInclusion,
  type HashReader,
  type Tile,
  type TileLoader,
} from '../src/index.ts'
import { slowTile } from './slow/tree.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

/** A store of tiles by their path, partial ones replaced by wider ones. */
class Tiles {
  readonly kept = new Map<string, Uint8Array>()
  size = 0

  readonly load: TileLoader = ({ level, index }) => this.kept.get(tilePath(level, index)) ?? null

  grow(leaves: readonly Uint8Array[]): Tile[] {
    const built = valueOf(growTiles(nodeCrypto, this.size, leaves, this.load))
    for (const { tile, bytes } of built) this.kept.set(tilePath(tile.level, tile.index), bytes)
    this.size += leaves.length
    return built.map(({ tile }) => tile)
  }

  reader(size = this.size): HashReader {
    return tileReader(nodeCrypto, size, this.load)
  }
}

const LEAVES = leavesOf(70_000)

describe('growing tiles', () => {
  it('by any steps gives the tiles of the whole, and exactly those that were announced', () => {
    const sizes = fc
      .array(fc.nat(1200), { minLength: 1, maxLength: 5 })
      .map((list) => list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(sizes, (steps) => {
        const tiles = new Tiles()
        for (const size of steps) {
          const announced = tilesFor(tiles.size, size)
          expect(tiles.grow(LEAVES.slice(tiles.size, size))).toEqual(announced)
        }
        const leaves = LEAVES.slice(0, tiles.size)
        for (const { level, index } of tilesFor(0, tiles.size)) {
          const slow = concat(...slowTile(nodeCrypto, leaves, level as number, index))
          expect(tiles.kept.get(tilePath(level, index))).toEqual(slow)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('of 70000 leaves in batches gives their root, at this size and at every earlier one tried', () => {
    const tiles = new Tiles()
    for (let at = 0; at < LEAVES.length; at += 9999) tiles.grow(LEAVES.slice(at, at + 9999))
    expect(tiles.kept.size).toBe(277)
    for (const size of [1, 255, 256, 257, 65535, 65536, 65537, 70000]) {
      expect(valueOf(rootFrom(nodeCrypto, tiles.reader(size), size))).toEqual(
        rootOf(nodeCrypto, LEAVES.slice(0, size)),
      )
    }
  })

  it('without the partial tile it continues is refused', () => {
    expect(codeOf(growTiles(nodeCrypto, 3, LEAVES.slice(3, 5), () => null))).toBe('hash-missing')
    expect(codeOf(growTiles(nodeCrypto, 3, LEAVES.slice(3, 5), () => new Uint8Array(95)))).toBe(
      'hash-missing',
    )
    expect(codeOf(growTiles(nodeCrypto, 256, LEAVES.slice(0, 1), () => null))).toBe('ok')
    expect(mistakeOf(() => growTiles(nodeCrypto, -1, [], () => null))).toBe('range-bad')
    expect(mistakeOf(() => growTiles(nodeCrypto, 0, [new Uint8Array(31)], () => null))).toBe('hash-length')
  })
})

describe('a reader over tiles', () => {
  const tiles = new Tiles()
  tiles.grow(LEAVES)
  const inMemory = treeReader(nodeCrypto, LEAVES)

  it('gives the hashes that a reader over all leaves gives', () => {
    const read = tiles.reader()
    fc.assert(
      fc.property(fc.nat(17), fc.nat(70_000), (level, at) => {
        const index = Math.floor(at / 2 ** level)
        expect(read(level, index)).toEqual(inMemory(level, index))
      }),
      { numRuns: 500 },
    )
  })

  it('gives proofs that verify, for leaves and sizes anywhere', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 1, max: 70_000 }))
    fc.assert(
      fc.property(sizes, ([a, b]) => {
        const [size1, size2] = a < b ? [a, b] : [b, a]
        const read = tiles.reader(size2)
        const [root1, root2] = [size1, size2].map((size) =>
          valueOf(rootFrom(nodeCrypto, tiles.reader(size), size)),
        ) as [Uint8Array, Uint8Array]
        const path = valueOf(inclusionProofFrom(nodeCrypto, read, size1 - 1, size2))
        const leafHash = LEAVES[size1 - 1] as Uint8Array
        valueOf(
          verifyInclusion(nodeCrypto, { index: size1 - 1, size: size2, leafHash, proof: path, root: root2 }),
        )
        const proof = valueOf(consistencyProofFrom(nodeCrypto, read, size1, size2))
        valueOf(verifyConsistency(nodeCrypto, { size1, size2, root1, root2, proof }))
      }),
      { numRuns: 60 },
    )
  })

  it('does not give what lies beyond its size, although the tile holds it', () => {
    const read = tiles.reader(300)
    expect(read(0, 299)).toEqual(LEAVES[299])
    expect(read(0, 300)).toBeNull()
    expect(read(2, 75)).toBeNull()
    expect(read(8, 0)).toEqual(inMemory(8, 0))
    expect(read(8, 1)).toBeNull()
    expect(read(9, 0)).toBeNull()
    const asked: Tile[] = []
    const noting = tileReader(nodeCrypto, 300, (tile) => (asked.push(tile), tiles.load(tile)))
    expect(noting(0, 700)).toBeNull()
    expect(asked).toEqual([])
  })

  it('loads few tiles for a proof, and none twice', () => {
    const loaded: string[] = []
    const read = tileReader(nodeCrypto, 70_000, (tile) => {
      loaded.push(tilePath(tile.level, tile.index, tile.width))
      return tiles.load(tile)
    })
    valueOf(inclusionProofFrom(nodeCrypto, read, 12_345, 70_000))
    expect(loaded.length).toBeLessThanOrEqual(5)
    expect(new Set(loaded).size).toBe(loaded.length)
    expect(loaded).toContain('tile/1/001.p/17')
  })

  it('with a missing or short tile gives nothing rather than something wrong', () => {
    const missing = tileReader(nodeCrypto, 70_000, (tile) => (tile.level === 1 ? null : tiles.load(tile)))
    expect(codeOf(rootFrom(nodeCrypto, missing, 70_000))).toBe('hash-missing')
    const short = tileReader(nodeCrypto, 70_000, (tile) => tiles.load(tile)?.slice(32) ?? null)
    expect(codeOf(rootFrom(nodeCrypto, short, 70_000))).toBe('hash-missing')
  })
})
