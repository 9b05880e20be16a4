import { equal, ok, type Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from '../store/codes.ts'
import { BUSY, CORRUPT, NOT_A_DATABASE, sqliteCode, type Db } from '../store/db.ts'

/** The furthest that was ever signed of one of our logs. */
export interface SignedHead {
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** The last cosignature given to a log in one role. */
export interface LastCosigned extends SignedHead {
  /** Seconds since 1970. */
  readonly time: number
}

/** Which of our two cosigners (design §4 "Mirror and cosign"). */
export type Role = 'witness' | 'mirror'

/** The store that a record stands beside. */
export interface Beside {
  readonly side: string
  readonly hasSigned: boolean
}

/**
 * The guard record (design §4 "Rollback"): what this side has ever signed, kept apart from the store, so that a
 * store restored from a backup is known for what it is before it signs a second history. One program holds it
 * for as long as it runs. Each signature is made between {@link begin} and {@link settle}, and leaves only after
 * both the store and this record have reached the disk.
 */
export class GuardRecord {
  readonly path: string
  readonly #db: Db

  private constructor(path: string, db: Db) {
    this.path = path
    this.#db = db
  }

  /**
   * Takes the record for this program alone; `guard-locked` if another one holds it.
   *
   * A record without a name in it is new, whether or not its file is: made anew beside a store that has signed it
   * says that it was lost, until {@link vouch}. One of another side is refused (`guard-foreign`).
   *
   * @param hasSigned whether the store beside it has ever signed
   */
  static open(path: string, db: Db, { side, hasSigned }: Beside): Result<GuardRecord, StoreCode> {
    try {
      // Small pages: a signature moves some hundred bytes, and waits until they are on the disk.
      db.exec('PRAGMA page_size = 512; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL')
      db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF')
      // A short log is soon written over in place: a sync of a file that does not grow costs half.
      db.exec('PRAGMA wal_autocheckpoint = 400')
      db.exec(`BEGIN IMMEDIATE; ${TABLES}`)
      const name = db.get<{ value: string }>(NAME)?.value
      if (name === undefined) {
        db.run(SET_NAME, side)
        if (hasSigned) db.run(MARK_LOST)
      }
      db.exec('COMMIT')
      if (name === undefined || name === side) return ok(new GuardRecord(path, db))
      db.close()
      return storeFault('guard-foreign', `${path}: ${name}`)
    } catch (thrown) {
      db.close()
      const code = sqliteCode(thrown)
      if (code === null) throw thrown
      if (code === BUSY) return storeFault('guard-locked', path)
      // A disk that fails or is full says nothing about the record: nobody is to move a sound one away.
      const damaged = code === CORRUPT || code === NOT_A_DATABASE
      return storeFault(damaged ? 'guard-corrupt' : 'store-fatal', path)
    }
  }

  /** The furthest signed of a log of ours; null if none is known. */
  head(log: string): SignedHead | null {
    return this.#db.get<{ size: number; root: Uint8Array }>(HEAD, log) ?? null
  }

  /** Every log of ours that was ever signed, sorted. */
  heads(): (SignedHead & { readonly log: string })[] {
    return this.#db.all('SELECT log, size, root FROM signed WHERE log <> ? ORDER BY log', LOST)
  }

  /** What was last cosigned; null if nothing. */
  cosigned(role: Role, log: string): LastCosigned | null {
    return this.#db.get<LastCosigned>(COSIGNED, `${role} ${log}`) ?? null
  }

  /** Whether it was made anew beside a store that had signed, and nobody has vouched for the store since. */
  isLost(): boolean {
    return this.#db.get('SELECT 1 AS lost FROM signed WHERE log = ?', LOST) !== undefined
  }

  /**
   * Somebody has: what the store holds counts as what was signed, and of other logs nothing.
   *
   * @param own our own logs as the store holds them
   */
  vouch(own: readonly (SignedHead & { readonly log: string })[]): void {
    this.#db.run('DELETE FROM signed')
    for (const head of own) this.reset(head.log, head)
  }

  /** Notes a cosignature of ours that this record has not made itself, if it is the furthest known of that log. */
  learn(role: Role, log: string, { size, root, time }: LastCosigned): void {
    const last = this.cosigned(role, log)
    if (last === null || last.size < size) this.#db.run(SET_COSIGNED, `${role} ${log}`, size, root, time)
  }

  /** Begins the work that ends in signatures. */
  begin(): void {
    this.#db.exec('BEGIN IMMEDIATE')
  }

  /** The signatures count: they are on the disk, and from here on may leave. Throws what the disk throws. */
  settle(): void {
    this.#db.exec('COMMIT')
  }

  /** Nothing was signed after all. */
  undo(): void {
    try {
      this.#db.exec('ROLLBACK')
    } catch {
      // Nothing was begun, or SQLite has already rolled back by itself.
    }
  }

  /**
   * Moves a log of ours on, if it stands where the store believes; else the code that says how the two differ.
   * Called before the signature is made.
   */
  move(log: string, from: SignedHead, to: SignedHead): Result<void, StoreCode> {
    const differs = this.compare(log, from)
    if (!differs.ok) return differs
    this.#db.run(SET_HEAD, log, to.size, to.root)
    return ok(undefined)
  }

  /** Whether the record stands where the store does: `guard-ahead`, `guard-behind`, `guard-differs`. */
  compare(log: string, store: SignedHead): Result<void, StoreCode> {
    const known = this.head(log)
    const size = known?.size ?? 0
    if (size > store.size) return storeFault('guard-ahead', `${log}: ${size} signed, ${store.size} held`)
    if (size < store.size) return storeFault('guard-behind', `${log}: ${size} signed, ${store.size} held`)
    const same = known === null || equal(known.root, store.root)
    return same ? ok(undefined) : storeFault('guard-differs', log)
  }

  /** Sets a log without comparing: catching up with a store that is ahead, or an officer's word (`recover`). */
  reset(log: string, head: SignedHead): void {
    this.#db.run(SET_HEAD, log, head.size, head.root)
  }

  /**
   * The time at which the head of a log may be cosigned, in seconds: never before the last one, and only for a larger
   * tree that continues what was cosigned last; null where it may not. A store that has lost what it held of a log
   * could otherwise be shown another history by its writer, and would convict us by cosigning both.
   *
   * @param rootAt the root that the log has here at a smaller size
   */
  cosign(
    role: Role,
    { log, size, root }: SignedHead & { readonly log: string },
    now: number,
    rootAt: (size: number) => Uint8Array | null,
  ): number | null {
    const last = this.cosigned(role, log)
    const there = last === null || size <= last.size ? null : rootAt(last.size)
    if (last !== null && (there === null || !equal(there, last.root))) return null
    const time = Math.max(now, last?.time ?? 0)
    this.#db.run(SET_COSIGNED, `${role} ${log}`, size, root, time)
    return time
  }

  /** Gives the record back. */
  close(): void {
    this.#db.close()
  }
}

const TABLES = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS signed (log TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS cosigned (
  name TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, time INTEGER NOT NULL
) STRICT`
/** No log has this name: an origin is never empty. */
const LOST = ''
const MARK_LOST = `INSERT INTO signed (log, size, root) VALUES ('', 0, x'')`
const NAME = `SELECT value FROM meta WHERE key = 'side'`
const SET_NAME = `INSERT INTO meta (key, value) VALUES ('side', ?)`
const HEAD = 'SELECT size, root FROM signed WHERE log = ?'
const COSIGNED = 'SELECT size, root, time FROM cosigned WHERE name = ?'
const SET_HEAD = `INSERT INTO signed (log, size, root) VALUES (?, ?, ?)
  ON CONFLICT (log) DO UPDATE SET size = excluded.size, root = excluded.root`
const SET_COSIGNED = `INSERT INTO cosigned (name, size, root, time) VALUES (?, ?, ?, ?)
  ON CONFLICT (name) DO UPDATE SET size = excluded.size, root = excluded.root, time = excluded.time`
