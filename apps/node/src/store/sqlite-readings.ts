import type { LeafHeld } from '@alternat/acts'
import type { Db } from './db.ts'
import type { LogRow } from './growth.ts'
import { placeOf } from './schema.ts'
import { readTile, readTiles } from './tiles.ts'
import type { LogHead } from './types.ts'

/** A cosigner has at most a few keys, so that so many of its lines reach beyond one size. */
const NEAR = 16

/** What is read out of the tables as it stands (see `Store` for what each method promises). */
export abstract class SqliteReadings {
  protected readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  heads(dialogue?: string): LogHead[] {
    const rows =
      dialogue === undefined
        ? this.db.all<LogRow>('SELECT * FROM logs ORDER BY log')
        : this.db.all<LogRow>('SELECT * FROM logs WHERE dialogue = ? ORDER BY log', dialogue)
    return rows.map(headOf)
  }

  head(log: string): LogHead | null {
    const row = this.row(log)
    return row === undefined ? null : headOf(row)
  }

  leaves(log: string, from = 0, to?: number): LeafHeld[] {
    const row = this.row(log)
    if (row === undefined) return []
    const rows = this.db.all<{ leaf: Uint8Array; sealed: Uint8Array | null; code: string | null }>(
      'SELECT leaf, sealed, code FROM leaves WHERE place >= ? AND place < ? ORDER BY place',
      placeOf(row.id, from),
      placeOf(row.id, Math.min(to ?? row.size, row.size)),
    )
    return rows.map(({ leaf, sealed, code }) => (code === null ? { leaf, sealed } : { leaf, sealed, code }))
  }

  checkpointAt(log: string, size: number): Uint8Array | null {
    const row = this.row(log)
    if (row === undefined) return null
    const sql = 'SELECT note FROM checkpoints WHERE log = ? AND size = ?'
    return this.db.get<{ note: Uint8Array }>(sql, row.id, size)?.note ?? null
  }

  hasCheckpoint(log: string, from: number, to: number): boolean {
    const row = this.row(log)
    if (row === undefined) return false
    const sql = 'SELECT 1 FROM checkpoints WHERE log = ? AND size >= ? AND size < ? LIMIT 1'
    return this.db.get(sql, row.id, from, to) !== undefined
  }

  checkpoints(log: string): { size: number; note: Uint8Array }[] {
    const row = this.row(log)
    if (row === undefined) return []
    return this.db.all('SELECT size, note FROM checkpoints WHERE log = ? ORDER BY size', row.id)
  }

  tile(log: string, level: number, index: number): Uint8Array | null {
    const row = this.row(log)
    return row === undefined ? null : readTile(this.db, row.id, level, index)
  }

  tiles(log: string): Iterable<{ level: number; index: number; hashes: Uint8Array }> {
    const row = this.row(log)
    return row === undefined ? [] : readTiles(this.db, row.id)
  }

  blob(digest: string): Uint8Array | null {
    const sql = 'SELECT salted FROM blobs WHERE digest = ?'
    return this.db.get<{ salted: Uint8Array }>(sql, digest)?.salted ?? null
  }

  blobDigests(): string[] {
    const rows = this.db.all<{ digest: string }>('SELECT digest FROM blobs ORDER BY digest')
    return rows.map(({ digest }) => digest)
  }

  cosignaturesNear(log: string, name: string, size: number): { size: number; line: string }[] {
    const row = this.row(log)
    if (row === undefined) return []
    const start = `\u2014 ${name} `
    const sql = 'SELECT size, line FROM cosignatures WHERE log = ? AND substr(line, 1, ?) = ?'
    const of = [row.id, start.length, start, size] as const
    const upTo = this.db.all<{ size: number; line: string }>(
      `${sql} AND size <= ? ORDER BY size DESC LIMIT ${NEAR}`,
      ...of,
    )
    const beyond = this.db.all<{ size: number; line: string }>(
      `${sql} AND size > ? ORDER BY size LIMIT ${NEAR}`,
      ...of,
    )
    return [...upTo.toReversed(), ...beyond]
  }

  cosignatures(log: string, size?: number): { size: number; line: string }[] {
    const row = this.row(log)
    if (row === undefined) return []
    if (size !== undefined) {
      const at = 'SELECT size, line FROM cosignatures WHERE log = ? AND size = ? ORDER BY line'
      return this.db.all(at, row.id, size)
    }
    return this.db.all('SELECT size, line FROM cosignatures WHERE log = ? ORDER BY size, line', row.id)
  }

  cards(): { side: string; card: Uint8Array; pinnedAt: string }[] {
    return this.db.all('SELECT side, card, pinned_at AS pinnedAt FROM cards ORDER BY side')
  }

  held(): { id: string; bundle: Uint8Array }[] {
    return this.db.all('SELECT id, bundle FROM held ORDER BY id')
  }

  setting(key: string): string | null {
    const sql = 'SELECT value FROM settings WHERE key = ?'
    return this.db.get<{ value: string }>(sql, key)?.value ?? null
  }

  drafts(): { id: string; at: string; draft: string }[] {
    return this.db.all('SELECT id, at, draft FROM drafts ORDER BY at, id')
  }

  integrity(): string[] {
    try {
      const rows = this.db.all<{ integrity_check: string }>('PRAGMA integrity_check')
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
    } catch (thrown) {
      return [(thrown as Error).message]
    }
  }

  protected row(log: string): LogRow | undefined {
    return this.db.get<LogRow>('SELECT * FROM logs WHERE log = ?', log)
  }
}

/** A row of the logs as others see it. */
export function headOf(row: LogRow): LogHead {
  const { log, side, dialogue, own, size, root, checkpoint } = row
  return { log, side, dialogue, own: own === 1, size, root, checkpoint }
}
