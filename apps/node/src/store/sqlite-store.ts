import { leafData } from '@alternat/acts'
import { equal, emptyRoot, ok, type Crypto, type Result } from '@alternat/tlog'
import { branchesOf, type Branches } from './branches.ts'
import { storeFault } from './codes.ts'
import { newLines } from './cosignature-lines.ts'
import type { Cosigner } from '../cosign/cosigner.ts'
import { isHalted } from '../misbehaviour/halted.ts'
import { lastOfOurs } from '../cosign/ours.ts'
import type { GuardRecord, LastCosigned, Role } from '../rollback/guard-record.ts'
import { disagreement } from '../rollback/open-record.ts'
import type { Doubt } from '../rollback/doubt.ts'
import type { Signing } from '../rollback/signing.ts'
import { setOrDrop, type Db } from './db.ts'
import { digestOf } from './digest.ts'
import { erasedOf, type ErasedTexts } from './erased.ts'
import {
  fillLate,
  growLeaves,
  headMoved,
  insertTexts,
  insertCheckpoint,
  insertLog,
  rootWithin,
  swapHead,
  type LogRow,
} from './growth.ts'
import type { Lock } from './lock.ts'
import { checkNote, growMirror, insertCosignatures, replaceOwnLines } from './mirror.ts'
import { notesOf, type Notes } from './notes.ts'
import { headOf, SqliteReadings } from './sqlite-readings.ts'
import { transact } from './transaction.ts'
import { wholeUpTo } from './whole.ts'
import type { LogHead, MirrorGrowth, NewAct, Store, StoreCode } from './types.ts'

/** What an open store is made of. */
export interface Parts {
  readonly path: string
  readonly side: string
  readonly db: Db
  /** The writer's place; `null` for a reader. */
  readonly lock: Lock | null
  /** What guards our signatures; `null` for a reader. */
  readonly signing: Signing | null
  readonly crypto: Crypto
}

type SignHead = Parameters<Store['append']>[3]

/** The store over SQLite (see `Store` for what each method promises). */
export class SqliteStore extends SqliteReadings implements Store {
  readonly path: string
  readonly side: string
  readonly writable: boolean
  readonly crypto: Crypto
  readonly branches: Branches
  readonly erased: ErasedTexts
  readonly notes: Notes
  readonly #lock: Lock | null
  readonly #signing: Signing | null
  readonly #listeners = new Set<(heads: LogHead[]) => void>()
  #commits = 0
  #dead = false
  #closed = false
  #inSnapshot = false

