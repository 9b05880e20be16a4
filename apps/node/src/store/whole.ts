import { blobsOfSealed, SEALED_MAX } from '@alternat/acts'
import type { Db } from './db.ts'
import type { LogRow } from './growth.ts'
import { placeOf } from './schema.ts'

/** Leaves looked at a time. */
const STRIDE = 256

/**
 * How many leaves of a log, from its beginning on, are held with their sealed acts and with every text that these
 * name. Starts from what was known, so that each leaf is looked at once; stops at the first gap. An act too large to be
 * stored is kept as a commitment alone by rule, on every node, and is no gap: one such act would else keep all that
 * follows it from ever being confirmed.
 *
 * @param isHeld whether a text is held, or was erased by an act
 */
export function wholeUpTo(db: Db, row: LogRow, isHeld: (digest: string) => boolean): number {
  let whole = row.whole
  while (whole < row.size) {
    const sql = 'SELECT sealed, code FROM leaves WHERE place >= ? AND place < ? ORDER BY place'
    const end = Math.min(row.size, whole + STRIDE)
    const rows = db.all<{ sealed: Uint8Array | null; code: string | null }>(
      sql,
      placeOf(row.id, whole),
      placeOf(row.id, end),
    )
    const gap = rows.findIndex(({ sealed, code }) =>
      sealed === null ? code !== 'member-too-large' : !textsHeld(sealed, isHeld),
    )
    if (gap !== -1) return whole + gap
    if (rows.length === 0) return whole
    whole += rows.length
  }
  return whole
}

function textsHeld(sealed: Uint8Array, isHeld: (digest: string) => boolean): boolean {
  return sealed.length > SEALED_MAX || blobsOfSealed(sealed).every(isHeld)
}
