import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bundlesFor,
  concat,
  encodeBundle,
  MAX_ENTRY_BYTES,
  MAX_GROWTH,
  parseBundle,
  parseTilePath,
  tileHashes,
  tilePath,
  tilesFor,
  tileWidth,
  type Tile,
} from '../src/index.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const tiles: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
  index: fc.oneof(fc.nat(3000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
})

describe('tile paths', () => {
  it('are those of the examples in c2sp.org/tlog-tiles', () => {
    expect(tilePath(0, 1234067)).toBe('tile/0/x001/x234/067')
    expect(tilePath(1, 0, 17)).toBe('tile/1/000.p/17')
    expect(tilePath('entries', 999)).toBe('tile/entries/999')
    expect(tilePath('entries', 1000, 1)).toBe('tile/entries/x001/000.p/1')
  })

  it('come back from their text', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(valueOf(parseTilePath(tilePath(tile.level, tile.index, tile.width)))).toEqual(tile)
      }),
    )
  })

  it('in any second spelling are refused, since each would be a second name in every cache', () => {
    for (const path of [
      'tile/00/000',
      'tile/64/000',
      'tile/-1/000',
      'tile/0/0',
      'tile/0/00',
      'tile/0/0000',
      'tile/0/x000/001',
      'tile/0/001/001',
      'tile/0/x001',
      'tile/0/000.p/0',
      'tile/0/000.p/01',
      'tile/0/000.p/256',
      'tile/0/000.p/',
      'tile/0/000/',
      '/tile/0/000',
      'tile/data/000',
      'tile/0/../000',
      'tile/0/000.p/1\n',
      'tile/0/x999/x999/x999/x999/x999/999',
    ]) {
      expect(codeOf(parseTilePath(path)), path).toBe('tile-path')
    }
  })

  it('whatever is accepted writes the same path again', () => {
    const pieces = fc.constantFrom(
      'tile',
      '/',
      '0',
      '000',
      'x001',
      '.p/',
      '12',
      '256',
      'entries',
      '63',
      'x000',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = `tile/${parts.join('')}`
        const parsed = parseTilePath(path)
        if (parsed.ok) expect(tilePath(parsed.value.level, parsed.value.index, parsed.value.width)).toBe(path)
      }),
      { numRuns: 3000 },
    )
  })

  it('of tiles that cannot be are a mistake of ours', () => {
    for (const [level, index, width] of [
      [64, 0, 1],
      [0, -1, 1],
      [0, 0, 0],
      [0, 0, 257],
      [0, 0.5, 1],
    ] as const) {
      expect(mistakeOf(() => tilePath(level, index, width))).toBe('tile-path')
    }
  })
})

