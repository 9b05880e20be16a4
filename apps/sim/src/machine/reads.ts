import type { SQLInputValue } from 'node:sqlite'

/** What one statement has given, and as of which state of its table. */
interface Known {
  readonly as: number
  readonly given: unknown
}

/** A statement that reads one table, with everything it has given so far by its values. */
interface Reader {
  readonly table: string | null
  /** What it gave before anything was written into its table: true again in every world that begins from here. */
  readonly before: Map<string, Known>
  readonly since: Map<string, Known>
}

/** Answers remembered of one statement: what programs ask for is little, what worlds ask for over the years is not. */
const MAX_ANSWERS = 400

/**
 * What was read of a database, remembered until the table it stood in is written. Programs read the same rows again
 * and again, and what SQLite gives for the same question is the same until then.
 */
export class Reads {
  readonly #readers = { all: new Map<string, Reader>(), first: new Map<string, Reader>() }
  /** The number of the last write of each table; none: as it was when the world began. */
  #written = new Map<string, number>()
  #writes = 0

  /** What a statement gives for values, all rows of it or the first; `read` where it is not known. */
  of<T>(rows: 'all' | 'first', sql: string, values: readonly SQLInputValue[], read: () => T): T {
    const reader = this.#reader(rows, sql)
    const key = reader.table === null ? null : keyOf(values)
    if (key === null) return read()
    const as = this.#written.get(reader.table ?? '') ?? 0
    const answers = as === 0 ? reader.before : reader.since
    const known = answers.get(key)
    if (known?.as === as) return known.given as T
    const given = read()
    if (answers.size >= MAX_ANSWERS) answers.clear()
    answers.set(key, { as, given })
    return given
  }

  /** A statement is about to write. */
  writes(sql: string): void {
    const table = WRITTEN.exec(sql)?.[1]
    if (table !== undefined) this.#written.set(table, ++this.#writes)
    else if (!NO_ROWS.test(sql)) throw new TypeError(`Which table does this write? ${sql}`)
  }

  /** What stands in the tables now, to go back to. */
  mark(): ReadonlyMap<string, number> {
    return new Map(this.#written)
  }

  /** The tables are as they were when the mark was set. */
  backTo(mark: ReadonlyMap<string, number>): void {
    this.#written = new Map(mark)
  }

  /** The tables are as they were at the very beginning. */
  backToBeginning(): void {
    this.#written.clear()
    for (const readers of Object.values(this.#readers))
      for (const { since } of readers.values()) since.clear()
  }

  #reader(rows: 'all' | 'first', sql: string): Reader {
    const readers = this.#readers[rows]
    const known = readers.get(sql)
    if (known !== undefined) return known
    const made = { table: tableOf(sql), before: new Map<string, Known>(), since: new Map<string, Known>() }
    readers.set(sql, made)
    return made
  }
}

const WRITTEN =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|(?:CREATE|DROP|ALTER)\s+TABLE(?:\s+IF(?:\s+NOT)?\s+EXISTS)?)\s+(\w+)/i
const NO_ROWS = /^\s*CREATE\s+(?:UNIQUE\s+)?INDEX\b/i

/** The one table that a statement reads; null for more than one, or for what is no plain `SELECT`. */
function tableOf(sql: string): string | null {
  if (!/^\s*SELECT\b/i.test(sql) || /\b(?:JOIN|UNION|random|changes)\b/i.test(sql)) return null
  const tables = [...sql.matchAll(/\bFROM\s+(\w+)(\s*,)?/gi)]
  return tables.length === 1 && tables[0]?.[2] === undefined ? (tables[0]?.[1] ?? null) : null
}

/** Null for values that are not told apart quickly. */
function keyOf(values: readonly SQLInputValue[]): string | null {
  const [first] = values
  if (values.length === 0) return ''
  if (values.length === 1 && typeof first === 'string') return first
  let key = '\0'
  for (const value of values) {
    if (typeof value === 'string') key += `s${value.length} ${value}`
    else if (typeof value === 'number') key += `n${value} `
    else return null
  }
  return key
}
