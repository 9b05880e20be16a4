import {
  MAX_GROWTH,
  ok,
  parseCheckpoint,
  parseNote,
  TILE_WIDTH,
  tilePath,
  tilesFor,
  bundlesFor,
  type Result,
  type Tile,
} from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { tilesFault, type TilesCode } from './codes.ts'
import type { Folder } from './files.ts'
import { servedCheckpoint, servedTile } from './served.ts'

/** What was written of one log. */
export interface ExportedLog {
  readonly log: string
  readonly size: number
  /** Files written; those that were there already are not written again. */
  readonly files: number
}

/**
 * Writes a log as files that any web server can serve as C2SP tlog-tiles: tiles, entries, and the checkpoint last,
 * so that whoever reads meanwhile, or after a crash, never finds a checkpoint whose tiles are missing. A folder with
 * a later checkpoint is left alone: a published log must not be seen to shrink.
 */
export function exportTiles(store: Store, log: string, folder: Folder): Result<ExportedLog, TilesCode> {
  return store.snapshot(() => {
    const size = store.head(log)?.size ?? 0
    const checkpoint = servedCheckpoint(store, log)
    if (checkpoint === null) return tilesFault('tiles-incomplete', log)
    const before = publishedSize(folder, log)
    if (!before.ok) return before
    if (before.value > size) return tilesFault('tiles-ahead', log)
    try {
      return writeAll(store, folder, { log, size, checkpoint, before: before.value })
    } catch (error) {
      return tilesFault('tiles-unwritable', error instanceof Error ? error.message : log)
    }
  })
}

interface Writing {
  readonly log: string
  readonly size: number
  readonly before: number
  readonly checkpoint: Uint8Array
}

function writeAll(
  store: Store,
  folder: Folder,
  { log, size, before, checkpoint }: Writing,
): Result<ExportedLog, TilesCode> {
  let files = 0
  for (const tile of grownTiles(before, size)) {
    const bytes = servedTile(store, log, tile)
    if (bytes === null) return tilesFault('tiles-incomplete', log)
    const path = tilePath(tile.level, tile.index, tile.width)
    if (folder.size(path) === bytes.length) continue
    folder.write(path, bytes)
    files += 1
  }
  folder.write('checkpoint', checkpoint)
  return ok({ log, size, files: files + 1 })
}

/** The tiles and bundles from one size to another, in steps that fit into memory; partial ones at the end alone. */
function* grownTiles(before: number, size: number): Iterable<Tile> {
  for (let from = before; from < size;) {
    const to = Math.min(size, from + MAX_GROWTH - (from % MAX_GROWTH))
    const tiles = [...bundlesFor(from, to), ...tilesFor(from, to)]
    yield* tiles.filter(({ width }) => to === size || width === TILE_WIDTH)
    from = to
  }
}

/** The size of the checkpoint in a folder, 0 where there is none; `tiles-foreign` for anything else there. */
function publishedSize(folder: Folder, log: string): Result<number, TilesCode> {
  const bytes = folder.read('checkpoint')
  if (bytes === null) return ok(0)
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  return checkpoint.ok && checkpoint.value.origin === log
    ? ok(checkpoint.value.size)
    : tilesFault('tiles-foreign', log)
}
