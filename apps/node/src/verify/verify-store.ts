import { existsSync } from 'node:fs'
import { ACT_TAG } from '@alternat/acts'
import { equal, ok, TILE_WIDTH, utf8, type Crypto, type Result } from '@alternat/tlog'
import { nodeCrypto } from '../crypto.ts'
import { storeFault, type StoreCode } from '../store/codes.ts'
import { Db } from '../store/db.ts'
import type { Problem } from '../store/fsck-problem.ts'
import { storeFile } from '../store/machine.ts'
import { placeOf } from '../store/schema.ts'
import type { OfficeKeys, SignatureCount } from './act-signatures.ts'
import { openingOf } from './key-of-log.ts'
import { lastTilesOf, logsOf, tileOf, type LogOfFile } from './rows.ts'
import { STRETCH, type CheckpointSeen, type StretchSeen, type StretchTask } from './stretch.ts'
import { Tally } from './tally.ts'
import { UpperTree } from './upper-tree.ts'
import { runStretches } from './workers.ts'

/** What to verify, and how. */
export interface VerifyRequest {
  /** The folder of the store. A writer may be at work there: what it had at the beginning is verified. */
  readonly folder: string
  /** Whether to check the signatures of acts and of every checkpoint too, and not of the head alone. */
  readonly signatures: boolean
  /** Threads in all, this one among them; fewer than 2 does all in this one. */
  readonly workers: number
  /** Told how many acts of how many in all logs have been looked at, now and then. */
  readonly progress?: (done: number, all: number) => void
  /** Stops the work before its end: then nothing is said of the rest. */
  readonly signal?: AbortSignal
}

/** One log, verified. */
export interface LogVerified {
  readonly log: string
  readonly size: number
  /** Places of which the sealed act is not held: nothing can be said of them but their commitment. */
  readonly withheld: number
  readonly checkpoints: number
  /** How the signatures of its acts stand; `null` where they were not asked for. */
  readonly signatures: SignatureCount | null
}

/** What was found. */
export interface VerifyReport {
  readonly ok: boolean
  /** Whether it was stopped before the end: what is told then is of what came before. */
  readonly stopped: boolean
  readonly logs: readonly LogVerified[]
  /** How many problems, and the first of them. */
  readonly problems: number
  readonly told: readonly Problem[]
}

/**
 * Verifies every log of a store in little memory and on several cores: each leaf hashed anew out of its sealed act,
 * each tile, each checkpoint's root; with `signatures` each signature too. For long logs; `fsckStore` looks at more
 * (texts, cosignatures, SQLite's own check) and holds all hashes of a log. An act that is void is no problem of the
 * store: it is counted. Changes nothing. `store-absent`, `store-corrupt`.
 */
export async function verifyStore(request: VerifyRequest): Promise<Result<VerifyReport, StoreCode>> {
  if (!existsSync(storeFile(request.folder))) return storeFault('store-absent', request.folder)
  try {
    const db = new Db(storeFile(request.folder), { readOnly: true, wait: 5000 })
    try {
      return ok(await verifyAll(nodeCrypto, db, request))
    } finally {
      db.close()
    }
  } catch (thrown) {
    return storeFault('store-corrupt', (thrown as Error).message)
  }
}

async function verifyAll(crypto: Crypto, db: Db, request: VerifyRequest): Promise<VerifyReport> {
  const tally = new Tally()
  const logs: LogVerified[] = []
  const rows = logsOf(db)
  const all = rows.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const look = (acts: number): void => request.progress?.((done += acts), all)
  for (const log of rows) logs.push(await new LogCheck(crypto, db, log, request, tally, look).run())
  const { count, told } = tally.found()
  const stopped = request.signal?.aborted === true
  return { ok: count === 0 && !stopped, stopped, logs, problems: count, told }
}

/** One log on its way through the check. */
class LogCheck {
  readonly #crypto: Crypto
  readonly #db: Db
  readonly #log: LogOfFile
  readonly #request: VerifyRequest
  readonly #tally: Tally
  readonly #tree: UpperTree
  readonly #looked: (acts: number) => void
  #rest: Uint8Array = new Uint8Array(0)
  #withheld = 0
  #isWhole = true
  #checkpoints = 0
  #last: CheckpointSeen | null = null

  constructor(
    crypto: Crypto,
    db: Db,
    log: LogOfFile,
    request: VerifyRequest,
    tally: Tally,
    looked: (acts: number) => void,
  ) {
    this.#crypto = crypto
    this.#db = db
    this.#log = log
    this.#request = request
    this.#tally = tally
    this.#looked = looked
    this.#tree = new UpperTree(crypto, (level, index, hashes) => this.#compareTile(level, index, hashes))
  }

