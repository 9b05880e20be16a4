import {
  encodeAddCheckpoint,
  parseCosignatureLines,
  parseTreeSize,
  TREE_SIZE_TYPE,
  type Result,
} from '@alternat/tlog'
import { OurTree } from '../bundle/our-tree.ts'
import { monitoringAddress } from '../rollback/ask.ts'
import { noteShown } from '../rollback/shown.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead, Store } from '../store/types.ts'
import { ADD_CHECKPOINT } from './answer-request.ts'
import { witnessFault, type WitnessCode } from './codes.ts'
import { keepLine, linesBy, type Keeping, type WitnessedAt } from './keep-line.ts'
import type { Net, NetAnswer } from './net.ts'
import type { KnownWitness } from './pinned.ts'

/** How often a witness may name another size before we stop: one that lies could keep us asking for ever. */
const MAX_TURNS = 4

/** What there is to ask with. */
export interface Asking extends Keeping {
  readonly net: Net
}

/**
 * Asks a witness to cosign the latest checkpoint of one of our logs (C2SP tlog-witness), from the size it cosigned
 * last as far as we know; where it names another one, from there. What it returns is checked and kept.
 *
 * `witness-away` (ask again later), `witness-refused`, `witness-differs`, `witness-ahead`, `witness-moving`,
 * `answer-shape`, `answer-line`, `answer-time`, `log-empty`.
 */
export async function askWitness(
  asking: Asking,
  witness: KnownWitness,
  log: string,
): Promise<Result<WitnessedAt, WitnessCode | StoreCode>> {
  const { store } = asking
  const head = store.head(log)
  if (head === null || head.size === 0) return witnessFault('log-empty', log)
  if (witness.url === undefined) return witnessFault('witness-no-address', witness.name)
  let old = knownSize(store, witness, head)
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const body = requestFrom(store, head, old)
    const answer = body === null ? null : await asking.net('POST', `${witness.url}${ADD_CHECKPOINT}`, body)
    if (answer === null || isLater(answer)) return witnessFault('witness-away', witness.name)
    if (answer.status === 422) return await differing(asking, witness, head, 'witness-differs')
    if (answer.status !== 409) return takeAnswer(asking, witness, head, answer)
    const size = conflictIn(answer)
    if (size === null) return witnessFault('answer-shape', witness.name)
    if (size > head.size) return await differing(asking, witness, head, 'witness-ahead')
    if (size === old) break
    old = size
  }
  return witnessFault('witness-moving', witness.name)
}

/**
 * A witness has cosigned more of our log than we hold, or another history of it. Before anything else is signed it is
 * asked to show that: under our own signature it is a reason to sign no more.
 */
async function differing(
  { store, net }: Asking,
  witness: KnownWitness,
  { log }: LogHead,
  code: 'witness-ahead' | 'witness-differs',
): Promise<Result<WitnessedAt, WitnessCode | StoreCode>> {
  const address = monitoringAddress(store, witness.url ?? '', log)
  const shown = await net('GET', address, null)
  const noted = noteShown(
    store,
    { who: witness.name, address },
    log,
    shown?.status === 200 ? shown.body : null,
  )
  return noted.ok ? witnessFault(code, `${witness.name}, ${log}`) : noted
}

/** The size that a witness cosigned last of a log, by the lines held here; 0 if none is. */
export function knownSize(store: Store, witness: KnownWitness, head: LogHead): number {
  return linesBy(store, head.log, witness.key, head.size).findLast(({ size }) => size <= head.size)?.size ?? 0
}

/** The body of the request for the latest checkpoint, proven from an older size; `null` if it cannot be made. */
export function requestFrom(store: Store, head: LogHead, old: number): Uint8Array | null {
  if (old > head.size) return null
  const proof = new OurTree(store.crypto, store, head).consistency(old, head.size)
  return proof === null ? null : encodeAddCheckpoint({ old, proof, checkpoint: head.checkpoint })
}

/** Busy, or broken at the moment: not an answer to what was asked. */
function isLater({ status }: NetAnswer): boolean {
  return status >= 500 || status === 429 || status === 408
}

function conflictIn({ type, body }: NetAnswer): number | null {
  const size = type === TREE_SIZE_TYPE ? parseTreeSize(body) : null
  return size?.ok === true ? size.value : null
}

function takeAnswer(
  asking: Asking,
  witness: KnownWitness,
  head: LogHead,
  answer: NetAnswer,
): Result<WitnessedAt, WitnessCode | StoreCode> {
  if (answer.status !== 200) return witnessFault('witness-refused', `${witness.name}: ${answer.status}`)
  const lines = parseCosignatureLines(answer.body)
  if (!lines.ok) return witnessFault('answer-shape', witness.name)
  return keepLine(asking, witness, head, head.size, lines.value)
}

/** Every log of our own that has something to be cosigned, in one dialogue or in all. */
export function ownLogs(store: Store, dialogue?: string): LogHead[] {
  return store.heads(dialogue).filter(({ own, size }) => own && size > 0)
}

/** How asking all of them went: what was cosigned, and what went wrong where. */
export interface Asked {
  readonly witness: string
  readonly log: string
  readonly result: Result<WitnessedAt, WitnessCode | StoreCode>
}

/** Asks every witness given for every log given, one after another. */
export async function askAll(
  asking: Asking,
  witnesses: readonly KnownWitness[],
  logs: readonly string[],
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const witness of witnesses) {
    for (const log of logs) {
      asked.push({ witness: witness.name, log, result: await askWitness(asking, witness, log) })
    }
  }
  return asked
}
