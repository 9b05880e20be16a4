import { HASH_BYTES, nodeHash, TILE_WIDTH, type Crypto } from '@alternat/tlog'

const NOTHING = new Uint8Array(0)

/**
 * Leaf hashes as they come: keeps those of the tile that is filling, the hash of each full one, and the hashes of
 * complete subtrees within the tile, so that the hash over what it holds is known at every size.
 */
export class TileFold {
  /** Leaves so far. */
  count = 0
  readonly #crypto: Crypto
  readonly #filling = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  readonly #full: Uint8Array[] = []
  /** Complete subtrees within the tile, largest first. */
  readonly #edge: Uint8Array[] = []
  #width = 0

  constructor(crypto: Crypto) {
    this.#crypto = crypto
  }

  /** Whether the last leaf filled a tile. */
  get isFull(): boolean {
    return this.#width === TILE_WIDTH
  }

  append(leafHash: Uint8Array): void {
    if (this.isFull) this.#width = 0
    this.#filling.set(leafHash, this.#width * HASH_BYTES)
    let hash = leafHash
    for (let n = this.#width; n % 2 === 1; n = (n - 1) / 2) {
      hash = nodeHash(this.#crypto, this.#edge.pop() as Uint8Array, hash)
    }
    this.#edge.push(hash)
    this.#width += 1
    this.count += 1
    if (this.isFull) this.#full.push(this.#edge.pop() as Uint8Array)
  }

  /** The hashes of the tile that the last leaf stands in. A view: good until the next leaf. */
  hashes(): Uint8Array {
    return this.#filling.subarray(0, this.#width * HASH_BYTES)
  }

  /** The hash over the leaves behind the last full tile; empty for none. */
  rest(): Uint8Array {
    let hash = this.#edge.at(-1)
    for (let i = this.#edge.length - 2; i >= 0; i--) {
      hash = nodeHash(this.#crypto, this.#edge[i] as Uint8Array, hash as Uint8Array)
    }
    return hash ?? NOTHING
  }

  /** The hashes of the full tiles, one after another. */
  tiles(): Uint8Array {
    return Buffer.concat(this.#full)
  }
}
