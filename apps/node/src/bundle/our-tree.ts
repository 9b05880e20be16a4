import {
  consistencyProofFrom,
  emptyRoot,
  frontierFrom,
  rootFrom,
  subtreeHashes,
  tileReader,
  type Crypto,
  type Frontier,
  type HashReader,
} from '@alternat/tlog'
import type { LogHead } from '../store/types.ts'
import type { Ground } from './receiver.ts'

/** The tree of a log as this store holds it, read from its tiles: no leaf need be loaded. */
export class OurTree {
  readonly size: number
  /** Roots of its complete subtrees. */
  readonly read: HashReader
  readonly #crypto: Crypto

  constructor(crypto: Crypto, store: Ground, head: LogHead | null) {
    this.#crypto = crypto
    this.size = head?.size ?? 0
    const load = (level: number | 'entries', index: number): Uint8Array | null =>
      head === null || level === 'entries' ? null : store.tile(head.log, level, index)
    this.read = tileReader(crypto, this.size, ({ level, index }) => load(level, index))
  }

  /** The root at a size we hold; null beyond it, or where the stored hashes are incomplete. */
  rootAt(size: number): Uint8Array | null {
    if (size === 0) return emptyRoot(this.#crypto)
    const root = size > this.size ? null : rootFrom(this.#crypto, this.read, size)
    return root?.ok === true ? root.value : null
  }

  /** The right edge at a size we hold, to append to; null as for {@link rootAt}. */
  edgeAt(size: number): Frontier | null {
    const hashes = size > this.size ? null : subtreeHashes(this.read, { start: 0, end: size })
    return hashes?.ok === true ? frontierFrom(this.#crypto, size, hashes.value) : null
  }

  /** The proof from one size we hold to another; empty where none is needed, null if it cannot be made. */
  consistency(from: number, to: number): Uint8Array[] | null {
    if (from === 0 || from === to) return []
    const proof = consistencyProofFrom(this.#crypto, this.read, from, to)
    return proof.ok ? proof.value : null
  }
}
