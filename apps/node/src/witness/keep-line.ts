import {
  cosignatureFrom,
  encodeSignatureLine,
  ok,
  parseNote,
  parseSignatureLine,
  type Result,
  type SignatureLine,
  type Vkey,
} from '@alternat/tlog'
import { watchLines } from '../misbehaviour/watch.ts'
import type { Ports } from '../ports.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead, Store } from '../store/types.ts'
import { witnessFault, type WitnessCode } from './codes.ts'
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

/** The lines held of a log by a key, smallest size first. */
export function linesBy(store: Pick<Store, 'cosignatures'>, log: string, key: Vkey): HeldLine[] {
  return store.cosignatures(log).flatMap(({ size, line }) => {
    const read = parseSignatureLine(line)
    const isIts = read?.name === key.name && read.keyId === key.keyId
    return isIts ? [{ size, line, time: timeOf(read) }] : []
  })
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
  if (linesBy(store, head.log, witness.key).some((held) => held.size === size)) return ok(done)
  const kept = store.addCosignature(head.log, size, line)
  return kept.ok ? ok(done) : kept
}

function timeOf({ signature }: SignatureLine): number {
  return signature.length < 8
    ? 0
    : Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
}
