import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { isCount, parseDecimal } from './decimal.ts'
import { HASH_BYTES } from './hash.ts'
import { ok, type Result } from './result.ts'

/** Hashes, or entries, in a full tile: 2^8 (tlog-tiles §Merkle Tree). */
export const TILE_WIDTH = 256
/** Tree levels that one tile spans. */
export const TILE_HEIGHT = 8
/** The highest tile level that can be written. */
export const MAX_TILE_LEVEL = 63

/**
 * Leaves that one step of growth can add. A hostile log may sign a size of 2^53: whoever listed its tiles
 * would run out of memory, so larger steps are refused and taken in parts.
 */
export const MAX_GROWTH = 2 ** 24

/** The level of a tile of hashes, or the word for a bundle of entries. */
export type TileLevel = number | 'entries'

/** Which tile: the index-th of its level, holding `width` hashes or entries (1..256). */
export interface Tile {
  readonly level: TileLevel
  readonly index: number
  readonly width: number
}

/**
 * The path of a tile or, with level `'entries'`, of an entry bundle (tlog-tiles §APIs): `tile/0/x001/234` or
 * `tile/entries/000.p/17`. Throws {@link TlogMistake} for a tile that cannot be.
 */
export function tilePath(level: TileLevel, index: number, width: number = TILE_WIDTH): string {
  if (!isTile({ level, index, width })) throw new TlogMistake('tile-path')
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`
  return `tile/${level}/${groupDigits(index)}${partial}`
}

/** Reads a path; refuses (`tile-path`) whatever {@link tilePath} would not write. */
export function parseTilePath(path: string): Result<Tile, TlogCode> {
  const parts = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(
    path,
  )
  if (parts === null) return fault('tile-path')
  const [, levelText, digits, widthText] = parts as unknown as [string, string, string, string | undefined]
  const level = levelText === 'entries' ? ('entries' as const) : parseDecimal(levelText)
  const index = Number(digits.replaceAll(/[x/]/g, ''))
  const width = widthText === undefined ? TILE_WIDTH : parseDecimal(widthText)
  if (level === null || width === null) return fault('tile-path')
  const tile = { level, index, width }
  // Written anew and compared: "x000/001" or ".p/256" would be a second name for one tile in every cache.
  return isTile(tile) && tilePath(level, index, width) === path ? ok(tile) : fault('tile-path')
}

/**
 * The tiles of hashes that a growth from one size to another creates or changes, lowest level first, with
 * their widths at the new size. A partial tile is listed as the new size has it. Throws {@link TlogMistake}
 * unless old <= new <= old + {@link MAX_GROWTH}.
 */
export function tilesFor(oldSize: number, newSize: number): Tile[] {
  checkGrowth(oldSize, newSize)
  const levels: Tile[][] = []
  let [before, after] = [oldSize, newSize]
  while (after > before) {
    levels.push(tilesOfLevel(levels.length, before, after))
    before = Math.floor(before / TILE_WIDTH)
    after = Math.floor(after / TILE_WIDTH)
  }
  return levels.flat()
}

/** The entry bundles that a growth creates or changes, with their widths at the new size. */
export function bundlesFor(oldSize: number, newSize: number): Tile[] {
  checkGrowth(oldSize, newSize)
  return tilesOfLevel('entries', oldSize, newSize)
}

/**
 * The width of the index-th tile of a level in a tree of that size: 256 if it is full, less if partial, 0 if
 * it does not exist (floor(size / 256^level) hashes stand at the level).
 */
export function tileWidth(level: number, index: number, size: number): number {
  let hashes = size
  for (let l = 0; l < level; l++) hashes = Math.floor(hashes / TILE_WIDTH)
  return Math.min(TILE_WIDTH, Math.max(0, hashes - index * TILE_WIDTH))
}

/** The hashes of a tile's bytes, or `tile-length` if there are not exactly `width`. */
export function tileHashes(bytes: Uint8Array, width: number): Result<Uint8Array[], TlogCode> {
  if (bytes.length !== width * HASH_BYTES) return fault('tile-length')
  return ok(Array.from({ length: width }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES)))
}

function checkGrowth(oldSize: number, newSize: number): void {
  const isGrowth = isCount(oldSize) && isCount(newSize) && oldSize <= newSize
  if (!isGrowth || newSize - oldSize > MAX_GROWTH)
    throw new TlogMistake('range-bad', `${oldSize} to ${newSize}`)
}

function tilesOfLevel(level: TileLevel, before: number, after: number): Tile[] {
  const tiles: Tile[] = []
  if (after <= before) return tiles
  for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index++) {
    tiles.push({ level, index, width: Math.min(TILE_WIDTH, after - index * TILE_WIDTH) })
  }
  return tiles
}

function isTile({ level, index, width }: Tile): boolean {
  const levelFits = level === 'entries' || (isCount(level) && level <= MAX_TILE_LEVEL)
  return levelFits && isCount(index) && isCount(width) && width >= 1 && width <= TILE_WIDTH
}

/** 1234067 as `x001/x234/067`. */
function groupDigits(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const groups = padded.match(/.{3}/g) as string[]
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/')
}
