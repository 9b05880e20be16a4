import { blobDigest, leafData, type LeafHeld } from '@alternat/acts'
import {
  equal,
  frontierFrom,
  growTiles,
  leafHash,
  rootFrom,
  subtreeHashes,
  type Crypto,
  type Frontier,
  type TileLoader,
} from '@alternat/tlog'
import type { Db } from './db.ts'
import { edgeAt, keepEdge, lastTiles, loaderFrom } from './edge.ts'
import { askErased } from './erased.ts'
import { placeOf } from './schema.ts'
import { loaderOf, storedHashes, tileCache, writeTiles } from './tiles.ts'
import { storeFault } from './codes.ts'
import { Undo } from './transaction.ts'
import type { BlobHeld } from './types.ts'

/** A log's row. */
export interface LogRow {
  readonly id: number
  readonly log: string
  readonly side: string
  readonly dialogue: string
  readonly own: number
  readonly size: number
  readonly root: Uint8Array
  readonly checkpoint: Uint8Array
  /** How many leaves from the beginning on are held with everything they name (see whole.ts). */
  readonly whole: number
}

/** A head that a log has moved to. */
export interface Moved {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * Writes leaves behind the size of a log, then its tiles, and proves both from the bytes as stored: what is
 * read back is hashed anew, the tree that is resumed must have had the old root, and the new tiles as stored must
 * give the new one. A bit that fell over on the way is caught here (`self-check`), before any signature.
 */
export function growLeaves(crypto: Crypto, db: Db, row: LogRow, leaves: readonly LeafHeld[]): Moved {
  const { edge, load } = resume(crypto, db, row)
  leaves.forEach((leaf, i) => insertLeaf(db, row.id, row.size + i, leaf))
  const hashes = rehash(crypto, db, row, leaves.length)
  for (const hash of hashes) edge.append(hash)
  const built = growTiles(crypto, row.size, hashes, load)
  if (!built.ok) throw selfCheck('hashes are missing', row.log)
  if (!writeTiles(db, row.id, row.size, built.value)) {
    throw selfCheck('the stored hashes do not give the root', row.log)
  }
  const root = edge.root()
  const size = row.size + leaves.length
  const written = storedHashes(crypto, { db, log: row.id, size, read: tileCache(db, row.id) })
  const stored = rootFrom(crypto, written, size)
  if (!stored.ok || !equal(stored.value, root)) {
    throw selfCheck('the hashes written do not give the root', row.log)
  }
  keepEdge(db, row.id, { size, root, hashes: edge.hashes(), tiles: lastTiles(load, row.size, built.value) })
  return { size, root }
}

/** The root that a log had at a size it has grown beyond, from its tiles; null where they do not give it. */
export function rootWithin(crypto: Crypto, db: Db, row: LogRow, size: number): Uint8Array | null {
  const stored = storedHashes(crypto, { db, log: row.id, size: row.size, read: tileCache(db, row.id) })
  const root = rootFrom(crypto, stored, size)
  return root.ok ? root.value : null
}

/** Begins a log at size 0. */
export function insertLog(db: Db, log: Pick<LogRow, 'log' | 'side' | 'dialogue' | 'own' | 'root'>): void {
  db.run(
    'INSERT INTO logs (log, side, dialogue, own, size, root, checkpoint) VALUES (?, ?, ?, ?, 0, ?, ?)',
    log.log,
    log.side,
    log.dialogue,
    log.own,
    log.root,
    new Uint8Array(0),
  )
}

/** Adds sealed acts to places already held without them; each must be what its place commits to. */
export function fillLate(
  crypto: Crypto,
  db: Db,
  row: LogRow,
  late: readonly { readonly index: number; readonly sealed: Uint8Array }[],
): void {
  for (const { index, sealed } of late) {
    const held = readLeaf(db, row.id, index)
    if (held === undefined || !equal(held.leaf, leafData(crypto, sealed))) {
      throw selfCheck('the sealed act is not what its leaf commits to', `${row.log} ${index}`)
    }
    db.run(
      'UPDATE leaves SET sealed = ?, code = NULL WHERE place = ? AND sealed IS NULL',
      sealed,
      placeOf(row.id, index),
    )
  }
}

/** Stores the texts that came with acts, and notes what these acts ask to be erased. */
export function insertTexts(
  crypto: Crypto,
  db: Db,
  log: string,
  { blobs, erases = [] }: { readonly blobs: readonly BlobHeld[]; readonly erases?: readonly string[] },
): void {
  insertBlobs(crypto, db, blobs)
  askErased(db, log, erases)
}

/** Stores blobs; each must have the digest it is named by. */
function insertBlobs(crypto: Crypto, db: Db, blobs: readonly BlobHeld[]): void {
  for (const { digest, salted } of blobs) {
    if (blobDigest(crypto, salted) !== digest) {
      throw selfCheck('the blob does not have this digest', digest)
    }
    // What was erased stays out, whichever way it comes.
    db.run(
      `INSERT INTO blobs (digest, salted)
        SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM erased WHERE digest = ? AND state = 'out')
        ON CONFLICT DO NOTHING`,
      digest,
      salted,
      digest,
    )
  }
}

/** Stores a checkpoint, for ever. */
export function insertCheckpoint(db: Db, log: number, size: number, note: Uint8Array): void {
  db.run('INSERT INTO checkpoints (log, size, note) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', log, size, note)
}

/** Moves the head, if it still is where the work began (compare and swap); else `head-moved`. */
export function swapHead(db: Db, row: LogRow, to: Moved, checkpoint: Uint8Array): void {
  const changed = db.run(
    'UPDATE logs SET size = ?, root = ?, checkpoint = ? WHERE id = ? AND size = ? AND checkpoint = ?',
    to.size,
    to.root,
    checkpoint,
    row.id,
    row.size,
    row.checkpoint,
  )
  if (changed !== 1) throw headMoved(row.log)
}

/** The log is no longer where the caller thought. */
export function headMoved(log: string): Undo {
  return new Undo(storeFault('head-moved', log))
}

/** What was read back is not what it must be; `what` says what, for whoever looks into it. */
export function selfCheck(what: string, where: string): Undo {
  return new Undo(storeFault('self-check', `${where}: ${what}`))
}

/** The right edge of a log as it stands: as last written by this program, else as the stored tiles give it. */
function resume(crypto: Crypto, db: Db, row: LogRow): { edge: Frontier; load: TileLoader } {
  const kept = edgeAt(db, row.id, row)
  if (kept !== null) return { edge: frontierFrom(crypto, row.size, kept.hashes), load: loaderFrom(kept) }
  const read = tileCache(db, row.id)
  const stored = storedHashes(crypto, { db, log: row.id, size: row.size, read })
  const hashes = subtreeHashes(stored, { start: 0, end: row.size })
  const edge = hashes.ok ? frontierFrom(crypto, row.size, hashes.value) : null
  if (edge === null || !equal(edge.root(), row.root)) {
    throw selfCheck('the stored hashes do not give the root', row.log)
  }
  return { edge, load: loaderOf(read) }
}

function insertLeaf(db: Db, log: number, index: number, { leaf, sealed, code }: LeafHeld): void {
  db.run(
    'INSERT INTO leaves (place, leaf, sealed, code) VALUES (?, ?, ?, ?)',
    placeOf(log, index),
    leaf,
    sealed,
    code ?? null,
  )
}

function readLeaf(db: Db, log: number, index: number): StoredLeaf | undefined {
  return db.get<StoredLeaf>('SELECT leaf, sealed FROM leaves WHERE place = ?', placeOf(log, index))
}

interface StoredLeaf {
  readonly leaf: Uint8Array
  readonly sealed: Uint8Array | null
}

/** Leaves read back at a time, so that a large bundle is checked in little memory. */
const STRIDE = 256

/** The leaf hashes of what now stands behind the old size, from the stored bytes. */
function rehash(crypto: Crypto, db: Db, row: LogRow, count: number): Uint8Array[] {
  const hashes: Uint8Array[] = []
  while (hashes.length < count) {
    const from = row.size + hashes.length
    const stored = readLeaves(db, row.id, from, Math.min(from + STRIDE, row.size + count))
    if (stored[0]?.idx !== from) throw selfCheck('the leaf does not read back', `${row.log} ${from}`)
    for (const leaf of stored) hashes.push(rehashOne(crypto, leaf, row, row.size + hashes.length))
  }
  return hashes
}

function readLeaves(db: Db, log: number, from: number, to: number): (StoredLeaf & { idx: number })[] {
  const sql = 'SELECT idx, leaf, sealed FROM leaves WHERE place >= ? AND place < ? ORDER BY place'
  return db.all(sql, placeOf(log, from), placeOf(log, to))
}

function rehashOne(
  crypto: Crypto,
  { idx, leaf, sealed }: StoredLeaf & { idx: number },
  row: LogRow,
  index: number,
): Uint8Array {
  const where = `${row.log} ${index}`
  if (idx !== index) throw selfCheck('the leaf does not read back', where)
  if (sealed !== null && !equal(leafData(crypto, sealed), leaf)) {
    throw selfCheck('the sealed act is not what its leaf commits to', where)
  }
  return leafHash(crypto, leaf)
}
