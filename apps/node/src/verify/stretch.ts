import {
  equal,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  TILE_WIDTH,
  type Crypto,
  type Vkey,
} from '@alternat/tlog'
import type { Db } from '../store/db.ts'
import type { ActsSeen, OfficeKeys } from './act-signatures.ts'
import { checkpointsOf, leavesOf, tileOf, type CheckpointRow, type LeafRow } from './rows.ts'
import { Tally, type Found } from './tally.ts'
import { TileFold } from './tile-fold.ts'

/** Leaves of one stretch: few enough that two threads are done at about the same time, whatever is checked. */
export const STRETCH = 16 * TILE_WIDTH

/** What to check: a stretch of a log that begins at a tile's edge and ends at one, or at the size of the log. */
export interface StretchTask {
  readonly id: number
  readonly log: string
  readonly own: boolean
  /** The place of its leaf 0 (see `placeOf`). */
  readonly place: number
  /** What stands before salt and envelope in the hash of an act. */
  readonly tag: Uint8Array
  readonly from: number
  readonly to: number
  /** The key under which checkpoints are checked; `null` to look at their roots alone. */
  readonly logKey: Vkey | null
  /** The offices whose keys are known so far; `null` to leave signatures alone. */
  readonly offices: readonly OfficeKeys[] | null
}

/** A checkpoint within a stretch: the hash over what its size has of its last tile, and the root that it names. */
export interface CheckpointSeen {
  readonly size: number
  /** 32 bytes; empty where the size ends at a tile's edge. */
  readonly rest: Uint8Array
  readonly root: Uint8Array
}

/** What a stretch showed. */
export interface StretchSeen {
  readonly from: number
  /** Whether every leaf is there: else nothing more can be said of the tree. */
  readonly whole: boolean
  /** The hashes of its full tiles, 32 bytes each. */
  readonly tiles: Uint8Array
  /** The hash over the leaves behind its last full tile; empty for none. */
  readonly rest: Uint8Array
  readonly withheld: number
  readonly checkpoints: readonly CheckpointSeen[]
  readonly acts: ActsSeen | null
  readonly found: Found
}

/** Looks at acts one by one. Handed in, because what reads acts takes twice the memory of all the rest. */
export interface ActReader {
  look(sealed: Uint8Array, index: number): void
  seen(): ActsSeen
}

/** Hashes a stretch of a log anew, out of its sealed acts, and compares it with all that is stored of it. */
export function checkStretch(crypto: Crypto, db: Db, task: StretchTask, acts: ActReader | null): StretchSeen {
  const { log, from, to, place } = task
  const tally = new Tally()
  const leaves = new LeafHashes(crypto, task, tally, acts)
  const fold = new TileFold(crypto)
  const kept = checkpointsOf(db, task.id, from, to)
  const checkpoints: CheckpointSeen[] = []
  let next = 0
  for (const row of leavesOf(db, task.tag, place + from, place + to)) {
    const index = from + fold.count
    // A gap would shift every hash behind it: what is missing is said once.
    if (row[0] !== place + index) break
    fold.append(leaves.hashOf(row, index))
    if (fold.isFull) compareTile(db, task, tally, fold, index)
    for (; kept[next]?.size === index + 1; next++) {
      checkpoints.push(checkpointSeen(crypto, task, tally, kept[next] as CheckpointRow, fold.rest()))
    }
  }
  const whole = from + fold.count === to
  const gap = (): string => `${log} ${from + fold.count}`
  tally.note(!whole, gap, 'a leaf below the size of the log is missing')
  const rest = fold.rest()
  if (whole && rest.length > 0) compareTile(db, task, tally, fold, to - 1)
  return {
    from,
    whole,
    tiles: fold.tiles(),
    rest,
    withheld: leaves.withheld,
    checkpoints,
    acts: acts?.seen() ?? null,
    found: tally.found(),
  }
}

/** Leaf hashes, each leaf first held against its sealed act. */
class LeafHashes {
  withheld = 0
  readonly #crypto: Crypto
  readonly #task: StretchTask
  readonly #tally: Tally
  readonly #acts: ActReader | null

  constructor(crypto: Crypto, task: StretchTask, tally: Tally, acts: ActReader | null) {
    this.#crypto = crypto
    this.#task = task
    this.#tally = tally
    this.#acts = acts
  }

  hashOf([, length, bytes]: LeafRow, index: number): Uint8Array {
    const where = (): string => `${this.#task.log} ${index}`
    const { tag, own } = this.#task
    if (bytes.length === 1 + length) {
      this.withheld += 1
      this.#tally.note(own, where, 'the sealed act of our own log is missing')
    } else {
      const tagged = bytes.subarray(1 + length)
      const wrong = !isAt(bytes, 1, length, this.#crypto.sha256(tagged))
      this.#tally.note(wrong, where, 'the sealed act is not what its leaf commits to')
      if (!wrong) this.#acts?.look(tagged.subarray(tag.length), index)
    }
    return this.#crypto.sha256(bytes.subarray(0, 1 + length))
  }
}

/** Whether the `length` bytes that begin at a place are a hash. */
function isAt(bytes: Uint8Array, start: number, length: number, hash: Uint8Array): boolean {
  if (length !== hash.length) return false
  for (let i = 0; i < length; i++) if (bytes[start + i] !== hash[i]) return false
  return true
}

/** The stored tile must begin with the hashes computed; behind them a writer may have added more by now. */
function compareTile(
  db: Db,
  { id, log }: StretchTask,
  tally: Tally,
  fold: TileFold,
  lastIndex: number,
): void {
  const index = Math.floor(lastIndex / TILE_WIDTH)
  const hashes = fold.hashes()
  const stored = tileOf(db, id, 0, index).subarray(0, hashes.length)
  const wrong = Buffer.compare(stored, hashes) !== 0
  tally.note(wrong, () => `${log} tile 0/${index}`, 'the tile does not hold the hashes of the log')
}

function checkpointSeen(
  crypto: Crypto,
  { log, logKey, offices, to }: StretchTask,
  tally: Tally,
  { size, note }: CheckpointRow,
  rest: Uint8Array,
): CheckpointSeen {
  const where = (): string => `${log} checkpoint ${size}`
  // Without signatures the head's alone is checked: it stands for all before it.
  const isAsked = offices !== null || size === to
  const opened = logKey !== null && isAsked ? openCheckpoint(crypto, note, logKey) : null
  tally.note(opened?.ok === false, where, 'the signature of the log is missing or wrong')
  const more = opened?.ok === true && !equal(opened.value.own, note)
  tally.note(more, where, 'it carries more than the signature of its own log')
  const parsed = parseNote(note)
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
  const isOwn = checkpoint.ok && checkpoint.value.origin === log && checkpoint.value.size === size
  tally.note(!isOwn, where, 'it is of another log or size')
  return { size, rest, root: checkpoint.ok ? checkpoint.value.root : new Uint8Array(0) }
}
