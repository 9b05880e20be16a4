/**
 * The number written in plain ASCII decimal without leading zeros, 0..2^53-1, or `null`. `Number(' 1')`,
 * `BigInt('0x10')` and their like would give one size many spellings.
 */
export function parseDecimal(s: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(s)) return null
  const value = Number(s)
  return Number.isSafeInteger(value) ? value : null
}

/** Whether a value can be a size or an index: a whole number 0..2^53-1. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
