/** Power went, or the process was killed: unwinds out of the program wherever it stood. */
export class Crash extends Error {
  constructor() {
    super('The machine stopped here.')
    this.name = 'Crash'
  }
}

/** What may happen to a machine at one of its writes. */
export type DiskFault =
  /** It stops before the write. */
  | 'crash'
  /** It stops after the write; at a commit, after the commit has reached the disk. */
  | 'crash-after'
  /** The disk is full (SQLITE_FULL). */
  | 'full'
  /** The disk fails (SQLITE_IOERR); at a commit nothing has reached it. */
  | 'io'
  /** The disk fails at a commit that has reached it all the same. */
  | 'io-kept'

/** The error that SQLite throws where the disk is full or fails. */
export function sqliteError(fault: 'full' | 'io'): Error {
  const message = fault === 'full' ? 'database or disk is full' : 'disk I/O error'
  return Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode: fault === 'full' ? 13 : 10 })
}
