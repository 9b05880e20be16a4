import { randomFillSync } from 'node:crypto'

/** Bytes drawn from the system at a time: asking costs more than the bytes do. */
const POOL_BYTES = 4096

const pool = new Uint8Array(POOL_BYTES)
let used = POOL_BYTES

/** `length` unpredictable bytes of the system. What is given out is wiped from the pool it came from. */
export function systemRandom(length: number): Uint8Array {
  if (length > POOL_BYTES) return randomFillSync(new Uint8Array(length))
  if (used + length > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.slice(used, used + length)
  pool.fill(0, used, used + length)
  used += length
  return bytes
}
