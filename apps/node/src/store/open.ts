import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Bad, type Result } from '@alternat/tlog'
import { nodeCrypto } from '../crypto.ts'
import { storeFault, type StoreCode } from './codes.ts'
import { Db, sqliteCode } from './db.ts'
import { lockStore, type Lock } from './lock.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { SqliteStore } from './sqlite-store.ts'
import type { Store } from './types.ts'

/** How long a reader waits for a writer's checkpoint of the write-ahead log, in milliseconds. */
const READER_WAIT = 5000

/**
 * Makes the store of a side in a folder (created if absent, for its owner alone) and opens it for writing.
 * `store-locked` if another program writes there, `store-exists` if there is a store already.
 */
export function createStore(folder: string, side: string): Result<Store, StoreCode> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockStore(folder)
  if (!lock.ok) return lock
  if (existsSync(fileOf(folder))) {
    lock.value.release()
    return storeFault('store-exists', folder)
  }
  return opened(lock.value, () => {
    const db = new Db(fileOf(folder))
    makeDurable(db)
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA}`)
    db.run("INSERT INTO meta (key, value) VALUES ('side', ?), ('schema', ?)", side, String(SCHEMA_VERSION))
    db.exec('COMMIT')
    return ok(new SqliteStore({ path: folder, side, db, lock: lock.value, crypto: nodeCrypto }))
  })
}

/**
 * Opens the store in a folder: with `write` as its one writer (`store-locked` if there is another), else for
 * reading beside whoever writes. `store-absent`, `store-version`, `store-corrupt` as their names say.
 */
export function openStore(folder: string, options: { readonly write: boolean }): Result<Store, StoreCode> {
  if (!existsSync(fileOf(folder))) return storeFault('store-absent', folder)
  const lock = options.write ? lockStore(folder) : ok(null)
  if (!lock.ok) return lock
  return opened(lock.value, () => openDb(folder, lock.value))
}

function openDb(folder: string, lock: Lock | null): Result<Store, StoreCode> {
  const db = new Db(fileOf(folder), { readOnly: lock === null, wait: READER_WAIT })
  if (lock !== null) makeDurable(db)
  const meta = readMeta(db)
  if (meta.get('schema') !== String(SCHEMA_VERSION)) {
    db.close()
    return storeFault('store-version', folder)
  }
  return ok(new SqliteStore({ path: folder, side: meta.get('side') ?? '', db, lock, crypto: nodeCrypto }))
}

/** Gives the writer's place back when opening fails, and turns a damaged file into a value. */
function opened(lock: Lock | null, open: () => Result<Store, StoreCode>): Result<Store, StoreCode> {
  try {
    const store = open()
    if (!store.ok) lock?.release()
    return store
  } catch (thrown) {
    lock?.release()
    return damaged(thrown)
  }
}

function damaged(thrown: unknown): Bad<StoreCode> {
  if (sqliteCode(thrown) === null) throw thrown
  return storeFault('store-corrupt', (thrown as Error).message)
}

/**
 * A commit is on the disk when it returns: write-ahead log, a sync at each commit, and on macOS one that
 * reaches the platters (`fullfsync`).
 */
function makeDurable(db: Db): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON')
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
}

function readMeta(db: Db): Map<string, string> {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM meta')
  return new Map(rows.map(({ key, value }) => [key, value]))
}

function fileOf(folder: string): string {
  return join(folder, 'store.db')
}
