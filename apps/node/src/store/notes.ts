import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from './codes.ts'
import { MAX_DROPPED } from '../off-record/limits.ts'
import type { Db } from './db.ts'
import { emptyWal, overwriting } from './erased.ts'

/** A note off the record as kept (docs/formats/off-record.md). */
export interface NoteKept {
  /** SHA-256 (hex) of its bytes: the name it travels under. */
  readonly id: string
  readonly dialogue: string
  /** The other side: to whom, or from whom. */
  readonly side: string
  /** `dropped`: it came and our people threw it away; the id alone is kept, so that it does not come again. */
  readonly way: 'out' | 'in' | 'dropped'
  /** MAC and message, as they travel; empty once dropped. */
  readonly note: Uint8Array
}

/** The notes of a store. No log, head or act knows of them. */
export interface Notes {
  /** Of one dialogue, or all; by id. */
  all(dialogue?: string): NoteKept[]
  /** Keeps notes that are not there yet; how many were new. */
  keep(notes: readonly NoteKept[]): Result<number, StoreCode>
  /** Deletes the words of a note, overwriting them. */
  drop(id: string): Result<void, StoreCode>
  /** Called after a note for another side was kept; gives back a function that ends the subscription. */
  onOut(listener: (note: NoteKept) => void): () => void
}

/** The table of this room: see `SCHEMA`. */
export const NOTE_TABLES = `
CREATE TABLE notes (
  id TEXT PRIMARY KEY, dialogue TEXT NOT NULL, side TEXT NOT NULL, way TEXT NOT NULL, note BLOB NOT NULL
) STRICT;
`

type Write = <T>(work: () => Result<T, StoreCode>) => Result<T, StoreCode>

/** The notes of a store, over its database and its way of writing. */
export function notesOf(db: Db, write: Write): Notes {
  const listeners = new Set<(note: NoteKept) => void>()
  const tell = (notes: readonly NoteKept[]): void => {
    const out = notes.filter(({ way }) => way === 'out')
    for (const listener of listeners) out.forEach(listener)
  }
  return {
    all: (dialogue) =>
      dialogue === undefined
        ? db.all('SELECT * FROM notes ORDER BY id')
        : db.all('SELECT * FROM notes WHERE dialogue = ? ORDER BY id', dialogue),
    keep: (notes) => {
      const known = new Set(db.all<{ id: string }>('SELECT id FROM notes').map(({ id }) => id))
      const fresh = notes.filter(({ id }) => !known.has(id))
      // Without anything new nothing is begun: the same bundle again leaves the store as it is.
      const done = fresh.length === 0 ? ok(0) : write(() => keep(db, fresh))
      if (done.ok) tell(fresh)
      return done
    },
    drop: (id) => {
      const done = overwriting(db, () => write(() => drop(db, id)))
      if (done.ok) emptyWal(db)
      return done
    },
    onOut: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function keep(db: Db, notes: readonly NoteKept[]): Result<number, StoreCode> {
  for (const { id, dialogue, side, way, note } of notes) {
    const sql =
      'INSERT INTO notes (id, dialogue, side, way, note) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
    db.run(sql, id, dialogue, side, way, note)
  }
  for (const { dialogue, side } of notes) forgetOldest(db, dialogue, side)
  return ok(notes.length)
}

/** Of what was dropped only so many ids are kept: the oldest would come again, if its maker sends it still. */
function forgetOldest(db: Db, dialogue: string, side: string): void {
  const dropped = "SELECT rowid FROM notes WHERE way = 'dropped' AND dialogue = ? AND side = ?"
  const sql = `DELETE FROM notes WHERE rowid IN (${dropped} ORDER BY rowid DESC LIMIT -1 OFFSET ${MAX_DROPPED})`
  db.run(sql, dialogue, side)
}

/** Of one that came the id stays, or the next bundle would bring it again; of our own nothing. */
function drop(db: Db, id: string): Result<void, StoreCode> {
  db.run("DELETE FROM notes WHERE id = ? AND way = 'out'", id)
  db.run("UPDATE notes SET way = 'dropped', note = ? WHERE id = ?", new Uint8Array(0), id)
  return ok(undefined)
}
