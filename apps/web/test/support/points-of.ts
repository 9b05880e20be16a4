import { brotliDecompressSync } from 'node:zlib'

/** Names of tables that a WOFF2 directory gives by number (WOFF2 §4.1), as far as they matter here. */
const CMAP = 0
const BY_NAME = 63
/** Tables 10 and 11 are glyf and loca: their lengths are written twice unless they are left as they are. */
const GLYF = 10
const LOCA = 11

/** The code points for which a WOFF2 face has a glyph. Throws where the file is not one, as a build should. */
export function pointsOf(file: Uint8Array): Set<number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.getUint32(0) !== 0x774f4632) throw new Error('This is no WOFF2 file.')
  const { offset, length, end } = findCmap(file, view.getUint16(12))
  const size = view.getUint32(20)
  const tables = brotliDecompressSync(file.subarray(end, end + size))
  return pointsIn(new DataView(tables.buffer, tables.byteOffset + offset, length))
}

function findCmap(file: Uint8Array, count: number): { offset: number; length: number; end: number } {
  const at = { place: 48 }
  let offset = 0
  let cmap: { offset: number; length: number } | null = null
  for (let i = 0; i < count; i++) {
    const flags = file[at.place++] ?? 0
    const tag = flags & 63
    if (tag === BY_NAME) at.place += 4
    const plain = base128(file, at)
    const isLeft = flags >> 6 === (tag === GLYF || tag === LOCA ? 3 : 0)
    const length = isLeft ? plain : base128(file, at)
    if (tag === CMAP) cmap = { offset, length }
    offset += length
  }
  if (cmap === null) throw new Error('This face maps no characters.')
  return { ...cmap, end: at.place }
}

function base128(file: Uint8Array, at: { place: number }): number {
  for (let value = 0, i = 0; i < 5; i++) {
    const byte = file[at.place++] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return value
  }
  throw new Error('A length in this WOFF2 file has no end.')
}

/** The union of its subtables of format 4 and 12: all that such faces have. */
function pointsIn(cmap: DataView): Set<number> {
  const points = new Set<number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + 8 * i)
    const format = cmap.getUint16(at)
    if (format === 4) addSegments(cmap, at, points)
    if (format === 12) addGroups(cmap, at, points)
  }
  return points
}

function addSegments(cmap: DataView, at: number, points: Set<number>): void {
  const twice = cmap.getUint16(at + 6)
  for (let i = 0; i < twice; i += 2) {
    const last = cmap.getUint16(at + 14 + i)
    const first = cmap.getUint16(at + 16 + twice + i)
    const range = at + 16 + 3 * twice + i
    const offset = cmap.getUint16(range)
    const delta = cmap.getUint16(at + 16 + 2 * twice + i)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const raw = offset === 0 ? point : cmap.getUint16(range + offset + 2 * (point - first))
      const glyph = offset === 0 || raw !== 0 ? (raw + delta) & 0xffff : 0
      if (glyph !== 0) points.add(point)
    }
  }
}

function addGroups(cmap: DataView, at: number, points: Set<number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    for (let point = cmap.getUint32(group); point <= cmap.getUint32(group + 4); point++) points.add(point)
  }
}
