import type { Crypto } from './crypto.ts'

/** Length of every hash of the tree, in bytes. */
export const HASH_BYTES = 32

/** Whether it is as long as a hash; `null`, what could not be read at all, is not. */
export function isHash(hash: Uint8Array | null): hash is Uint8Array {
  return hash?.length === HASH_BYTES
}

const NODE_PREFIX = 0x01

// Written anew for every hash and read before the call returns (the port is synchronous): making an array for
// each would cost more than hashing it.
const NODE = Uint8Array.of(NODE_PREFIX, ...new Uint8Array(2 * HASH_BYTES))
const LEAF = new Uint8Array(1 + HASH_BYTES)

/** The root of the empty tree: SHA-256 of nothing (RFC 6962 §2.1). */
export function emptyRoot(crypto: Crypto): Uint8Array {
  return crypto.sha256(new Uint8Array(0))
}

/**
 * The hash of a leaf: SHA-256(0x00 ‖ data) (RFC 6962 §2.1). The byte in front keeps a leaf from being
 * passed off as an inner node and the other way round.
 */
export function leafHash(crypto: Crypto, data: Uint8Array): Uint8Array {
  const input = data.length === HASH_BYTES ? LEAF : new Uint8Array(1 + data.length)
  input.set(data, 1)
  return crypto.sha256(input)
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). Both are 32 bytes. */
export function nodeHash(crypto: Crypto, left: Uint8Array, right: Uint8Array): Uint8Array {
  NODE.set(left, 1)
  NODE.set(right, 1 + HASH_BYTES)
  return crypto.sha256(NODE)
}
