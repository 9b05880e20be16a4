import { emptyRoot, frontier, nodeHash, TILE_WIDTH, type Crypto, type Frontier } from '@alternat/tlog'
import { TileFold } from './tile-fold.ts'

/** Compares a stored tile of a level above the lowest with the hashes computed for it. */
export type CompareTile = (level: number, index: number, hashes: Uint8Array) => void

/**
 * The tree above the lowest tiles, out of their hashes in order: its own tiles are handed over as they fill up, and
 * the root at any size is told from the full tiles before it and the hash over the rest.
 */
export class UpperTree {
  readonly #crypto: Crypto
  readonly #compare: CompareTile
  readonly #levels: TileFold[] = []
  readonly #edge: Frontier

  constructor(crypto: Crypto, compare: CompareTile) {
    this.#crypto = crypto
    this.#compare = compare
    this.#edge = frontier(crypto)
  }

  /** Full tiles of the lowest level so far. */
  get tiles(): number {
    return this.#edge.size
  }

  /** Takes the hash of the next full tile of the lowest level. */
  append(tileHash: Uint8Array): void {
    this.#edge.append(tileHash)
    let hash: Uint8Array | null = tileHash
    for (let level = 1; hash !== null; level++) hash = this.#into(level, hash)
  }

  /** The root of a log of so many full tiles as there are, and a rest whose hash is given (empty: none). */
  root(rest: Uint8Array): Uint8Array {
    const hashes = rest.length === 0 ? this.#edge.hashes() : [...this.#edge.hashes(), rest]
    let root = hashes.pop()
    for (let hash = hashes.pop(); hash !== undefined && root !== undefined; hash = hashes.pop()) {
      root = nodeHash(this.#crypto, hash, root)
    }
    return root ?? emptyRoot(this.#crypto)
  }

  /** Hands over the tiles that are not full. */
  finish(): void {
    for (const [i, fold] of this.#levels.entries()) {
      if (!fold.isFull && fold.count > 0) this.#hand(i + 1, fold)
    }
  }

  #into(level: number, hash: Uint8Array): Uint8Array | null {
    const fold = (this.#levels[level - 1] ??= new TileFold(this.#crypto))
    fold.append(hash)
    if (!fold.isFull) return null
    this.#hand(level, fold)
    return fold.tiles().subarray(-32)
  }

  #hand(level: number, fold: TileFold): void {
    this.#compare(level, Math.floor((fold.count - 1) / TILE_WIDTH), fold.hashes())
  }
}
