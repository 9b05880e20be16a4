/** How far the program’s clock may be from this one before it is said, in milliseconds: a ticket lives for ten minutes. */
const CLOCKS_APART = 60 * 60_000

/** Whether a minute is near this computer’s time (`now`, milliseconds since 1970). */
export function isNearNow(at: string, now: number = Date.now()): boolean {
  return Math.abs(Date.parse(at) - now) < CLOCKS_APART
}
