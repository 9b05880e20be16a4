import {
  concat,
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

/**
 * Hashes in one part of a stored tile. A tile is kept in parts because one more leaf changes only the last:
 * so many that a part (960 bytes) stands on its page of the database and never runs over to a second.
 */
const PART = 30

/** Reads one stored tile: as many hashes of 32 bytes as are there, `null` if none. */
export function readTile(db: Db, log: number, level: number, index: number): Uint8Array | null {
  const sql = 'SELECT hashes FROM tiles WHERE log = ? AND level = ? AND idx = ? ORDER BY part'
  const parts = db.all<{ hashes: Uint8Array }>(sql, log, level, index)
  return parts.length === 0 ? null : concat(...parts.map(({ hashes }) => hashes))
}

/** Every stored tile of one log, lowest level first. */
export function* readTiles(
  db: Db,
  log: number,
): Generator<{ level: number; index: number; hashes: Uint8Array }> {
  const sql = 'SELECT DISTINCT level, idx AS "index" FROM tiles WHERE log = ? ORDER BY level, idx'
  for (const { level, index } of db.each<{ level: number; index: number }>(sql, log)) {
    yield { level, index, hashes: readTile(db, log, level, index) ?? NO_BYTES }
  }
}

/** The stored tiles of one log, for the routines of `@alternat/tlog`. */
export function loaderOf(read: ReadTile): TileLoader {
  return ({ level, index }) => (level === 'entries' ? null : read(level, index))
}

/** Gives a tile; `null` if it is not there. */
export type ReadTile = (level: number, index: number) => Uint8Array | null

/**
 * Reads the tiles of one log and holds those it has read: make a new one after a write, or the check would look
 * at its own memory instead of the disk.
 */
export function tileCache(db: Db, log: number): ReadTile {
  const tiles = new Map<string, Uint8Array | null>()
  return (level, index) => {
    const name = `${level}/${index}`
    const known = tiles.get(name)
    const bytes = known === undefined ? readTile(db, log, level, index) : known
    tiles.set(name, bytes)
    return bytes
  }
}

/** A complete subtree within a tile, as it was last hashed: its bytes, and the root over exactly these. */
interface Folded {
  readonly bytes: Uint8Array
  readonly root: Uint8Array
}

const folded = new WeakMap<Db, Map<string, Folded>>()

/** Roots of complete subtrees of a log of `size` leaves, out of its stored tiles as `read` gives them. */
export function storedHashes(
  crypto: Crypto,
  { db, log, size, read }: { db: Db; log: number; size: number; read: ReadTile },
): HashReader {
  return (level, index) => {
    const span = 2 ** (level % TILE_HEIGHT)
    if ((index + 1) * 2 ** level > size) return null
    const tile = read(Math.floor(level / TILE_HEIGHT), Math.floor((index * span) / TILE_WIDTH)) ?? NO_BYTES
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

/**
 * Stores tiles, in place of narrower ones: of those, which the log had at size `before`, only what grew. False where
 * the part that grows is not stored as it was.
 */
export function writeTiles(db: Db, log: number, before: number, built: readonly BuiltTile[]): boolean {
  return built.every(({ tile, bytes }) => {
    const held = Math.max(0, Math.floor(before / TILE_WIDTH ** Number(tile.level)) - tile.index * TILE_WIDTH)
    for (let part = Math.floor(held / PART); part * PART < tile.width; part++) {
      const start = part * PART * HASH_BYTES
      const hashes = bytes.subarray(start, start + PART * HASH_BYTES)
      const old = bytes.subarray(start, Math.max(start, held * HASH_BYTES))
      if (!writePart(db, [log, Number(tile.level), tile.index, part], old, hashes)) return false
    }
    return true
  })
}

/** Writes one part; where it has grown, only over what it must have held. */
function writePart(
  db: Db,
  place: readonly [number, number, number, number],
  old: Uint8Array,
  hashes: Uint8Array,
): boolean {
  if (old.length > 0) return db.run(GROW_PART, hashes, ...place, old) === 1
  db.run(NEW_PART, ...place, hashes)
  return true
}

const GROW_PART =
  'UPDATE tiles SET hashes = ? WHERE log = ? AND level = ? AND idx = ? AND part = ? AND hashes = ?'
const NEW_PART = `INSERT INTO tiles (log, level, idx, part, hashes) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (log, level, idx, part) DO UPDATE SET hashes = excluded.hashes`
