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

/** One leaf as it stands in the file. */
export interface LeafRow {
  readonly place: number
  readonly leaf: Uint8Array
  readonly sealed: Uint8Array | null
}

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

/** Leaves from one place (see `placeOf`) up to another, one by one: a log need not fit into memory. */
export function leavesOf(db: Db, from: number, to: number): Iterable<LeafRow> {
  const sql = 'SELECT place, leaf, sealed FROM leaves WHERE place >= ? AND place < ? ORDER BY place'
  return db.each<LeafRow>(sql, from, to)
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
