import { equal, parseCheckpoint, parseNote, type Crypto } from '@alternat/tlog'
import type { Db } from './db.ts'
import {
  growLeaves,
  headMoved,
  insertCheckpoint,
  selfCheck,
  swapHead,
  type LogRow,
  type Moved,
} from './growth.ts'
import type { MirrorGrowth } from './types.ts'

/**
 * Applies what a bundle brought of one log and gives its row as moved. The bundle was verified by whoever
 * calls; here the leaves as stored must give the root that its checkpoint names, or nothing is kept. Of our
 * own log only cosignatures come from outside: leaves would be a second history (`head-moved`).
 */
export function growMirror(crypto: Crypto, db: Db, row: LogRow, growth: MirrorGrowth): LogRow {
  insertCosignatures(db, row.id, growth)
  if (growth.leaves.length === 0) return row
  if (row.own === 1) throw headMoved(row.log)
  const moved = growLeaves(crypto, db, row, growth.leaves)
  if (!equal(moved.root, growth.root)) {
    throw selfCheck('the leaves received do not give the root of their checkpoint', row.log)
  }
  checkNote(row, moved, growth.checkpoint)
  insertCheckpoint(db, row.id, moved.size, growth.checkpoint)
  swapHead(db, row, moved, growth.checkpoint)
  return { ...row, ...moved, checkpoint: growth.checkpoint }
}

/** A checkpoint about to be stored must say what the log is: this origin, this size, this root. */
export function checkNote(row: LogRow, head: Moved, bytes: Uint8Array): void {
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  const says = checkpoint.ok ? checkpoint.value : null
  if (says?.origin !== row.log || says.size !== head.size || !equal(says.root, head.root)) {
    throw selfCheck('the checkpoint names another log, size or root', row.log)
  }
}

function insertCosignatures(db: Db, log: number, growth: MirrorGrowth): void {
  const sql = 'INSERT INTO cosignatures (log, size, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  // Kept without its newline: one spelling, so that a line heard twice is kept once.
  for (const { size, line } of growth.cosignatures) db.run(sql, log, size, line.replace(/\n$/, ''))
}
