import { tileReader, type BuiltTile, type Crypto, type HashReader, type TileLoader } from '@alternat/tlog'
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

/**
 * Roots of complete subtrees of a log of `size` leaves, out of its stored tiles. Holds the tiles it has read:
 * make a new one after a write, or the check would look at its own memory instead of the disk.
 */
export function storedHashes(crypto: Crypto, db: Db, log: number, size: number): HashReader {
  return tileReader(crypto, size, loaderOf(db, log))
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
