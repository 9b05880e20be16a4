import { concat } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount } from './decimal.ts'
import { HASH_BYTES } from './hash.ts'
import { foldPairs } from './reader.ts'
import { ok, type Result } from './result.ts'
import type { TileLoader } from './tile-reader.ts'
import { TILE_WIDTH, type Tile } from './tile.ts'

/** A tile with its bytes, ready to be stored at its path. */
export interface BuiltTile {
  readonly tile: Tile
  readonly bytes: Uint8Array
}

/**
 * The tiles that new leaves create or change, as `tilesFor` lists them, with their bytes. Loads at most the
 * one partial tile of each level at the old size; `hash-missing` if the loader does not have it.
 */
export function growTiles(
  crypto: Crypto,
  oldSize: number,
  newLeafHashes: readonly Uint8Array[],
  load: TileLoader,
): Result<BuiltTile[], TlogCode> {
  if (!isCount(oldSize)) throw new TlogMistake('range-bad', `size ${oldSize}`)
  if (newLeafHashes.some((hash) => hash.length !== HASH_BYTES)) throw new TlogMistake('hash-length')
  const built: BuiltTile[] = []
  let [size, added] = [oldSize, newLeafHashes]
  for (let level = 0; added.length > 0; level++) {
    const bytes = withPartial(load, level, size, added)
    if (!bytes.ok) return bytes
    const tiles = cut(level, Math.floor(size / TILE_WIDTH), bytes.value)
    built.push(...tiles)
    // Only full tiles are hashed into the level above (tlog-tiles §Partial Tiles).
    added = tiles
      .filter(({ tile }) => tile.width === TILE_WIDTH)
      .map(({ bytes: own }) => foldPairs(crypto, split(own)) as Uint8Array)
    size = Math.floor(size / TILE_WIDTH)
  }
  return ok(built)
}

/** The hashes that already stand in the last, partial tile of the level, with the new ones behind them. */
function withPartial(
  load: TileLoader,
  level: number,
  size: number,
  added: readonly Uint8Array[],
): Result<Uint8Array, TlogCode> {
  const width = size % TILE_WIDTH
  if (width === 0) return ok(concat(...added))
  const index = Math.floor(size / TILE_WIDTH)
  const bytes = load({ level, index, width })
  return bytes === null || bytes.length < width * HASH_BYTES
    ? fault('hash-missing', `tile ${level}/${index}`)
    : ok(concat(bytes.subarray(0, width * HASH_BYTES), ...added))
}

/** Whole bytes and not single hashes: one more leaf behind two hundred others is then one copy, not two hundred. */
function cut(level: number, firstIndex: number, hashes: Uint8Array): BuiltTile[] {
  const tiles: BuiltTile[] = []
  for (let at = 0; at < hashes.length; at += TILE_BYTES) {
    const bytes = hashes.slice(at, at + TILE_BYTES)
    const tile = { level, index: firstIndex + at / TILE_BYTES, width: bytes.length / HASH_BYTES }
    tiles.push({ tile, bytes })
  }
  return tiles
}

const TILE_BYTES = TILE_WIDTH * HASH_BYTES

function split(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  )
}
