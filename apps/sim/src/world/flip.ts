import { Chance } from '../random.ts'
import { FOLDER, type SimNode } from './sim-node.ts'

/** Bytes that must be what they were: tables and columns of the store. */
const PLACES = [
  ['leaves', 'leaf'],
  ['leaves', 'sealed'],
  ['tiles', 'hashes'],
  ['checkpoints', 'note'],
  ['blobs', 'salted'],
  ['logs', 'root'],
  ['logs', 'checkpoint'],
] as const

/** Turns one bit over in the store as it is read, and says of what; null where there is nothing of the sort. */
export function damageOne(node: SimNode, pick: number): string | null {
  const chance = new Chance(pick, 5)
  const [table, column] = chance.of(PLACES)
  const file = node.disk.file(`${FOLDER}/store.db`)
  if (file === undefined) return null
  const key = table === 'tiles' || table === 'checkpoints' ? keyOf(table) : ['rowid']
  const rows = file.live
    .prepare(`SELECT ${key.join()}, ${column} AS bytes FROM ${table} WHERE length(${column}) > 0`)
    .all()
  if (rows.length === 0) return null
  const { bytes, ...where } = chance.of(rows) as Record<string, number> & { bytes: Uint8Array }
  const at = chance.below((bytes as Uint8Array).length)
  const turned = (bytes as Uint8Array).with(
    at,
    ((bytes as Uint8Array)[at] as number) ^ (1 << chance.below(8)),
  )
  const names = Object.keys(where)
  const sql = `UPDATE ${table} SET ${column} = ? WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`
  file.damage(sql, [turned, ...names.map((name) => where[name] as number)])
  return `${table}.${column}`
}

function keyOf(table: 'tiles' | 'checkpoints'): string[] {
  return table === 'tiles' ? ['log', 'level', 'idx', 'part'] : ['log', 'size']
}
