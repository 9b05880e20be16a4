import { nodeCrypto } from '../../src/crypto.ts'

/** Numbers and bytes that are the same in every run for the same seed. */
export interface Seeded {
  /** 0 … below-1. */
  below(limit: number): number
  bytes(length: number): Uint8Array
}

export function seeded(seed: string): Seeded {
  let drawn = 0
  const block = (): Uint8Array => nodeCrypto.sha256(new TextEncoder().encode(`${seed} ${drawn++}`))
  const bytes = (length: number): Uint8Array => {
    const out = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) out.set(block().subarray(0, Math.min(32, length - at)), at)
    return out
  }
  return { bytes, below: (limit) => new DataView(block().buffer).getUint32(0) % limit }
}

/** A copy with one bit turned over. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7))
  return copy
}
