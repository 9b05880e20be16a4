import { join } from 'node:path'
import { ok, parseVkey, type Crypto, type Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from '../store/codes.ts'
import { sqliteCode, type Db } from '../store/db.ts'
import { THIS_MACHINE, type Machine } from '../store/machine.ts'
import { makeDurable } from '../store/open.ts'
import { transact } from '../store/transaction.ts'

/** The version of the tables. */
const SCHEMA_VERSION = '1'

/**
 * `cosigned` holds every size that was ever cosigned, so that a fork at an old size is recognised too; `kept` holds
 * what a log signed and must not have, for people. Of each origin the row with the largest size is where it stands.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE logs (origin TEXT NOT NULL, vkey TEXT NOT NULL, PRIMARY KEY (origin, vkey)) STRICT;
CREATE TABLE cosigned (
  origin TEXT NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL, time INTEGER NOT NULL,
  PRIMARY KEY (origin, size)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept (
  origin TEXT NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, proven INTEGER NOT NULL, time INTEGER NOT NULL,
  held BLOB NOT NULL, offered BLOB NOT NULL, old INTEGER NOT NULL, proof BLOB NOT NULL,
  PRIMARY KEY (origin, size, root)
) STRICT;
`

/** Rows of `kept` for one origin: a log with a valid key can sign without end, and a few convict it. */
const MAX_KEPT = 64

/** A log that the witness cosigns, and one key that it trusts for it. */
export interface WitnessedLog {
  readonly origin: string
  readonly vkey: string
}

/** A checkpoint as it was cosigned: the log's lines that were verified, and the witness's own. */
export interface Cosigned {
  readonly size: number
  readonly note: Uint8Array
  /** Seconds since 1970, as signed. */
  readonly time: number
}

/** Two checkpoints of one log that do not, or were not shown to, belong to one history. */
export interface Kept {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** Whether they show two histories: the notes by themselves at one size, else together with the proof. */
  readonly proven: boolean
  /** When the second came, seconds since 1970. */
  readonly time: number
  /** What this witness had cosigned. */
  readonly held: Uint8Array
  /** What the log signed besides, with its verified lines alone. */
  readonly offered: Uint8Array
  /** The old size and the proof that came with it. */
  readonly old: number
  /** 32 bytes for each hash. */
  readonly proof: Uint8Array
}

interface KeptRow extends Omit<Kept, 'proven'> {
  readonly proven: number
}

/**
 * The durable memory of a neutral witness. Nothing of it is kept in memory and every change is one transaction, so
 * that a log can be added while the witness serves, and two programs on one folder cannot sign two histories.
 */
export class WitnessStore {
  /** The name of the witness's key. */
  readonly name: string
  readonly crypto: Crypto
  readonly #db: Db
  readonly #writable: boolean
  #dead = false
  #closed = false

  constructor(parts: { name: string; crypto: Crypto; db: Db; writable: boolean }) {
    this.name = parts.name
    this.crypto = parts.crypto
    this.#db = parts.db
    this.#writable = parts.writable
  }

  /** Runs reads and writes as one transaction: all is on the disk when it returns, or nothing. */
  atomically<T>(work: () => Result<T, StoreCode>): Result<T, StoreCode> {
    if (this.#dead) return storeFault('store-fatal')
    if (!this.#writable) return storeFault('store-read-only')
    return transact(this.#db, work, () => (this.#dead = true))
  }

  logs(): WitnessedLog[] {
    return this.#db.all('SELECT origin, vkey FROM logs ORDER BY origin, vkey')
  }

  /** The keys trusted for an origin, as text. */
  keysOf(origin: string): string[] {
    const rows = this.#db.all<WitnessedLog>('SELECT vkey FROM logs WHERE origin = ?', origin)
    return rows.map(({ vkey }) => vkey)
  }

  /** Trusts a key for the log of its name; a second key for one origin is how a log rotates. */
  addLog(vkey: string): Result<WitnessedLog, StoreCode | 'witness-key'> {
    const read = parseVkey(this.crypto, vkey)
    if (!read.ok) return { ok: false, fault: { ...read.fault, code: 'witness-key' } }
    const origin = read.value.name
    return this.atomically(() => {
      this.#db.run('INSERT INTO logs (origin, vkey) VALUES (?, ?) ON CONFLICT DO NOTHING', origin, vkey)
      return ok({ origin, vkey })
    })
  }

  /** Where an origin stands: the largest size cosigned. */
  head(origin: string): Cosigned | null {
    const sql = 'SELECT size, note, time FROM cosigned WHERE origin = ? ORDER BY size DESC LIMIT 1'
    return this.#db.get<Cosigned>(sql, origin) ?? null
  }

  /** What was cosigned at exactly this size. */
  cosignedAt(origin: string, size: number): Cosigned | null {
    const sql = 'SELECT size, note, time FROM cosigned WHERE origin = ? AND size = ?'
    return this.#db.get<Cosigned>(sql, origin, size) ?? null
  }

  /** The origins that were ever cosigned. */
  origins(): string[] {
    const rows = this.#db.all<{ origin: string }>('SELECT DISTINCT origin FROM cosigned ORDER BY origin')
    return rows.map(({ origin }) => origin)
  }

  /** Moves an origin to a checkpoint; inside {@link atomically} only. */
  move(origin: string, { size, note, time }: Cosigned): void {
    const sql = `INSERT INTO cosigned (origin, size, note, time) VALUES (?, ?, ?, ?)
      ON CONFLICT (origin, size) DO UPDATE SET note = excluded.note, time = excluded.time`
    this.#db.run(sql, origin, size, note, time)
  }

  /** Keeps two checkpoints that do not fit, for people; inside {@link atomically} only. */
  keep(kept: Kept): void {
    const { origin, size, root, proven, time, held, offered, old, proof } = kept
    const known = 'SELECT 1 FROM kept WHERE origin = ? AND size = ? AND root = ?'
    if (this.#db.get(known, origin, size, root) !== undefined) return
    const count = this.#db.get<{ n: number }>('SELECT count(*) AS n FROM kept WHERE origin = ?', origin)
    // Two notes that convict are kept whatever else a log has sent to fill the table before.
    if ((count?.n ?? 0) >= MAX_KEPT && !(proven && this.#dropUnproven(origin))) return
    const sql = `INSERT INTO kept (origin, size, root, proven, time, held, offered, old, proof)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
    this.#db.run(sql, origin, size, root, proven ? 1 : 0, time, held, offered, old, proof)
  }

  /** Everything kept, the proven first. */
  kept(): Kept[] {
    const rows = this.#db.all<KeptRow>('SELECT * FROM kept ORDER BY proven DESC, time, origin, size')
    return rows.map((row) => ({ ...row, proven: row.proven === 1 }))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#db.close()
  }

  #dropUnproven(origin: string): boolean {
    const sql = `DELETE FROM kept WHERE rowid IN
      (SELECT rowid FROM kept WHERE origin = ? AND proven = 0 ORDER BY rowid DESC LIMIT 1)`
    return this.#db.run(sql, origin) === 1
  }
}

/** The file in which a neutral witness keeps what it has signed. */
function witnessFile(folder: string): string {
  return join(folder, 'witness.db')
}

/** How long one program waits for another's transaction, in milliseconds. */
const WAIT = 5000

/** Makes the memory of a new witness: `store-exists`. */
export function createWitnessStore(
  folder: string,
  name: string,
  { disk, crypto }: Machine = THIS_MACHINE,
): Result<WitnessStore, StoreCode> {
  disk.makeFolder(folder)
  if (disk.exists(witnessFile(folder))) return storeFault('store-exists', folder)
  return guarded(() => {
    const db = disk.open(witnessFile(folder), { wait: WAIT })
    makeDurable(db)
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA}`)
    db.run("INSERT INTO meta (key, value) VALUES ('name', ?), ('schema', ?)", name, SCHEMA_VERSION)
    db.exec('COMMIT')
    return ok(new WitnessStore({ name, crypto, db, writable: true }))
  })
}

/** Opens the memory of a witness: `store-absent`, `store-version`, `store-corrupt`. */
export function openWitnessStore(
  folder: string,
  { write }: { readonly write: boolean },
  { disk, crypto }: Machine = THIS_MACHINE,
): Result<WitnessStore, StoreCode> {
  if (!disk.exists(witnessFile(folder))) return storeFault('store-absent', folder)
  return guarded(() => {
    const db = disk.open(witnessFile(folder), { readOnly: !write, wait: WAIT })
    if (write) makeDurable(db)
    const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM meta')
    const meta = new Map(rows.map(({ key, value }) => [key, value]))
    const name = meta.get('name')
    if (meta.get('schema') === SCHEMA_VERSION && name !== undefined) {
      return ok(new WitnessStore({ name, crypto, db, writable: write }))
    }
    db.close()
    return storeFault('store-version', folder)
  })
}

function guarded(open: () => Result<WitnessStore, StoreCode>): Result<WitnessStore, StoreCode> {
  try {
    return open()
  } catch (thrown) {
    if (sqliteCode(thrown) === null) throw thrown
    return storeFault('store-corrupt', (thrown as Error).message)
  }
}
