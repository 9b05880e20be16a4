import {
  bundlesFor,
  leafHash,
  openNote,
  parseBundle,
  parseCheckpoint,
  parseVkey,
  rootFrom,
  rootOf,
  tileHashes,
  tilePath,
  tileReader,
  tilesFor,
  type Checkpoint,
} from '@alternat/tlog'
import { nodeCrypto } from '../../src/crypto.ts'
import { must } from '../witness/support.ts'

/** Gives the bytes under a path of a served log, or null. */
export type Get = (path: string) => Promise<Uint8Array | null>

/**
 * What a monitor does with a served log, from the bytes alone: opens the checkpoint, fetches every tile and every
 * bundle that its size needs, and computes the root from both.
 */
export async function monitored(get: Get, vkey: string): Promise<Checkpoint> {
  const note = await bytesAt(get, 'checkpoint')
  const key = must(parseVkey(nodeCrypto, vkey))
  const checkpoint = must(parseCheckpoint(must(openNote(nodeCrypto, note, [key])).note.text))
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesFor(0, checkpoint.size)) {
    const bytes = await bytesAt(get, tilePath(tile.level, tile.index, tile.width))
    must(tileHashes(bytes, tile.width))
    tiles.set(`${tile.level}/${tile.index}`, bytes)
  }
  const read = tileReader(
    nodeCrypto,
    checkpoint.size,
    ({ level, index }) => tiles.get(`${level}/${index}`) ?? null,
  )
  expectRoot(must(rootFrom(nodeCrypto, read, checkpoint.size)), checkpoint)
  expectRoot(rootOf(nodeCrypto, await entryHashes(get, checkpoint.size)), checkpoint)
  return checkpoint
}

async function entryHashes(get: Get, size: number): Promise<Uint8Array[]> {
  const hashes: Uint8Array[] = []
  for (const { level, index, width } of bundlesFor(0, size)) {
    const entries = must(parseBundle(await bytesAt(get, tilePath(level, index, width)), width))
    if (entries.some(({ length }) => length !== 32))
      throw new Error('an entry is not the 32 bytes of leaf data')
    hashes.push(...entries.map((entry) => leafHash(nodeCrypto, entry)))
  }
  return hashes
}

async function bytesAt(get: Get, path: string): Promise<Uint8Array> {
  const bytes = await get(path)
  if (bytes === null) throw new Error(`not served: ${path}`)
  return bytes
}

function expectRoot(root: Uint8Array, checkpoint: Checkpoint): void {
  if (root.toHex() !== checkpoint.root.toHex()) throw new Error('the root is not that of the checkpoint')
}
