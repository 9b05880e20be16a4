import type { Db } from '../store/db.ts'

/** A log as it stands in the file. */
export interface LogOfFile {
  readonly id: number
  readonly log: string
  readonly side: string
  readonly own: boolean
  readonly size: number
  readonly root: Uint8Array
  readonly checkpoint: Uint8Array
}

/**
 * One leaf as it stands in the file: its place, how long its data is, and the bytes that are hashed, in one array
 * because each array that SQLite hands over costs more than hashing what is in it: 00 ‖ leaf, then tag ‖ sealed act
 * where that is held.
 */
export type LeafRow = readonly [place: number, leafLength: number, bytes: Uint8Array]

/** A checkpoint as it stands in the file. */
export interface CheckpointRow {
  readonly size: number
  readonly note: Uint8Array
}

/** Every log, by its name. */
export function logsOf(db: Db): LogOfFile[] {
  const sql = 'SELECT id, log, side, own, size, root, checkpoint FROM logs ORDER BY log'
  return db.all<Omit<LogOfFile, 'own'> & { own: number }>(sql).map((row) => ({ ...row, own: row.own === 1 }))
}

/**
 * Leaves from one place (see `placeOf`) up to another, one by one: a log need not fit into memory.
 *
 * @param tag what stands before salt and envelope in the hash of an act
 */
export function leavesOf(db: Db, tag: Uint8Array, from: number, to: number): Iterable<LeafRow> {
  const sql = `SELECT place, length(leaf), CAST(x'00' || leaf || ifnull(? || sealed, x'') AS BLOB)
    FROM leaves WHERE place >= ? AND place < ? ORDER BY place`
  return db.tuples<LeafRow>(sql, tag, from, to)
}

/** The first sealed act of a log whose leaves begin at a place; null where it is not held. */
export function firstSealed(db: Db, place: number): Uint8Array | null {
  const sql = 'SELECT sealed FROM leaves WHERE place = ?'
  return db.get<{ sealed: Uint8Array | null }>(sql, place)?.sealed ?? null
}

/** Checkpoints of sizes above one and up to another, smallest first. */
export function checkpointsOf(db: Db, log: number, above: number, upTo: number): CheckpointRow[] {
  const sql = 'SELECT size, note FROM checkpoints WHERE log = ? AND size > ? AND size <= ? ORDER BY size'
  return db.all<CheckpointRow>(sql, log, above, upTo)
}

/** The hashes of a stored tile, one after another; empty if there is none. */
export function tileOf(db: Db, log: number, level: number, index: number): Uint8Array {
  const sql = 'SELECT hashes FROM tiles WHERE log = ? AND level = ? AND idx = ? ORDER BY part'
  const parts = db.all<{ hashes: Uint8Array }>(sql, log, level, index)
  return Buffer.concat(parts.map(({ hashes }) => hashes))
}

/** The last tile stored of each level of a log, and the size that the log has at that moment. */
export function lastTilesOf(db: Db, log: number): { level: number; index: number; size: number }[] {
  const sql = `SELECT level, max(idx) AS "index", size FROM tiles JOIN logs ON logs.id = tiles.log
    WHERE tiles.log = ? GROUP BY level ORDER BY level`
  return db.all(sql, log)
}