  constructor(parts: Parts) {
    super(parts.db)
    this.path = parts.path
    this.side = parts.side
    this.writable = parts.lock !== null
    this.#lock = parts.lock
    this.#signing = parts.signing
    this.crypto = parts.crypto
    this.branches = branchesOf(parts.db, (work) => this.#write(work))
    this.erased = erasedOf(parts.db, (work) => this.#write(work))
    this.notes = notesOf(parts.db, (work) => this.#write(work))
  }

  createOwnLog(log: string, dialogue: string): Result<void, StoreCode> {
    return this.#write(() => {
      if (this.row(log) !== undefined) throw headMoved(log)
      insertLog(this.db, { log, side: this.side, dialogue, own: 1, root: emptyRoot(this.crypto) })
      return ok(undefined)
    })
  }

  append(
    log: string,
    expectedSize: number,
    acts: readonly NewAct[],
    sign: SignHead,
  ): Result<LogHead, StoreCode> {
    return this.#signed((record) => {
      const row = this.row(log)
      if (row === undefined || row.own === 0) return storeFault('log-unknown', log)
      if (row.size !== expectedSize) throw headMoved(log)
      if (acts.length === 0) return ok([headOf(row)])
      for (const act of acts) insertTexts(this.crypto, this.db, log, act)
      const leaves = acts.map(({ sealed, leaf = leafData(this.crypto, sealed) }) => ({ leaf, sealed }))
      const moved = growLeaves(this.crypto, this.db, row, leaves)
      const free = record.move(log, row, moved)
      if (!free.ok) return free
      const signed = sign({ origin: log, ...moved })
      const { note: checkpoint, lines } = signed instanceof Uint8Array ? { note: signed, lines: [] } : signed
      checkNote(row, moved, checkpoint)
      insertCheckpoint(this.db, row.id, moved.size, checkpoint)
      replaceOwnLines(this.db, row, moved.size, lines)
      swapHead(this.db, row, moved, checkpoint)
      return ok([headOf({ ...row, ...moved, checkpoint })])
    }, firstHead)
  }

  grow(growths: readonly MirrorGrowth[], cosign?: Cosigner): Result<LogHead[], StoreCode> {
    const all = (heads: LogHead[]): LogHead[] => heads
    if (cosign === undefined || this.doubt() !== null)
      return this.#changing(() => ok(growths.map((growth) => headOf(this.#growOne(growth)))), all)
    return this.#signed(
      (record) => ok(growths.map((growth) => this.#cosigned(this.#growOne(growth), cosign, record))),
      all,
    )
  }

  addCosignature(log: string, size: number, line: string): Result<void, StoreCode> {
    const added = this.#changing(() => {
      const row = this.row(log)
      if (row === undefined) return storeFault('log-unknown', log)
      const kept = this.cosignatures(log, size)
      const lines = newLines(
        kept.map((one) => one.line),
        [line],
      )
      insertCosignatures(
        this.db,
        row.id,
        lines.map((one) => ({ size, line: one })),
      )
      return ok([headOf(row)])
    }, firstHead)
    return added.ok ? ok(undefined) : added
  }

  repair(growth: MirrorGrowth): Result<LogHead, StoreCode> {
    return this.#signed(
      (record) => {
        const { log, side, dialogue } = growth
        if (side !== this.side) return storeFault('log-unknown', log)
        if (this.row(log) === undefined)
          insertLog(this.db, { log, side, dialogue, own: 1, root: emptyRoot(this.crypto) })
        const row = this.row(log) as LogRow
        const moved = growMirror(this.crypto, this.db, row, growth)
        insertTexts(this.crypto, this.db, growth.log, growth)
        // More is no repair where it is more of another history: what the record knows to be signed stands.
        const known = record.head(growth.log)
        if (known !== null && known.size > 0 && known.size <= moved.size) {
          const root = rootWithin(this.crypto, this.db, moved, known.size)
          if (root === null || !equal(root, known.root)) return storeFault('guard-differs', growth.log)
        }
        if (known === null || known.size <= moved.size) record.reset(growth.log, moved)
        return ok([headOf(moved)])
      },
      firstHead,
      { inDoubt: true },
    )
  }

  agreesWithRecord(): boolean {
    const record = this.#signing?.record
    return (
      record !== undefined &&
      disagreement(
        record,
        this.heads().filter(({ own }) => own),
      ) === null
    )
  }

  lastCosigned(role: Role, log: string): LastCosigned | null {
    return this.#signing?.record.cosigned(role, log) ?? null
  }

  doubt(): Doubt | null {
    return this.#signing?.doubt ?? null
  }

  setDoubt(doubt: Doubt | null): Result<void, StoreCode> {
    const signing = this.#signing
    if (signing === null) return storeFault('store-read-only', this.path)
    const noted = this.#signed(
      (record) => {
        if (doubt === null) this.#vouched(record)
        setOrDrop(this.db, DOUBT, doubt === null ? null : JSON.stringify(doubt))
        return ok([])
      },
      () => undefined,
      { inDoubt: true },
    )
    if (noted.ok) signing.setDoubt(doubt)
    return noted
  }

  pin(side: string, card: Uint8Array, pinnedAt: string): Result<void, StoreCode> {
    return this.#write(() => {
      const sql = `INSERT INTO cards (side, card, pinned_at) VALUES (?, ?, ?)
        ON CONFLICT (side) DO UPDATE SET card = excluded.card, pinned_at = excluded.pinned_at`
      this.db.run(sql, side, card, pinnedAt)
      return ok(undefined)
    })
  }

  hold(id: string, bundle: Uint8Array): Result<void, StoreCode> {
    return this.#set('INSERT INTO held (id, bundle) VALUES (?, ?) ON CONFLICT DO NOTHING', id, bundle)
  }

  unhold(id: string): Result<void, StoreCode> {
    return this.#set('DELETE FROM held WHERE id = ?', id)
  }

  setSetting(key: string, value: string): Result<void, StoreCode> {
    const sql = `INSERT INTO settings (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`
    return this.#set(sql, key, value)
  }

  saveDraft(id: string, at: string, draft: string): Result<void, StoreCode> {
    const sql = `INSERT INTO drafts (id, at, draft) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET at = excluded.at, draft = excluded.draft`
    return this.#set(sql, id, at, draft)
  }

  dropDraft(id: string): Result<void, StoreCode> {
    return this.#set('DELETE FROM drafts WHERE id = ?', id)
  }

  generation(): string {
    const row = this.db.get<{ data_version: number }>('PRAGMA data_version')
    return `${row?.data_version ?? 0}/${this.#commits}`
  }

  snapshot<T>(read: () => T): T {
    if (this.#inSnapshot) return read()
    this.db.exec('BEGIN')
    this.#inSnapshot = true
    try {
      return read()
    } finally {
      this.#inSnapshot = false
      this.db.exec('COMMIT')
    }
  }

  digest(except: readonly string[] = []): string {
    return this.snapshot(() => digestOf(this.db, except))
  }

  onChange(listener: (heads: LogHead[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#listeners.clear()
    this.db.close()
    this.#signing?.close()
    this.#lock?.release()
  }

  /** @returns the row as moved */
  #growOne(growth: MirrorGrowth): LogRow {
    const { log, side, dialogue } = growth
    if (this.row(log) === undefined) {
      const own = side === this.side ? 1 : 0
      insertLog(this.db, { log, side, dialogue, own, root: emptyRoot(this.crypto) })
    }
    const row = this.row(log) as LogRow
    // Of our own log only cosignatures come from outside: leaves would be a second history.
    if (row.own === 1 && growth.leaves.length > 0) throw headMoved(log)
    const moved = growMirror(this.crypto, this.db, row, growth)
    fillLate(this.crypto, this.db, moved, growth.late)
    insertTexts(this.crypto, this.db, log, growth)
    return moved
  }

  /** What the store holds counts as what was signed and, where the record has lost it, cosigned. */
  #vouched(record: GuardRecord): void {
    const heads = this.heads()
    record.vouch(heads.filter(({ own }) => own))
    for (const { log } of heads) for (const last of lastOfOurs(this, log)) record.learn(last.role, log, last)
  }

  /** Has a log of another side cosigned, if there is anything to say that was not said before. */
  #cosigned(row: LogRow, cosign: Cosigner, record: GuardRecord): LogHead {
    const head = headOf(row)
    const whole = wholeUpTo(
      this.db,
      row,
      (digest) => this.blob(digest) !== null || this.erased.isErased(digest),
    )
    if (whole > row.whole) this.db.run('UPDATE logs SET whole = ? WHERE id = ?', whole, row.id)
    // A log that has shown two histories is cosigned no more: which of the two stands is for people to say.
    if (head.own || isHalted(this, row.log)) return head
    const rootAt = (size: number): Uint8Array | null => rootWithin(this.crypto, this.db, row, size)
    const at = (role: Role, now: number): number | null => record.cosign(role, row, now, rootAt)
    const lines = cosign({ head, whole: whole === row.size, at }).map((line) => ({ size: row.size, line }))
    insertCosignatures(this.db, row.id, lines)
    return head
  }

  #set(sql: string, ...values: (string | Uint8Array)[]): Result<void, StoreCode> {
    return this.#write(() => {
      this.db.run(sql, ...values)
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
    this.#tell(done.value)
    return ok(give(done.value))
  }

  /**
   * A write that ends in signatures of ours: inside the guard record's transaction, and those who listen are told
   * only when both are on the disk.
   */
  #signed<T>(
    work: (record: GuardRecord) => Result<LogHead[], StoreCode>,
    give: (heads: LogHead[]) => T,
    { inDoubt = false } = {},
  ): Result<T, StoreCode> {
    const signing = this.#signing
    if (signing === null) return storeFault('store-read-only', this.path)
    const run = inDoubt ? signing.held.bind(signing) : signing.run.bind(signing)
    const done = run(
      () => this.#write(() => work(signing.record)),
      () => (this.#dead = true),
    )
    if (!done.ok) return done
    this.#tell(done.value)
    return ok(give(done.value))
  }

  /** What is on the disk stands, whatever becomes of whoever listens: no fault of theirs is one of the write. */
  #tell(heads: LogHead[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(heads)
      } catch {
        // They look again at the next change, or when they are opened anew.
      }
    }
  }

  #write<T>(work: () => Result<T, StoreCode>): Result<T, StoreCode> {
    if (this.#dead) return storeFault('store-fatal', this.path)
    if (!this.writable) return storeFault('store-read-only', this.path)
    if (this.#inSnapshot) throw new TypeError('A snapshot is for reading: write after it.')
    const done = transact(this.db, work, () => (this.#dead = true))
    if (done.ok) this.#commits += 1
    return done
  }
}

/** The setting that holds a doubt noted by an earlier run. */
export const DOUBT = 'doubt'

function firstHead(heads: LogHead[]): LogHead {
  return heads[0] as LogHead
}
