import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from './codes.ts'
import { setOrDrop, sqliteCode, type Db } from './db.ts'

/**
 * A text that an act, or our own people, took away. `asked`: an act of that log says so, and it is not settled yet
 * whether it takes effect; `out`: its bytes are deleted here and are not taken in again.
 */
export interface ErasedText {
  readonly digest: string
  /** The log of the act; empty where our people deleted our own copy alone. */
  readonly log: string
  readonly state: 'asked' | 'out'
}

/** What is to be deleted together. */
export interface TakingOut {
  readonly texts: readonly Pick<ErasedText, 'digest' | 'log'>[]
  /** Drafts that held the same words, as they are without them. */
  readonly drafts: readonly { readonly id: string; readonly draft: string }[]
}

/** The texts of a store that are erased. */
export interface ErasedTexts {
  all(): ErasedText[]
  /** Whether the bytes of a text are deleted here and stay so. */
  isOut(digest: string): boolean
  /** Whether an act has erased it, and not only our own people here. */
  isErased(digest: string): boolean
  /**
   * Deletes the bytes, overwriting them, and writes the drafts given over, and deletes every bundle that waits: nobody can say
   * what is in one of those, and its sender sends again what we do not have. One transaction; then {@link sweep}.
   */
  takeOut(taking: TakingOut): Result<void, StoreCode>
  /** Forgets that texts were asked to be erased: the act has no effect, or has lost it. */
  forgive(texts: readonly Pick<ErasedText, 'digest' | 'log'>[]): Result<void, StoreCode>
  /**
   * Writes the file anew, so that nothing deleted is left in it or in the log beside it. False where another
   * program is reading: then it is still to be done.
   */
  sweep(): boolean
  /** Whether something was deleted and the file not yet written anew. */
  isUnswept(): boolean
}

/** The table of this room: see `SCHEMA`. */
export const ERASED_TABLES = `
CREATE TABLE erased (
  digest TEXT NOT NULL, log TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (digest, log)
) STRICT, WITHOUT ROWID;
`

const UNSWEPT = 'erase/unswept'

type Write = <T>(work: () => Result<T, StoreCode>) => Result<T, StoreCode>

/** The erased texts of a store, over its database and its way of writing. */
export function erasedOf(db: Db, write: Write): ErasedTexts {
  const isUnswept = (): boolean =>
    db.get('SELECT 1 AS yes FROM settings WHERE key = ?', UNSWEPT) !== undefined
  return {
    all: () => db.all('SELECT digest, log, state FROM erased ORDER BY digest, log'),
    isOut: (digest) =>
      db.get("SELECT 1 AS yes FROM erased WHERE digest = ? AND state = 'out'", digest) !== undefined,
    isErased: (digest) =>
      db.get("SELECT 1 AS yes FROM erased WHERE digest = ? AND log <> '' AND state = 'out'", digest) !==
      undefined,
    takeOut: (taking) => overwriting(db, () => write(() => takeOut(db, taking))),
    forgive: (texts) => write(() => forgive(db, texts)),
    sweep: () => sweep(db, write),
    isUnswept,
  }
}

/** Notes, in the transaction that brings an act, what it asks to be erased. */
export function askErased(db: Db, log: string, digests: readonly string[]): void {
  const sql = "INSERT INTO erased (digest, log, state) VALUES (?, ?, 'asked') ON CONFLICT DO NOTHING"
  for (const digest of digests) db.run(sql, digest, log)
}

function takeOut(db: Db, { texts, drafts }: TakingOut): Result<void, StoreCode> {
  for (const { digest, log } of texts) {
    db.run('DELETE FROM blobs WHERE digest = ?', digest)
    db.run(
      "INSERT INTO erased (digest, log, state) VALUES (?, ?, 'out') ON CONFLICT (digest, log) DO UPDATE SET state = 'out'",
      digest,
      log,
    )
  }
  for (const { id, draft } of drafts) db.run('UPDATE drafts SET draft = ? WHERE id = ?', draft, id)
  db.run('DELETE FROM held')
  setOrDrop(db, UNSWEPT, 'yes')
  return ok(undefined)
}

function forgive(db: Db, texts: readonly Pick<ErasedText, 'digest' | 'log'>[]): Result<void, StoreCode> {
  for (const { digest, log } of texts) db.run('DELETE FROM erased WHERE digest = ? AND log = ?', digest, log)
  return ok(undefined)
}

/** Deleted bytes are overwritten with zeros; only here, because it costs every other deletion as much. */
export function overwriting<T>(db: Db, work: () => T): T {
  db.exec('PRAGMA secure_delete = ON')
  try {
    return work()
  } finally {
    db.exec('PRAGMA secure_delete = OFF')
  }
}

/**
 * Overwriting is not enough: when pages were split and joined, copies of a row stayed behind in free space. Only a
 * file written anew has none.
 */
function sweep(db: Db, write: Write): boolean {
  try {
    db.exec('VACUUM')
    if (!emptyWal(db)) return false
    return write(() => ok(setOrDrop(db, UNSWEPT, null))).ok
  } catch (thrown) {
    // A full disk or a reader in the way: the words are deleted, and the file is written anew another time.
    if (sqliteCode(thrown) === null) throw thrown
    return false
  }
}

/** Takes what stands in the write-ahead log into the file and cuts it to nothing; false while somebody reads. */
export function emptyWal(db: Db): boolean {
  return db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0
}
