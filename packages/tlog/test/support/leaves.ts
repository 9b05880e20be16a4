import { leafHash } from '../../src/index.ts'
import { nodeCrypto } from './node-crypto.ts'

/** The leaf hashes of n entries, each the decimal of its index. */
export function leavesOf(n: number): Uint8Array[] {
  return Array.from({ length: n }, (_, i) => leafHash(nodeCrypto, new TextEncoder().encode(String(i))))
}
