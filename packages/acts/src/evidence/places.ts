import { equal, hexToBytes, leafHash, rootOf, toHex, type Crypto } from '@alternat/tlog'
import { leafData } from '../bytes/sealed.ts'
import type { Member } from '../container/shape.ts'

/** Length of a leaf's data in bytes. */
export const LEAF_BYTES = 32

/** Cuts a run of leaves or hashes into its 32-byte pieces, or `null` if it is no whole number of them. */
export function cutHashes(bytes: Uint8Array): Uint8Array[] | null {
  if (bytes.length % LEAF_BYTES !== 0) return null
  const count = bytes.length / LEAF_BYTES
  return Array.from({ length: count }, (_, i) => bytes.slice(i * LEAF_BYTES, (i + 1) * LEAF_BYTES))
}

/** The root over leaf data, from leaf 0 on. */
export function rootOfLeaves(crypto: Crypto, leaves: readonly Uint8Array[]): Uint8Array {
  return rootOf(
    crypto,
    leaves.map((leaf) => leafHash(crypto, leaf)),
  )
}

/** Whether a member `act/<hex>` holds the sealed act whose commitment is that hex. */
export function isNamedAct(crypto: Crypto, { name, bytes }: Member): boolean {
  const named = hexToBytes(name.slice('act/'.length))
  return named !== null && equal(named, leafData(crypto, bytes))
}

/** The member name of the sealed act of a leaf. */
export function actName(leaf: Uint8Array): string {
  return `act/${toHex(leaf)}`
}