  async run(): Promise<LogVerified> {
    const { log, size } = this.#log
    const opening = openingOf(this.#crypto, this.#db, this.#log)
    this.#tally.note(size > 0 && opening.logKey === null, () => `${log} 0`, 'no log key can be read')
    const seen = await this.#walk(this.#tasks(opening.logKey, opening.offices))
    this.#finish()
    const signatures = this.#request.signatures ? await this.#signatures(seen, opening.offices) : null
    return { log, size, withheld: this.#withheld, checkpoints: this.#checkpoints, signatures }
  }

  #tasks(logKey: StretchTask['logKey'], offices: readonly OfficeKeys[]): StretchTask[] {
    const { id, log, own, size } = this.#log
    const [count, place, tag] = [Math.ceil(size / STRETCH), placeOf(id, 0), utf8(ACT_TAG)]
    return Array.from({ length: count }, (_, i) => {
      const to = Math.min(size, (i + 1) * STRETCH)
      const underKey = this.#request.signatures || to === size
      const known = this.#request.signatures ? offices : null
      return {
        id,
        log,
        own,
        place,
        tag,
        from: i * STRETCH,
        to,
        logKey: underKey ? logKey : null,
        offices: known,
      }
    })
  }

  /** Runs the tasks and takes in what they show in order, whatever order they end in. */
  async #walk(tasks: readonly StretchTask[]): Promise<StretchSeen[]> {
    const waiting = new Map<number, StretchSeen>()
    const acts: StretchSeen[] = []
    let next = 0
    await runStretches(this.#crypto, this.#request, tasks, (seen) => {
      this.#looked(Math.min(STRETCH, this.#log.size - seen.from))
      waiting.set(seen.from, seen)
      for (let one = waiting.get(next); one !== undefined; one = waiting.get(next)) {
        waiting.delete(next)
        this.#take(one)
        acts.push({ ...one, tiles: NOTHING, checkpoints: [] })
        next += STRETCH
      }
    })
    return acts
  }

  #take(seen: StretchSeen): void {
    this.#tally.add(seen.found)
    this.#withheld += seen.withheld
    if (!seen.whole) this.#isWhole = false
    // Behind a gap every hash would be of another place: the gap is told, and the rest of the tree is not.
    if (!this.#isWhole) return
    const before = this.#tree.tiles
    const appendTo = (tiles: number): void => {
      for (let i = this.#tree.tiles - before; i < tiles; i++) {
        this.#tree.append(seen.tiles.subarray(i * 32, (i + 1) * 32))
      }
    }
    for (const checkpoint of seen.checkpoints) {
      appendTo(Math.floor(checkpoint.size / 256) - before)
      this.#compareRoot(checkpoint)
    }
    appendTo(seen.tiles.length / 32)
    this.#rest = seen.rest
  }

  #compareRoot(checkpoint: CheckpointSeen): void {
    const { size, rest, root } = checkpoint
    const wrong = !equal(this.#tree.root(rest), root)
    this.#tally.note(wrong, () => `${this.#log.log} checkpoint ${size}`, 'its root is not that of the leaves')
    this.#checkpoints += 1
    this.#last = checkpoint
  }

  #finish(): void {
    const { log, size, root } = this.#log
    if (!this.#isWhole || this.#request.signal?.aborted === true) return
    this.#tree.finish()
    this.#noTileBeyond()
    const wrong = !equal(this.#tree.root(this.#rest), root)
    this.#tally.note(wrong, () => `${log} head`, 'the root is not that of the leaves')
    const isLast = size === 0 || this.#last?.size === size
    this.#tally.note(!isLast, () => `${log} head`, 'the checkpoint of the head is not kept')
  }

  #noTileBeyond(): void {
    for (const { level, index, size } of lastTilesOf(this.#db, this.#log.id)) {
      const beyond = index * TILE_WIDTH >= Math.floor(size / TILE_WIDTH ** level)
      this.#tally.note(
        beyond,
        () => `${this.#log.log} tile ${level}/${index}`,
        'the tile lies beyond the log',
      )
    }
  }

  #compareTile(level: number, index: number, hashes: Uint8Array): void {
    const stored = tileOf(this.#db, this.#log.id, level, index).subarray(0, hashes.length)
    const wrong = Buffer.compare(stored, hashes) !== 0
    const where = (): string => `${this.#log.log} tile ${level}/${index}`
    this.#tally.note(wrong, where, 'the tile does not hold the hashes of the log')
  }

  /** Counts signatures; stretches with acts by keys unknown then are looked at again once all keys are known. */
  async #signatures(seen: readonly StretchSeen[], offices: readonly OfficeKeys[]): Promise<SignatureCount> {
    const introduced = seen.flatMap(({ acts }) => acts?.introduced ?? [])
    const open = new Set(seen.filter(({ acts }) => (acts?.unknown ?? 0) > 0).map(({ from }) => from))
    const done = seen.filter(({ from }) => !open.has(from))
    const again: StretchSeen[] = []
    const tasks = this.#tasks(null, [...offices, ...introduced]).filter(({ from }) => open.has(from))
    await runStretches(this.#crypto, this.#request, tasks, (one) => void again.push(one))
    const total = { good: 0, unknown: 0, void: 0 }
    for (const { acts } of [...done, ...again]) {
      total.good += acts?.good ?? 0
      total.unknown += acts?.unknown ?? 0
      total.void += acts?.void ?? 0
    }
    return total
  }
}

const NOTHING = new Uint8Array(0)
