import { bad, ok } from '@alternat/tlog'
import type { AdherenceResult } from './faults.ts'

/** One row of a table: column name → cell. */
export type Row = ReadonlyMap<string, string>

/**
 * Reads a comma-separated table with a header line (RFC 4180: quoted cells may hold commas, line ends and
 * doubled quotes). Faults with `adherence.table` on an open quote or a row with another number of cells.
 */
export function readCsv(text: string): AdherenceResult<Row[]> {
  const lines = splitCells(text)
  if (lines === null) return bad('adherence.table', 'A quoted cell of the table is never closed.')
  const [header = [], ...rest] = lines
  const rows: Row[] = []
  for (const [i, cells] of rest.entries()) {
    if (cells.length !== header.length) {
      return bad(
        'adherence.table',
        'A row of the table has another number of cells than its header.',
        `row ${i + 2}`,
      )
    }
    rows.push(new Map(header.map((name, column) => [name, cells[column] ?? ''])))
  }
  return ok(rows)
}

/** One pass, one character at a time: no pattern that could run away on a hostile file. */
function splitCells(text: string): string[][] | null {
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  const endLine = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') lines.push(cells)
    cells = []
    cell = ''
  }
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quoted) {
      if (c !== '"') cell += c
      else if (text.charAt(i + 1) === '"') cell += text.charAt(i++)
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',') {
      cells.push(cell)
      cell = ''
    } else if (c === '\n') endLine()
    else if (c !== '\r') cell += c
  }
  if (quoted) return null
  endLine()
  return lines
}
