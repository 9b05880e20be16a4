import type { Bad, Result } from '@alternat/tlog'
import { storeFault, type StoreCode } from './codes.ts'
import { BUSY, CORRUPT, NOT_A_DATABASE, sqliteCode, type Db } from './db.ts'

/** A refusal found inside a transaction: unwinds it, then becomes a value again. */
export class Undo extends Error {
  readonly refusal: Bad

  constructor(refusal: Bad) {
    super(refusal.fault.message)
    this.name = 'Undo'
    this.refusal = refusal
  }
}

/**
 * Runs `work` as one transaction: all of it or nothing. After an error of the disk nothing can be said about
 * what is on it (a failed fsync must not be tried again): the answer is `store-fatal`, `onFatal` is told, and
 * the process must end and open the store anew.
 */
export function transact<T, C extends string = StoreCode>(
  db: Db,
  work: () => Result<T, C>,
  onFatal: () => void,
): Result<T, C | StoreCode> {
  try {
    db.exec('BEGIN IMMEDIATE')
    const done = work()
    if (!done.ok) throw new Undo(done)
    db.exec('COMMIT')
    return done
  } catch (thrown) {
    rollBack(db)
    if (thrown instanceof Undo) return thrown.refusal as Bad<C>
    const code = sqliteCode(thrown)
    if (code === null) throw thrown
    // A foreign program holds the file: nothing was begun, so nothing is in doubt.
    if (code === BUSY) return storeFault('store-locked', (thrown as Error).message)
    if (code === CORRUPT || code === NOT_A_DATABASE)
      return storeFault('store-corrupt', (thrown as Error).message)
    onFatal()
    return storeFault('store-fatal', (thrown as Error).message)
  }
}

function rollBack(db: Db): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // SQLite has already rolled back by itself: then there is no transaction left to end.
  }
}
