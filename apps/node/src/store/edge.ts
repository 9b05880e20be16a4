import { equal, TILE_WIDTH, type BuiltTile, type TileLoader } from '@alternat/tlog'
import type { Db } from './db.ts'

/** The right edge of a log at a size: all that the next leaf is hashed with. */
export interface Edge {
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** The roots of its complete subtrees, largest first. */
  readonly hashes: readonly Uint8Array[]
  /** The hashes of the last tile of each level, lowest first, as far as it is not full. */
  readonly tiles: readonly (Uint8Array | null)[]
}

const kept = new WeakMap<Db, Map<number, Edge>>()

/**
 * The edge of a log (by its row) that this program has last written there, if the log still has this size and this
 * root: a transaction that was rolled back, or another writer, leaves another root. What is stored is read after each
 * growth (see growth.ts), all of the edge, so that it need not be read before.
 */
export function edgeAt(db: Db, log: number, { size, root }: Pick<Edge, 'size' | 'root'>): Edge | null {
  const edge = kept.get(db)?.get(log)
  return edge !== undefined && edge.size === size && equal(edge.root, root) ? edge : null
}

/** Keeps the edge of a log for the next leaf. */
export function keepEdge(db: Db, log: number, edge: Edge): void {
  const edges = kept.get(db) ?? new Map<number, Edge>()
  kept.set(db, edges.set(log, edge))
}

/** The last tiles of a log that has grown from `size`: those that were built, and above them those it had. */
export function lastTiles(
  before: TileLoader,
  size: number,
  built: readonly BuiltTile[],
): (Uint8Array | null)[] {
  const tiles: (Uint8Array | null)[] = []
  for (const { tile, bytes } of built) tiles[Number(tile.level)] = tile.width < TILE_WIDTH ? bytes : null
  for (let level = tiles.length; size >= TILE_WIDTH ** level; level++) {
    const count = Math.floor(size / TILE_WIDTH ** level)
    const [index, width] = [Math.floor(count / TILE_WIDTH), count % TILE_WIDTH]
    tiles.push(width === 0 ? null : before({ level, index, width }))
  }
  return tiles
}

/** Gives the last tiles of an edge to whoever builds the next ones. */
export function loaderFrom({ tiles }: Edge): TileLoader {
  return ({ level }) => (level === 'entries' ? null : (tiles[level] ?? null))
}
