import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Reads } from './reads.ts'

/** One statement that wrote, as it would be written again. */
export interface Written {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** What one transaction wrote. */
export type Transaction = readonly Written[]

/** A database in memory with what was prepared on it. The world plays inside one transaction that never commits. */
interface Live {
  readonly db: DatabaseSync
  /** Whether it was read from the image alone: then it can be given back. */
  readonly pure: boolean
  readonly statements: Map<string, StatementSync>
  readonly reads: Reads
}

/** Databases that a world has left as it found them, by the image they were read from: opening one is dear. */
const idle = new WeakMap<Uint8Array, Live[]>()

/**
 * A database file of the world. What the program sees is a real database in memory; what would be there after
 * the power went is kept apart: an image, and the transactions that have reached the disk since. Transactions
 * that were committed and not synced stand between the two.
 */
export class SimFile {
  #base: Uint8Array | null
  #durable: Transaction[] = []
  #unsynced: Transaction[] = []
  #live: Live | null = null
  /** Bytes of it have fallen over: what is in memory is not what was written. */
  #damaged = false
  /** What stood in the tables when the open transaction first wrote; null until it has. */
  #mark: ReadonlyMap<string, number> | null = null
  #began = false
  /** Says that it has synced and has not: what a disk with a lying cache does. */
  lies = false

  constructor(base: Uint8Array | null = null) {
    this.#base = base
  }

  /** The database as a running program sees it. */
  get live(): DatabaseSync {
    return this.#here.db
  }

  /** Whether anything was committed that a crash would take. */
  get atRisk(): boolean {
    return this.#unsynced.length > 0
  }

  /** Every row that a statement gives. */
  all(sql: string, values: readonly SQLInputValue[]): readonly unknown[] {
    const { reads } = this.#here
    return reads.of('all', sql, values, () =>
      this.#prepared(sql)
        .all(...values)
        .map(frozen),
    )
  }

  /** The first row that a statement gives. */
  get(sql: string, values: readonly SQLInputValue[]): unknown {
    const { reads } = this.#here
    return reads.of('first', sql, values, () => frozen(this.#prepared(sql).get(...values)))
  }

  /** Writes, and says how many rows were changed. */
  run(sql: string, values: readonly SQLInputValue[]): number {
    this.#touch(sql)
    return Number(this.#prepared(sql).run(...values).changes)
  }

  /** {@link run} for statements without values. */
  exec(sql: string): void {
    this.#touch(sql)
    this.live.exec(sql)
  }

  begin(): void {
    this.#began = true
  }

  /** Ends the program's transaction; `undone` takes back what it wrote. */
  end(undone: boolean): void {
    this.#began = false
    const mark = this.#mark
    this.#mark = null
    if (mark === null) return
    this.live.exec(undone ? 'ROLLBACK TO program; RELEASE program' : 'RELEASE program')
    if (undone) this.#here.reads.backTo(mark)
  }

  /** A transaction was committed, and synced unless the program did not ask for it or the disk lies. */
  commit(transaction: Transaction, synced: boolean): void {
    if (transaction.length === 0) return
    this.#unsynced.push(transaction)
    if (synced && !this.lies) this.flush()
  }

  /** The program has ended in good order. */
  settle(): void {
    if (!this.lies) this.flush()
  }

  /** What was committed reaches the disk. */
  flush(): void {
    this.#durable.push(...this.#unsynced)
    this.#unsynced = []
  }

  /** Writes past the program, as no program does. */
  damage(sql: string, values: readonly SQLInputValue[]): void {
    this.#damaged = true
    this.run(sql, values)
  }

  /**
   * The power goes: of what was not synced only the first `kept` transactions are found again.
   *
   * @param busy whether a transaction was open: it is gone
   */
  lose(kept: number, busy: boolean): number {
    const lost = Math.max(0, this.#unsynced.length - kept)
    this.#durable.push(...this.#unsynced.slice(0, kept))
    this.#unsynced = []
    this.lies = false
    if (lost > 0 || this.#damaged) this.#forget()
    else if (busy && this.#live !== null) this.end(true)
    return lost
  }

  /** The bytes as they would be copied by a backup now. */
  image(): Uint8Array {
    const disk = this.#restore()
    try {
      return disk.serialize()
    } finally {
      disk.close()
    }
  }

  /** Somebody puts an old copy back. */
  putBack(image: Uint8Array | null): void {
    this.#forget()
    this.#base = image
    this.#durable = []
    this.#unsynced = []
  }

  /** Whether a question finds a row on the disk, whatever the program believes. */
  holds(sql: string, values: readonly SQLInputValue[], inTransaction: boolean): boolean {
    const isWhatProgramsSee = !inTransaction && !this.atRisk && !this.#damaged && this.#live !== null
    if (isWhatProgramsSee) return this.get(sql, values) !== undefined
    const disk = this.#restore()
    try {
      return disk.prepare(sql).get(...values) !== undefined
    } finally {
      disk.close()
    }
  }

  /** The world is over. */
  leave(): void {
    const [live, base] = [this.#live, this.#base]
    this.#live = null
    if (live === null) return
    if (base === null || !live.pure) return live.db.close()
    live.db.exec(
      this.#mark === null ? 'ROLLBACK; BEGIN' : 'ROLLBACK TO program; RELEASE program; ROLLBACK; BEGIN',
    )
    live.reads.backToBeginning()
    idle.set(base, [...(idle.get(base) ?? []), live])
  }

  /** Before a write: a transaction that has only read until here is one that can be undone from here on. */
  #touch(sql: string): void {
    const { reads } = this.#here
    if (this.#began && this.#mark === null) {
      this.#mark = reads.mark()
      this.live.exec('SAVEPOINT program')
    }
    reads.writes(sql)
  }

  #prepared(sql: string): StatementSync {
    const { db, statements } = this.#here
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  get #here(): Live {
    return (this.#live ??= this.#durable.length === 0 ? this.#fromIdle() : this.#fresh())
  }

  #fromIdle(): Live {
    return (this.#base === null ? undefined : idle.get(this.#base)?.pop()) ?? this.#fresh()
  }

  #fresh(): Live {
    const db = this.#restore()
    db.exec('BEGIN')
    return { db, pure: this.#durable.length === 0, statements: new Map(), reads: new Reads() }
  }

  #forget(): void {
    this.#live?.db.close()
    this.#live = null
    this.#mark = null
    this.#began = false
    this.#damaged = false
  }

  #restore(): DatabaseSync {
    const db = new DatabaseSync(':memory:')
    // Small pages: an image is copied for every world, and most of a large page is empty.
    if (this.#base === null) db.exec('PRAGMA page_size = 512')
    else db.deserialize(this.#base)
    for (const transaction of this.#durable) {
      db.exec('BEGIN')
      for (const { sql, values } of transaction) {
        if (values.length === 0) db.exec(sql)
        else db.prepare(sql).run(...values)
      }
      db.exec('COMMIT')
    }
    return db
  }
}

/** A row is handed to many: whoever changed it would change what others read. */
function frozen<T>(row: T): T {
  return Object.freeze(row)
}
