import { join } from 'node:path'
import { ok, type Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from './codes.ts'
import { BUSY, Db, sqliteCode } from './db.ts'

/** The writer's hold on a store. */
export interface Lock {
  release(): void
}

/**
 * Takes the one writer's place at a store: an exclusive transaction, never committed, on a database of its
 * own. The system drops it with the process, so a killed writer leaves nothing locked; a second writer, in
 * this process or another, gets `store-locked` at once. The main database stays free for readers.
 */
export function lockStore(folder: string): Result<Lock, StoreCode> {
  let db: Db | null = null
  try {
    db = new Db(join(folder, 'lock.db'))
    db.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    db?.close()
    const code = sqliteCode(thrown)
    if (code === null) throw thrown
    return storeFault(code === BUSY ? 'store-locked' : 'store-fatal', folder)
  }
  return ok({ release: () => db?.close() })
}
