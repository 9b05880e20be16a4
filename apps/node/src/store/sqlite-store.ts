import { leafData, type LeafHeld } from '@alternat/acts'
import { emptyRoot, ok, type Crypto, type Result } from '@alternat/tlog'
import { storeFault } from './codes.ts'
import type { Db } from './db.ts'
import { digestOf } from './digest.ts'
import {
  fillLate,
  growLeaves,
  headMoved,
  insertBlobs,
  insertCheckpoint,
  insertLog,
  swapHead,
  type LogRow,
} from './growth.ts'
import type { Lock } from './lock.ts'
import { checkNote, growMirror } from './mirror.ts'
import { placeOf } from './schema.ts'
import { readTile, readTiles } from './tiles.ts'
import { transact } from './transaction.ts'
import type { LogHead, MirrorGrowth, NewAct, Store, StoreCode } from './types.ts'

/** What an open store is made of. */
export interface Parts {
  readonly path: string
  readonly side: string
  readonly db: Db
  /** The writer's place; `null` for a reader. */
  readonly lock: Lock | null
  readonly crypto: Crypto
}

type SignHead = (checkpoint: { origin: string; size: number; root: Uint8Array }) => Uint8Array

/** The store over SQLite (see `Store` for what each method promises). */
export class SqliteStore implements Store {
  readonly path: string
  readonly side: string
  readonly writable: boolean
  readonly #db: Db
  readonly #lock: Lock | null
  readonly #crypto: Crypto
  readonly #listeners = new Set<(heads: LogHead[]) => void>()
  #commits = 0
  #dead = false
  #closed = false
  #inSnapshot = false

  constructor(parts: Parts) {
    this.path = parts.path
    this.side = parts.side
    this.writable = parts.lock !== null
    this.#db = parts.db
    this.#lock = parts.lock
    this.#crypto = parts.crypto
  }

  heads(dialogue?: string): LogHead[] {
    const rows =
      dialogue === undefined
        ? this.#db.all<LogRow>('SELECT * FROM logs ORDER BY log')
        : this.#db.all<LogRow>('SELECT * FROM logs WHERE dialogue = ? ORDER BY log', dialogue)
    return rows.map(headOf)
  }

  head(log: string): LogHead | null {
    const row = this.#row(log)
    return row === undefined ? null : headOf(row)
  }

