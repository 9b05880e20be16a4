/** The side that writes a log: what stands before `/alternat/` in its origin. */
export function sideOf(log: string): string {
  return log.slice(0, log.indexOf('/'))
}

/** The dialogue of a log: what stands after `/alternat/` in its origin. */
export function dialogueOf(log: string): string {
  return log.slice(log.lastIndexOf('/') + 1)
}
