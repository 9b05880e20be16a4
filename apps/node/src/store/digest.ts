import { createHash } from 'node:crypto'
import type { Db, Value } from './db.ts'
import { TABLES } from './schema.ts'

/**
 * SHA-256 (hex) over every row of every table in a fixed order, each value with its type and length in front,
 * so that no two stores of different content give one digest.
 *
 * @param except tables to leave out
 */
export function digestOf(db: Db, except: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const { table, order } of TABLES) {
    if (except.includes(table)) continue
    hash.update(`${table}\n`)
    for (const row of db.each(`SELECT * FROM ${table} ORDER BY ${order}`)) {
      for (const value of Object.values(row)) hash.update(prefix(value)).update(content(value))
      hash.update('\n')
    }
  }
  return hash.digest('hex')
}

function content(value: Value): string | Uint8Array {
  if (value === null) return ''
  return value instanceof Uint8Array ? value : String(value)
}

function prefix(value: Value): string {
  if (value === null) return 'n;'
  if (value instanceof Uint8Array) return `b${value.length};`
  return `${typeof value === 'string' ? 't' : 'i'}${Buffer.byteLength(String(value))};`
}
