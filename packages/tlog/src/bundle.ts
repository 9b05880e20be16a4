import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { HASH_BYTES } from './hash.ts'
import { ok, type Result } from './result.ts'
import { TILE_WIDTH, type Tile } from './tile.ts'

/** The largest entry a bundle can hold: its length stands in two bytes. */
export const MAX_ENTRY_BYTES = 0xffff

const LENGTH_BYTES = 2

/**
 * The most bytes a tile or bundle can have: the limit for whoever inflates one, because a server may send it
 * compressed without being asked, and a few bytes can unfold to gigabytes.
 */
export function maxBytesOf(tile: Tile): number {
  return tile.width * (tile.level === 'entries' ? LENGTH_BYTES + MAX_ENTRY_BYTES : HASH_BYTES)
}

/**
 * Writes an entry bundle: each entry behind its length in two bytes, big-endian (tlog-tiles §Log entries).
 * Throws {@link TlogMistake} for no entries, more than 256 or one that is too large.
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0 || entries.length > TILE_WIDTH) throw new TlogMistake('bundle-shape')
  if (entries.some((entry) => entry.length > MAX_ENTRY_BYTES)) throw new TlogMistake('bundle-entry-size')
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + LENGTH_BYTES + entry.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const entry of entries) {
    view.setUint16(at, entry.length)
    bytes.set(entry, at + LENGTH_BYTES)
    at += LENGTH_BYTES + entry.length
  }
  return bytes
}

/**
 * Reads an entry bundle of exactly `width` entries (1..256); refuses (`bundle-shape`) one that is cut off
 * or holds more. {@link encodeBundle} gives back the same bytes.
 */
export function parseBundle(bytes: Uint8Array, width: number): Result<Uint8Array[], TlogCode> {
  if (width < 1 || width > TILE_WIDTH) return fault('bundle-shape')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Uint8Array[] = []
  let at = 0
  while (entries.length < width) {
    if (at + LENGTH_BYTES > bytes.length) return fault('bundle-shape', `entry ${entries.length}`)
    const end = at + LENGTH_BYTES + view.getUint16(at)
    if (end > bytes.length) return fault('bundle-shape', `entry ${entries.length}`)
    entries.push(bytes.slice(at + LENGTH_BYTES, end))
    at = end
  }
  return at === bytes.length ? ok(entries) : fault('bundle-shape', 'bytes after the last entry')
}
