import { cosignaturesCarried, cosignedNote } from '@alternat/acts'
import { encodeBundle, HASH_BYTES, parseSignatureLine, TILE_WIDTH, type Tile } from '@alternat/tlog'
import type { Store } from '../store/types.ts'

/** What serving a log takes of a store. */
export type Shelf = Pick<Store, 'head' | 'tile' | 'leaves' | 'cosignatures' | 'hasCheckpoint' | 'snapshot'>

/**
 * The latest checkpoint of a log as monitors get it (C2SP tlog-tiles §Checkpoints): the log's own line and every
 * cosignature held for that size. `null` for a log that is not held or is empty.
 */
export function servedCheckpoint(store: Shelf, log: string): Uint8Array | null {
  return store.snapshot(() => {
    const head = store.head(log)
    if (head === null || head.size === 0) return null
    const lines = store.cosignatures(log, head.size)
    const read = cosignaturesCarried(lines.map(({ line }) => line)).map(parseSignatureLine)
    return cosignedNote(
      head.checkpoint,
      read.filter((line) => line !== null),
    )
  })
}

/**
 * A tile of hashes, or a bundle of entries, whose entries are the 32 bytes of leaf data: never words. Full ones as
 * soon as they are; partial ones for exactly the sizes of which a checkpoint was published, because a tile of any
 * other width would commit the log to a size that it has not signed. `null` for any other.
 */
export function servedTile(store: Shelf, log: string, tile: Tile): Uint8Array | null {
  return store.snapshot(() => {
    if (tile.width < TILE_WIDTH && !isPublished(store, log, tile)) return null
    return tile.level === 'entries' ? entries(store, log, tile) : hashes(store, log, tile)
  })
}

/** Whether a checkpoint was published of a size that has this partial tile. */
function isPublished(store: Shelf, log: string, { level, index, width }: Tile): boolean {
  const span = TILE_WIDTH ** (level === 'entries' ? 0 : level)
  const from = (index * TILE_WIDTH + width) * span
  return Number.isSafeInteger(from + span) && store.hasCheckpoint(log, from, from + span)
}

function hashes(store: Shelf, log: string, { level, index, width }: Tile): Uint8Array | null {
  const stored = level === 'entries' ? null : store.tile(log, level, index)
  const bytes = width * HASH_BYTES
  return stored === null || stored.length < bytes ? null : stored.slice(0, bytes)
}

function entries(store: Shelf, log: string, { index, width }: Tile): Uint8Array | null {
  const from = index * TILE_WIDTH
  if (!Number.isSafeInteger(from + width)) return null
  const leaves = store.leaves(log, from, from + width)
  return leaves.length < width ? null : encodeBundle(leaves.map(({ leaf }) => leaf))
}
