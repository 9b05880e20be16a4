import { equal, parseCheckpoint, parseNote, type Crypto } from '@alternat/tlog'
import type { Db } from './db.ts'
import { growLeaves, insertCheckpoint, selfCheck, swapHead, type LogRow, type Moved } from './growth.ts'
import type { MirrorGrowth } from './types.ts'

/**
 * Applies what a bundle brought of one log and gives its row as moved. The bundle was verified by whoever
 * calls; here the leaves as stored must give the root that its checkpoint names, or nothing is kept.
 */
export function growMirror(crypto: Crypto, db: Db, row: LogRow, growth: MirrorGrowth): LogRow {
  insertCosignatures(db, row.id, growth.cosignatures)
  if (growth.leaves.length === 0) return row
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

/** Stores cosignature lines of a log (by its row). */
export function insertCosignatures(
  db: Db,
  log: number,
  lines: readonly { readonly size: number; readonly line: string }[],
): void {
  const sql = 'INSERT INTO cosignatures (log, size, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  // Kept without its newline: one spelling, so that a line heard twice is kept once.
  for (const { size, line } of lines) db.run(sql, log, size, line.replace(/\n$/, ''))
}

/**
 * Keeps the log's own lines of other suites for its new head, in the place of those for the one before: a line over
 * the latest checkpoint says all that the earlier ones did, and one of 3.3 KB for every act would treble the store.
 */
export function replaceOwnLines(db: Db, row: LogRow, size: number, lines: readonly string[]): void {
  if (lines.length === 0) return
  const own = `\u2014 ${row.log} `
  const sql = 'DELETE FROM cosignatures WHERE log = ? AND size = ? AND substr(line, 1, ?) = ?'
  db.run(sql, row.id, row.size, own.length, own)
  insertCosignatures(
    db,
    row.id,
    lines.map((line) => ({ size, line })),
  )
}
