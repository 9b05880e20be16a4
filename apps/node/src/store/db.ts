import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** A value as SQLite gives it back. */
export type Value = null | number | bigint | string | Uint8Array
/** One row. */
export type Row = Record<string, Value>

/** How to open a database: for reading alone, and how long to wait for a writer, in milliseconds. */
export interface DbOptions {
  readonly readOnly?: boolean
  readonly wait?: number
}

/**
 * SQLite, behind this one module: the name of the class behind it is about to change (DEP0210), and one
 * place decides how durable a commit is. Throws what SQLite throws; the store turns that into values.
 */
export class Db {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string, options: DbOptions = {}) {
    this.#db = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: options.wait ?? 0 })
  }

  /** Runs statements that take no values and give no rows. */
  exec(sql: string): void {
    if (STEPS.has(sql)) this.#prepare(sql).run()
    else this.#db.exec(sql)
  }

  /** All rows. */
  all<R = Row>(sql: string, ...values: SQLInputValue[]): R[] {
    return this.#prepare(sql).all(...values) as R[]
  }

  /** Row by row, for what need not fit into memory. */
  each<R = Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<R> {
    // Its own statement: two walks over one prepared statement would reset each other.
    return this.#db.prepare(sql).iterate(...values) as unknown as IterableIterator<R>
  }

  /** Row by row, each as its values in order: for long walks, where making an object for each is half the cost. */
  tuples<R extends readonly Value[]>(sql: string, ...values: SQLInputValue[]): IterableIterator<R> {
    const statement = this.#db.prepare(sql)
    statement.setReturnArrays(true)
    return statement.iterate(...values) as unknown as IterableIterator<R>
  }

  /** The first row. */
  get<R = Row>(sql: string, ...values: SQLInputValue[]): R | undefined {
    return this.#prepare(sql).get(...values) as R | undefined
  }

  /** How many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes)
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** Steps of every transaction: compiled once. */
const STEPS = new Set(['BEGIN IMMEDIATE', 'COMMIT'])

/** Sets a setting, or takes it away. */
export function setOrDrop(db: Db, key: string, value: string | null): void {
  if (value === null) db.run('DELETE FROM settings WHERE key = ?', key)
  else
    db.run(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      value,
    )
}

/** The primary result code of SQLite (`5` is busy, `11` corrupt), if it was SQLite that threw. */
export function sqliteCode(thrown: unknown): number | null {
  const code = (thrown as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' ? code & 0xff : null
}

/** SQLITE_BUSY: another connection holds the lock. */
export const BUSY = 5
/** SQLITE_IOERR: the disk did not do what it was told. */
export const IO_ERROR = 10
/** SQLITE_FULL: the disk is full. */
export const FULL = 13
/** SQLITE_CORRUPT: the file is damaged. */
export const CORRUPT = 11
/** SQLITE_NOTADB: the file is no database. */
export const NOT_A_DATABASE = 26