describe('the tiles of a size', () => {
  it('are those of the example: 70000 leaves', () => {
    const all = tilesFor(0, 70000)
    const of = (level: number): Tile[] => all.filter((tile) => tile.level === level)
    expect(of(0).filter(({ width }) => width === 256)).toHaveLength(273)
    expect(of(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 })
    expect(of(1)).toEqual([
      { level: 1, index: 0, width: 256 },
      { level: 1, index: 1, width: 17 },
    ])
    expect(of(2)).toEqual([{ level: 2, index: 0, width: 1 }])
    expect(all).toHaveLength(277)
  })

  it('are those of the example: 256 leaves', () => {
    expect(tilesFor(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ])
  })

  it('grown by steps are those of the whole, each at its latest width', () => {
    const sizes = fc
      .array(fc.nat(70000), { minLength: 1, maxLength: 6 })
      .map((list) => list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(sizes, (steps) => {
        const latest = new Map<string, Tile>()
        let before = 0
        for (const size of steps) {
          for (const tile of tilesFor(before, size)) latest.set(`${tile.level}/${tile.index}`, tile)
          before = size
        }
        const order = (list: Iterable<Tile>): string[] => [...list].map((tile) => JSON.stringify(tile)).sort()
        expect(order(latest.values())).toEqual(order(tilesFor(0, before)))
      }),
      { numRuns: 30 },
    )
  })

  it('have the widths of the formula floor(size / 256^level)', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (a, b) => {
        const [before, after] = a < b ? [a, b] : [b, a]
        for (const { level, index, width } of tilesFor(before, after)) {
          expect(tileWidth(level as number, index, after)).toBe(width)
          expect(width).toBe(Math.min(256, Math.floor(after / 256 ** (level as number)) - 256 * index))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('of no growth are none', () => {
    expect(tilesFor(500, 500)).toEqual([])
    expect(bundlesFor(500, 500)).toEqual([])
    expect(bundlesFor(255, 258)).toEqual([
      { level: 'entries', index: 0, width: 256 },
      { level: 'entries', index: 1, width: 2 },
    ])
  })

  it('of a size that a hostile log may sign are not listed at once', () => {
    expect(mistakeOf(() => tilesFor(0, Number.MAX_SAFE_INTEGER))).toBe('range-bad')
    expect(mistakeOf(() => bundlesFor(5, 6 + MAX_GROWTH))).toBe('range-bad')
    expect(mistakeOf(() => tilesFor(5, 4))).toBe('range-bad')
  })
})

describe('the bytes of a tile', () => {
  it('hold exactly the hashes its path says', () => {
    expect(valueOf(tileHashes(new Uint8Array(64), 2))).toHaveLength(2)
    expect(codeOf(tileHashes(new Uint8Array(63), 2))).toBe('tile-length')
    expect(codeOf(tileHashes(new Uint8Array(96), 2))).toBe('tile-length')
  })
})

describe('entry bundles', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 8 })

  it('come back from their bytes', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(valueOf(parseBundle(encodeBundle(list), list.length))).toEqual(list)
      }),
    )
  })

  it('whatever is accepted writes the same bytes again', () => {
    const bytes = fc
      .array(fc.constantFrom(0, 0, 0, 1, 2, 7), { maxLength: 20 })
      .map((list) => Uint8Array.from(list))
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 6 }), (b, width) => {
        const parsed = parseBundle(b, width)
        if (parsed.ok) expect(encodeBundle(parsed.value)).toEqual(b)
      }),
      { numRuns: 3000 },
    )
  })

  it('cut off anywhere or with a byte too many are refused', () => {
    const bytes = encodeBundle([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)])
    for (let end = 0; end < bytes.length; end++)
      expect(codeOf(parseBundle(bytes.slice(0, end), 3))).toBe('bundle-shape')
    expect(codeOf(parseBundle(concat(bytes, Uint8Array.of(0)), 3))).toBe('bundle-shape')
    expect(codeOf(parseBundle(bytes, 2))).toBe('bundle-shape')
    expect(codeOf(parseBundle(bytes, 4))).toBe('bundle-shape')
  })

  it('hold 1 to 256 entries of at most 65535 bytes', () => {
    const largest = new Uint8Array(MAX_ENTRY_BYTES)
    expect(valueOf(parseBundle(encodeBundle([largest]), 1))[0]).toHaveLength(MAX_ENTRY_BYTES)
    expect(mistakeOf(() => encodeBundle([new Uint8Array(MAX_ENTRY_BYTES + 1)]))).toBe('bundle-entry-size')
    const many = Array.from({ length: 257 }, () => new Uint8Array(0))
    expect(mistakeOf(() => encodeBundle(many))).toBe('bundle-shape')
    expect(mistakeOf(() => encodeBundle([]))).toBe('bundle-shape')
    expect(codeOf(parseBundle(new Uint8Array(2 * 257), 257))).toBe('bundle-shape')
    expect(codeOf(parseBundle(new Uint8Array(0), 0))).toBe('bundle-shape')
  })

  it('are read the same from the middle of a larger buffer', () => {
    const bytes = encodeBundle([Uint8Array.of(9, 8)])
    const inside = concat(Uint8Array.of(7, 7, 7), bytes, Uint8Array.of(7)).subarray(3, 3 + bytes.length)
    expect(valueOf(parseBundle(inside, 1))).toEqual([Uint8Array.of(9, 8)])
  })
})
