import {
  HASH_BYTES,
  rootOf,
  TILE_HEIGHT,
  TILE_WIDTH,
  type BuiltTile,
  type Crypto,
  type HashReader,
  type TileLoader,
} from '@alternat/tlog'
import type { Db } from './db.ts'

/** Reads one stored tile: as many hashes of 32 bytes as are there, `null` if none. */
export function readTile(db: Db, log: number, level: number, index: number): Uint8Array | null {
  const row = db.get<{ hashes: Uint8Array }>(
    'SELECT hashes FROM tiles WHERE log = ? AND level = ? AND idx = ?',
    log,
    level,
    index,
  )
  return row === undefined ? null : row.hashes
}

/** The stored tiles of one log, for the routines of `@alternat/tlog`. */
export function loaderOf(db: Db, log: number): TileLoader {
  return ({ level, index }) => (level === 'entries' ? null : readTile(db, log, level, index))
}

/** A complete subtree within a tile, as it was last hashed: its bytes, and the root over exactly these. */
interface Folded {
  readonly bytes: Uint8Array
  readonly root: Uint8Array
}

const folded = new WeakMap<Db, Map<string, Folded>>()

/**
 * Roots of complete subtrees of a log of `size` leaves, out of its stored tiles. Holds the tiles it has read:
 * make a new one after a write, or the check would look at its own memory instead of the disk.
 */
export function storedHashes(crypto: Crypto, db: Db, log: number, size: number): HashReader {
  const tiles = new Map<string, Uint8Array>()
  const read = (level: number, index: number): Uint8Array => {
    const name = `${level}/${index}`
    const bytes = tiles.get(name) ?? readTile(db, log, level, index) ?? NO_BYTES
    tiles.set(name, bytes)
    return bytes
  }
  return (level, index) => {
    const span = 2 ** (level % TILE_HEIGHT)
    if ((index + 1) * 2 ** level > size) return null
    const tile = read(Math.floor(level / TILE_HEIGHT), Math.floor((index * span) / TILE_WIDTH))
    const start = ((index * span) % TILE_WIDTH) * HASH_BYTES
    const bytes = tile.subarray(start, start + span * HASH_BYTES)
    return bytes.length === span * HASH_BYTES ? fold(crypto, db, `${log} ${level}`, bytes) : null
  }
}

const NO_BYTES = new Uint8Array(0)

/**
 * The root over hashes as stored. One more leaf leaves most of the right edge as it was: bytes equal to those
 * hashed last at this level have the same root. They are compared as read now, so a bit that fell over shows.
 */
function fold(crypto: Crypto, db: Db, place: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length === HASH_BYTES) return bytes
  const known = folded.get(db) ?? new Map<string, Folded>()
  folded.set(db, known)
  const before = known.get(place)
  if (before !== undefined && Buffer.compare(before.bytes, bytes) === 0) return before.root
  const hashes = Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  )
  const root = rootOf(crypto, hashes)
  known.set(place, { bytes: bytes.slice(), root })
  return root
}

/** Stores tiles, in place of narrower ones. */
export function writeTiles(db: Db, log: number, built: readonly BuiltTile[]): void {
  for (const { tile, bytes } of built) {
    db.run(
      `INSERT INTO tiles (log, level, idx, hashes) VALUES (?, ?, ?, ?)
       ON CONFLICT (log, level, idx) DO UPDATE SET hashes = excluded.hashes`,
      log,
      tile.level,
      tile.index,
      bytes,
    )
  }
}
