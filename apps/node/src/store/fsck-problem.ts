/** Something wrong in a store. */
export interface Problem {
  /** A log with an index, a tile's path, a checkpoint's size, a blob's digest. */
  readonly where: string
  /** What is wrong with it, in words. */
  readonly what: string
}

/** A problem, or none. */
export function problemIf(wrong: boolean, where: string, what: string): Problem[] {
  return wrong ? [{ where, what }] : []
}
