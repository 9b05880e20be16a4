import {
  cosignatureFrom,
  encodeSignatureLine,
  ok,
  parseNote,
  parseSignatureLine,
  statedTime,
  type Result,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { watchLines } from '../misbehaviour/watch.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead, Store } from '../store/types.ts'
import { witnessFault, type WitnessCode } from './codes.ts'
import { keyClaimed } from './in-bundles.ts'
import type { KnownWitness } from './pinned.ts'

/** What it takes to keep the line of a witness. */
export interface Keeping {
  readonly store: Store
  readonly ports: Pick<Ports, 'clock'>
}

/** A cosignature of a log by one key, as it is held. */
export interface HeldLine {
  readonly size: number
  /** Seconds since 1970, as the cosigner says. */
  readonly time: number
  readonly line: string
}

/** What a witness cosigned, and when it says it did. */
export interface WitnessedAt {
  readonly witness: string
  readonly log: string
  readonly size: number
  /** Seconds since 1970. */
  readonly time: number
}

/** Clocks differ; a line further in the future than this could not be told from one made up for later. */
const MAX_AHEAD_SECONDS = 3600

/**
 * The latest lines held of a log by a key, smallest size first: as many as {@link Store.cosignaturesNear} gives, because
 * all that a long log has ever been given would be read for one of them.
 *
 * @param from the size from which to look back; that of the log if not given
 */
export function linesBy(
  store: Pick<Store, 'cosignaturesNear' | 'head'>,
  log: string,
  key: Vkey,
  from: number = store.head(log)?.size ?? 0,
): HeldLine[] {
  return store.cosignaturesNear(log, key.name, from).flatMap(({ size, line }) => {
    const read = parseSignatureLine(line)
    const isIts = read?.name === key.name && read.keyId === key.keyId
    return isIts ? [{ size, line, time: Number(statedTime(read)) }] : []
  })
}

/** Whether a line by a key is held for exactly this size. */
export function hasLineAt(store: Pick<Store, 'cosignatures'>, log: string, size: number, key: Vkey): boolean {
  return store.cosignatures(log, size).some(({ line }) => keyClaimed(line, [key]) !== null)
}

/**
 * Checks the lines that a witness gave for a checkpoint of a log and keeps the one by its key: one for each key and
 * size, because a witness that is asked again gives another line each time. `answer-line`, `answer-time`.
 */
export function keepLine(
  { store, ports }: Keeping,
  witness: KnownWitness,
  head: LogHead,
  size: number,
  lines: readonly SignatureLine[],
): Result<WitnessedAt, WitnessCode | StoreCode> {
  const bytes = store.checkpointAt(head.log, size)
  const note = bytes === null ? null : parseNote(bytes)
  if (note?.ok !== true) return witnessFault('answer-line', `${head.log} ${size}`)
  const found = cosignatureFrom(store.crypto, lines, note.value.text, witness.key)
  if (!found.ok) return witnessFault(found.fault.code === 'cosignature-time' ? 'answer-time' : 'answer-line')
  const line = encodeSignatureLine(found.value.line).trimEnd()
  // Whatever is refused next: a witness that has contradicted itself must not be lost sight of.
  const over = { log: head.log, note: bytes as Uint8Array, lines: [line] }
  const watched = watchLines({ store, crypto: store.crypto }, over, ports.clock())
  if (!watched.ok) return watched
  const time = Number(found.value.time)
  if (time > ports.clock() / 1000 + MAX_AHEAD_SECONDS) return witnessFault('answer-time', String(time))
  const done = { witness: witness.name, log: head.log, size, time }
  if (!hasLineAt(store, head.log, size, witness.key)) {
    const kept = store.addCosignature(head.log, size, line)
    if (!kept.ok) return kept
  }
  const beside = keepFurther(store, witness, { log: head.log, size, text: note.value.text, lines })
  return beside.ok ? ok(done) : beside
}

/** The line by the witness's further key, where that is pinned: one that does not verify is left, and stops nothing. */
function keepFurther(
  store: Store,
  { keys, key }: KnownWitness,
  given: { log: string; size: number; text: string; lines: readonly SignatureLine[] },
): Result<void, StoreCode> {
  const further = keys.find((one) => one !== key)
  if (further === undefined || hasLineAt(store, given.log, given.size, further)) return ok(undefined)
  const found = cosignatureFrom(store.crypto, given.lines, given.text, further)
  return found.ok
    ? store.addCosignature(given.log, given.size, encodeSignatureLine(found.value.line).trimEnd())
    : ok(undefined)
}
