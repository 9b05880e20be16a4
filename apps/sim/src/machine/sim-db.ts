import type { SQLInputValue } from 'node:sqlite'
import { Db, type Row, type Value } from '@alternat/node/store/db.ts'
import type { SimFile, Written } from './file.ts'
import type { SimDisk } from './disk.ts'

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER)\b/i

/** A connection to a file of the world, in place of {@link Db}: the same statements, on a disk that can fail. */
export class SimDb extends Db {
  readonly #disk: SimDisk
  readonly #file: SimFile
  /** What the open transaction has written; null outside of one. */
  #open: Written[] | null = null
  /** Whether a commit is to be on the disk when it returns (`PRAGMA synchronous`). */
  #synchronous = true

  constructor(disk: SimDisk, file: SimFile) {
    super(':memory:')
    super.close()
    this.#disk = disk
    this.#file = file
  }

  /** Whether a transaction is open. */
  get busy(): boolean {
    return this.#open !== null
  }

  override exec(sql: string): void {
    for (const statement of sql.split(';')) if (statement.trim() !== '') this.#execOne(statement.trim())
  }

  override all<R = Row>(sql: string, ...values: SQLInputValue[]): R[] {
    this.#disk.alive()
    return this.#file.all(sql, values).slice() as R[]
  }

  override each<R = Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<R> {
    return this.all<R>(sql, ...values).values()
  }

  override tuples<R extends readonly Value[]>(sql: string, ...values: SQLInputValue[]): IterableIterator<R> {
    return this.all<Row>(sql, ...values)
      .map((row) => Object.values(row) as unknown as R)
      .values()
  }

  override get<R = Row>(sql: string, ...values: SQLInputValue[]): R | undefined {
    this.#disk.alive()
    return this.#file.get(sql, values) as R | undefined
  }

  override run(sql: string, ...values: SQLInputValue[]): number {
    return this.#write(sql, values, () => this.#file.run(sql, values))
  }

  override close(): void {
    if (this.#open !== null && !this.#disk.dead) this.#file.end(true)
    this.#open = null
    this.#disk.closed(this)
    // The last connection that closes writes everything into the file and syncs it.
    if (!this.#disk.dead) this.#file.settle()
  }

  #execOne(sql: string): void {
    const word = (/^[A-Za-z]+/.exec(sql)?.[0] ?? '').toUpperCase()
    if (word === 'PRAGMA') this.#pragma(sql)
    else if (word === 'BEGIN') this.#begin()
    else if (word === 'COMMIT') this.#commit()
    else if (word === 'ROLLBACK') this.#rollBack()
    else this.#write(sql, [], () => this.#file.exec(sql))
  }

  #pragma(sql: string): void {
    this.#disk.alive()
    const level = /synchronous\s*=\s*(\w+)/i.exec(sql)?.[1]?.toUpperCase()
    if (level !== undefined) this.#synchronous = level === 'FULL' || level === 'EXTRA' || level === '2'
  }

  #begin(): void {
    this.#disk.alive()
    if (this.#open !== null) throw new TypeError('A transaction inside a transaction.')
    this.#file.begin()
    this.#open = []
  }

  #commit(): void {
    const wrote = this.#open?.length ?? 0
    const keep = (): void => {
      this.#file.end(false)
      this.#file.commit(this.#open ?? [], this.#synchronous)
      this.#open = null
    }
    // A transaction that only read ends without the disk.
    if (wrote === 0) {
      this.#disk.alive()
      return keep()
    }
    this.#disk.step(keep, true)
  }

  #rollBack(): void {
    this.#disk.alive()
    // SQLite says so too, and the program knows that it does.
    if (this.#open === null) throw new TypeError('No transaction is open.')
    this.#file.end(true)
    this.#open = null
  }

  #write<T>(sql: string, values: readonly SQLInputValue[], write: () => T): T {
    this.#disk.alive()
    if (!WRITES.test(sql)) return write()
    return this.#disk.step(() => {
      const done = write()
      const written = {
        sql,
        values: values.map((value) => (value instanceof Uint8Array ? value.slice() : value)),
      }
      if (this.#open === null) this.#file.commit([written], this.#synchronous)
      else this.#open.push(written)
      return done
    }, this.#open === null)
  }
}