  leaves(log: string, from = 0, to?: number): LeafHeld[] {
    const row = this.#row(log)
    if (row === undefined) return []
    const rows = this.#db.all<{ leaf: Uint8Array; sealed: Uint8Array | null; code: string | null }>(
      'SELECT leaf, sealed, code FROM leaves WHERE place >= ? AND place < ? ORDER BY place',
      placeOf(row.id, from),
      placeOf(row.id, Math.min(to ?? row.size, row.size)),
    )
    return rows.map(({ leaf, sealed, code }) => (code === null ? { leaf, sealed } : { leaf, sealed, code }))
  }

  checkpointAt(log: string, size: number): Uint8Array | null {
    const row = this.#row(log)
    if (row === undefined) return null
    const sql = 'SELECT note FROM checkpoints WHERE log = ? AND size = ?'
    return this.#db.get<{ note: Uint8Array }>(sql, row.id, size)?.note ?? null
  }

  checkpoints(log: string): { size: number; note: Uint8Array }[] {
    const row = this.#row(log)
    if (row === undefined) return []
    return this.#db.all('SELECT size, note FROM checkpoints WHERE log = ? ORDER BY size', row.id)
  }

  tile(log: string, level: number, index: number): Uint8Array | null {
    const row = this.#row(log)
    return row === undefined ? null : readTile(this.#db, row.id, level, index)
  }

  tiles(log: string): Iterable<{ level: number; index: number; hashes: Uint8Array }> {
    const row = this.#row(log)
    return row === undefined ? [] : readTiles(this.#db, row.id)
  }

  blob(digest: string): Uint8Array | null {
    const sql = 'SELECT salted FROM blobs WHERE digest = ?'
    return this.#db.get<{ salted: Uint8Array }>(sql, digest)?.salted ?? null
  }

  blobDigests(): string[] {
    const rows = this.#db.all<{ digest: string }>('SELECT digest FROM blobs ORDER BY digest')
    return rows.map(({ digest }) => digest)
  }

  cosignatures(log: string): { size: number; line: string }[] {
    const row = this.#row(log)
    if (row === undefined) return []
    return this.#db.all('SELECT size, line FROM cosignatures WHERE log = ? ORDER BY size, line', row.id)
  }

  createOwnLog(log: string, dialogue: string): Result<void, StoreCode> {
    return this.#write(() => {
      if (this.#row(log) !== undefined) throw headMoved(log)
      insertLog(this.#db, { log, side: this.side, dialogue, own: 1, root: emptyRoot(this.#crypto) })
      return ok(undefined)
    })
  }

  append(
    log: string,
    expectedSize: number,
    acts: readonly NewAct[],
    sign: SignHead,
  ): Result<LogHead, StoreCode> {
    return this.#changing(() => {
      const row = this.#row(log)
      if (row === undefined || row.own === 0) return storeFault('log-unknown', log)
      if (row.size !== expectedSize) throw headMoved(log)
      if (acts.length === 0) return ok([headOf(row)])
      for (const { blobs } of acts) insertBlobs(this.#crypto, this.#db, blobs)
      const leaves = acts.map(({ sealed, leaf = leafData(this.#crypto, sealed) }) => ({ leaf, sealed }))
      const moved = growLeaves(this.#crypto, this.#db, row, leaves)
      const checkpoint = sign({ origin: log, ...moved })
      checkNote(row, moved, checkpoint)
      insertCheckpoint(this.#db, row.id, moved.size, checkpoint)
      swapHead(this.#db, row, moved, checkpoint)
      return ok([headOf({ ...row, ...moved, checkpoint })])
    }, firstHead)
  }

  grow(growths: readonly MirrorGrowth[]): Result<LogHead[], StoreCode> {
    return this.#changing(
      () => {
        const moved = growths.map((growth) => headOf(this.#growOne(growth)))
        return ok(moved)
      },
      (heads) => heads,
    )
  }

  cards(): { side: string; card: Uint8Array; pinnedAt: string }[] {
    return this.#db.all('SELECT side, card, pinned_at AS pinnedAt FROM cards ORDER BY side')
  }

  pin(side: string, card: Uint8Array, pinnedAt: string): Result<void, StoreCode> {
    return this.#write(() => {
      const sql = `INSERT INTO cards (side, card, pinned_at) VALUES (?, ?, ?)
        ON CONFLICT (side) DO UPDATE SET card = excluded.card, pinned_at = excluded.pinned_at`
      this.#db.run(sql, side, card, pinnedAt)
      return ok(undefined)
    })
  }

  held(): { id: string; bundle: Uint8Array }[] {
    return this.#db.all('SELECT id, bundle FROM held ORDER BY id')
  }

  hold(id: string, bundle: Uint8Array): Result<void, StoreCode> {
    return this.#set('INSERT INTO held (id, bundle) VALUES (?, ?) ON CONFLICT DO NOTHING', id, bundle)
  }

  unhold(id: string): Result<void, StoreCode> {
    return this.#set('DELETE FROM held WHERE id = ?', id)
  }

  setting(key: string): string | null {
    const sql = 'SELECT value FROM settings WHERE key = ?'
    return this.#db.get<{ value: string }>(sql, key)?.value ?? null
  }

  setSetting(key: string, value: string): Result<void, StoreCode> {
    const sql = `INSERT INTO settings (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`
    return this.#set(sql, key, value)
  }

  drafts(): { id: string; at: string; draft: string }[] {
    return this.#db.all('SELECT id, at, draft FROM drafts ORDER BY at, id')
  }

  saveDraft(id: string, at: string, draft: string): Result<void, StoreCode> {
    const sql = `INSERT INTO drafts (id, at, draft) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET at = excluded.at, draft = excluded.draft`
    return this.#set(sql, id, at, draft)
  }

  dropDraft(id: string): Result<void, StoreCode> {
    return this.#set('DELETE FROM drafts WHERE id = ?', id)
  }

  integrity(): string[] {
    try {
      const rows = this.#db.all<{ integrity_check: string }>('PRAGMA integrity_check')
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
    } catch (thrown) {
      return [(thrown as Error).message]
    }
  }

  generation(): string {
    const row = this.#db.get<{ data_version: number }>('PRAGMA data_version')
    return `${row?.data_version ?? 0}/${this.#commits}`
  }

  snapshot<T>(read: () => T): T {
    if (this.#inSnapshot) return read()
    this.#db.exec('BEGIN')
    this.#inSnapshot = true
    try {
      return read()
    } finally {
      this.#inSnapshot = false
      this.#db.exec('COMMIT')
    }
  }

  digest(): string {
    return this.snapshot(() => digestOf(this.#db))
  }

  onChange(listener: (heads: LogHead[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#listeners.clear()
    this.#db.close()
    this.#lock?.release()
  }

  /** @returns the row as moved */
  #growOne(growth: MirrorGrowth): LogRow {
    const { log, side, dialogue } = growth
    if (this.#row(log) === undefined) {
      insertLog(this.#db, { log, side, dialogue, own: 0, root: emptyRoot(this.#crypto) })
    }
    const row = this.#row(log) as LogRow
    const moved = growMirror(this.#crypto, this.#db, row, growth)
    fillLate(this.#crypto, this.#db, moved, growth.late)
    insertBlobs(this.#crypto, this.#db, growth.blobs)
    return moved
  }

  #row(log: string): LogRow | undefined {
    return this.#db.get<LogRow>('SELECT * FROM logs WHERE log = ?', log)
  }

  #set(sql: string, ...values: (string | Uint8Array)[]): Result<void, StoreCode> {
    return this.#write(() => {
      this.#db.run(sql, ...values)
      return ok(undefined)
    })
  }

  /** A write that changes logs: those who listen are told, after the commit and never before. */
  #changing<T>(
    work: () => Result<LogHead[], StoreCode>,
    give: (heads: LogHead[]) => T,
  ): Result<T, StoreCode> {
    const done = this.#write(work)
    if (!done.ok) return done
    for (const listener of this.#listeners) listener(done.value)
    return ok(give(done.value))
  }

  #write<T>(work: () => Result<T, StoreCode>): Result<T, StoreCode> {
    if (this.#dead) return storeFault('store-fatal', this.path)
    if (!this.writable) return storeFault('store-read-only', this.path)
    if (this.#inSnapshot) throw new TypeError('A snapshot is for reading: write after it.')
    const done = transact(this.#db, work, () => (this.#dead = true))
    if (done.ok) this.#commits += 1
    return done
  }
}

function headOf(row: LogRow): LogHead {
  const { log, side, dialogue, own, size, root, checkpoint } = row
  return { log, side, dialogue, own: own === 1, size, root, checkpoint }
}

function firstHead(heads: LogHead[]): LogHead {
  return heads[0] as LogHead
}
