import { ok, parseCheckpoint, parseNote, type Bad, type Result } from '@alternat/tlog'
import { guardFolder, openRecord, recordFile, type Before } from '../rollback/open-record.ts'
import type { Doubt } from '../rollback/doubt.ts'
import { storeFault, type StoreCode } from './codes.ts'
import { FULL, IO_ERROR, sqliteCode, type Db } from './db.ts'
import type { Lock } from './lock.ts'
import { storeFile, THIS_MACHINE, type Machine } from './machine.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { DOUBT, SqliteStore } from './sqlite-store.ts'
import type { Store } from './types.ts'

/** How long a reader waits for a writer's checkpoint of the write-ahead log, in milliseconds. */
const READER_WAIT = 5000

/**
 * Makes the store of a side in a folder (created if absent, for its owner alone) and opens it for writing.
 * `store-locked` if another program writes there, `store-exists` if there is a store already.
 *
 * @param guard the folder of its guard record, better on another disk; beside the store's folder if not said
 */
export function createStore(
  folder: string,
  side: string,
  machine: Machine = THIS_MACHINE,
  guard?: string,
): Result<Store, StoreCode> {
  const { disk, crypto } = machine
  try {
    disk.makeFolder(folder)
  } catch (thrown) {
    return damaged(thrown)
  }
  const lock = disk.lock(folder)
  if (!lock.ok) return lock
  if (disk.exists(storeFile(folder))) {
    lock.value.release()
    return storeFault('store-exists', folder)
  }
  return opened(lock.value, () => {
    const beside = guardFolder(folder, guard ?? null)
    if (disk.exists(recordFile(beside))) return storeFault('guard-exists', recordFile(beside))
    const db = disk.open(storeFile(folder))
    makeDurable(db)
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA}`)
    db.run("INSERT INTO meta (key, value) VALUES ('side', ?), ('schema', ?)", side, String(SCHEMA_VERSION))
    if (guard !== undefined) db.run("INSERT INTO meta (key, value) VALUES ('guard', ?)", guard)
    db.exec('COMMIT')
    const signing = openRecord(machine, beside, { side, own: [], rootAt: () => null, noted: null })
    if (!signing.ok) return signing
    return ok(new SqliteStore({ path: folder, side, db, lock: lock.value, signing: signing.value, crypto }))
  })
}

/**
 * Opens the store in a folder: with `write` as its one writer (`store-locked` if there is another), else for
 * reading beside whoever writes. `store-absent`, `store-version`, `store-corrupt` as their names say.
 */
export function openStore(
  folder: string,
  options: { readonly write: boolean },
  machine: Machine = THIS_MACHINE,
): Result<Store, StoreCode> {
  if (!machine.disk.exists(storeFile(folder))) return storeFault('store-absent', folder)
  const lock = options.write ? machine.disk.lock(folder) : ok(null)
  if (!lock.ok) return lock
  return opened(lock.value, () => openDb(folder, lock.value, machine))
}

function openDb(folder: string, lock: Lock | null, machine: Machine): Result<Store, StoreCode> {
  const { disk, crypto } = machine
  const db = disk.open(storeFile(folder), { readOnly: lock === null, wait: READER_WAIT })
  if (lock !== null) makeDurable(db)
  const meta = readMeta(db)
  if (meta.get('schema') !== String(SCHEMA_VERSION)) {
    db.close()
    return storeFault('store-version', folder)
  }
  const reader = new SqliteStore({
    path: folder,
    side: meta.get('side') ?? '',
    db,
    lock,
    signing: null,
    crypto,
  })
  if (lock === null) return ok(reader)
  const signing = openRecord(machine, guardFolder(folder, meta.get('guard') ?? null), signedBefore(reader))
  if (!signing.ok) {
    db.close()
    return signing
  }
  return ok(new SqliteStore({ path: folder, side: reader.side, db, lock, signing: signing.value, crypto }))
}

/** What the guard record is compared with. */
function signedBefore(store: Store): Before {
  const noted = store.setting(DOUBT)
  return {
    side: store.side,
    own: store.heads().filter(({ own }) => own),
    rootAt: (log, size) => rootAt(store, log, size),
    noted: noted === null ? null : (JSON.parse(noted) as Doubt),
  }
}

/** The root that a log had at a size, out of the checkpoint kept of it. */
function rootAt(store: Store, log: string, size: number): Uint8Array | null {
  const kept = store.checkpointAt(log, size)
  const note = kept === null ? null : parseNote(kept)
  const checkpoint = note?.ok === true ? parseCheckpoint(note.value.text) : null
  return checkpoint?.ok === true ? checkpoint.value.root : null
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
  const code = sqliteCode(thrown)
  // The system's own errors come from making folders; whatever else is thrown is a mistake of ours.
  const ofSystem = typeof (thrown as { syscall?: unknown }).syscall === 'string'
  if (code === null && !ofSystem) throw thrown
  // A disk that fails or is full says nothing about the file: nobody is to restore a store that is sound.
  const failing = ofSystem || code === IO_ERROR || code === FULL
  return storeFault(failing ? 'store-fatal' : 'store-corrupt', (thrown as Error).message)
}

/**
 * A commit is on the disk when it returns: write-ahead log, a sync at each commit, and on macOS one that
 * reaches the platters (`fullfsync`).
 */
export function makeDurable(db: Db): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON')
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
}

function readMeta(db: Db): Map<string, string> {
  const rows = db.all<{ key: string; value: string }>('SELECT key, value FROM meta')
  return new Map(rows.map(({ key, value }) => [key, value]))
}
