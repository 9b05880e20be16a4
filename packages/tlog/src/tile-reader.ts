import type { Crypto } from './crypto.ts'
import { HASH_BYTES } from './hash.ts'
import { foldPairs, type HashReader } from './reader.ts'
import { TILE_HEIGHT, TILE_WIDTH, tileHashes, tileWidth, type Tile } from './tile.ts'

/**
 * Gives the bytes of a tile of hashes, or `null` if it is not at hand. Where a partial tile is asked for and
 * only a wider one is kept, the wider may be given: it is cut to the width asked for.
 */
export type TileLoader = (tile: Tile) => Uint8Array | null

/** Tiles held while one reader is used: a proof in a tree of 2^40 leaves needs fewer than ten. */
const KEPT_TILES = 64

/**
 * A reader over the tiles of a tree of `size` leaves. Reads of what the size does not hold, of missing tiles
 * and of tiles with too few hashes give `null`. The hashes are as true as the loader: compare the root.
 */
export function tileReader(crypto: Crypto, size: number, load: TileLoader): HashReader {
  const kept = new Map<string, readonly Uint8Array[] | null>()
  const hashesOf = (level: number, index: number): readonly Uint8Array[] | null => {
    const key = `${level}/${index}`
    const before = kept.get(key)
    if (before !== undefined) return before
    if (kept.size >= KEPT_TILES) kept.clear()
    const hashes = loadHashes(load, level, index, size)
    kept.set(key, hashes)
    return hashes
  }
  return (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT)
    const span = 2 ** (level % TILE_HEIGHT)
    const first = index * span
    const hashes = hashesOf(tileLevel, Math.floor(first / TILE_WIDTH))
    const at = first % TILE_WIDTH
    return hashes === null || at + span > hashes.length
      ? null
      : foldPairs(crypto, hashes.slice(at, at + span))
  }
}

function loadHashes(
  load: TileLoader,
  level: number,
  index: number,
  size: number,
): readonly Uint8Array[] | null {
  const width = tileWidth(level, index, size)
  if (width === 0) return null
  const bytes = load({ level, index, width })
  if (bytes === null) return null
  const hashes = tileHashes(bytes.slice(0, width * HASH_BYTES), width)
  return hashes.ok ? hashes.value : null
}
