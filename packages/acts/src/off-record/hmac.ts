import { concat, type Crypto } from '@alternat/tlog'

/** The block of SHA-256 in bytes. */
const BLOCK = 64

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmacSha256(crypto: Crypto, key: Uint8Array, message: Uint8Array): Uint8Array {
  const short = key.length > BLOCK ? crypto.sha256(key) : key
  const block = new Uint8Array(BLOCK)
  block.set(short)
  const inner = crypto.sha256(concat(masked(block, 0x36), message))
  return crypto.sha256(concat(masked(block, 0x5c), inner))
}

/** Whether two MACs are equal, in a time that does not tell where they differ. */
export function sameMac(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let differs = 0
  a.forEach((byte, i) => (differs |= byte ^ (b[i] as number)))
  return differs === 0
}

function masked(block: Uint8Array, mask: number): Uint8Array {
  return block.map((byte) => byte ^ mask)
}
