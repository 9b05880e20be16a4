import { concat } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount } from './decimal.ts'
import { HASH_BYTES } from './hash.ts'
import { foldPairs } from './reader.ts'
import { ok, type Result } from './result.ts'
import type { TileLoader } from './tile-reader.ts'
import { TILE_WIDTH, tileHashes, type Tile } from './tile.ts'

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
    const hashes = withPartial(load, level, size, added)
    if (!hashes.ok) return hashes
    const tiles = cut(level, Math.floor(size / TILE_WIDTH), hashes.value)
    for (const { tile, hashes: own } of tiles) built.push({ tile, bytes: concat(...own) })
    // Only full tiles are hashed into the level above (tlog-tiles §Partial Tiles).
    added = tiles
      .filter(({ tile }) => tile.width === TILE_WIDTH)
      .map(({ hashes: own }) => foldPairs(crypto, own) as Uint8Array)
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
): Result<readonly Uint8Array[], TlogCode> {
  const width = size % TILE_WIDTH
  if (width === 0) return ok(added)
  const index = Math.floor(size / TILE_WIDTH)
  const bytes = load({ level, index, width })
  const hashes = bytes === null ? null : tileHashes(bytes.slice(0, width * HASH_BYTES), width)
  return hashes?.ok === true
    ? ok([...hashes.value, ...added])
    : fault('hash-missing', `tile ${level}/${index}`)
}

function cut(
  level: number,
  firstIndex: number,
  hashes: readonly Uint8Array[],
): { tile: Tile; hashes: readonly Uint8Array[] }[] {
  const tiles: { tile: Tile; hashes: readonly Uint8Array[] }[] = []
  for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
    const own = hashes.slice(at, at + TILE_WIDTH)
    tiles.push({ tile: { level, index: firstIndex + at / TILE_WIDTH, width: own.length }, hashes: own })
  }
  return tiles
}
