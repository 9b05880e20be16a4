import {
  openNote,
  parseCheckpoint,
  parseCosignatureLines,
  parseNote,
  type Result,
  type SignatureLine,
} from '@alternat/tlog'
import { noteShown } from '../rollback/shown.ts'
import type { StoreCode } from '../store/codes.ts'
import { ownLogs } from './ask.ts'
import { witnessFault, type WitnessCode } from './codes.ts'
import { keepLine, type Keeping, type WitnessedAt } from './keep-line.ts'
import { knownWitnesses, type KnownWitness } from './pinned.ts'

/** How many checkpoints of a log are tried for lines that do not say of which they are. */
const LOOK_BACK = 256

/** An answer as read: a whole checkpoint with lines under it, or the lines alone. */
interface Read {
  readonly lines: readonly SignatureLine[]
  readonly of: { readonly log: string; readonly size: number } | null
}

/**
 * Takes in the answer of a pinned witness that came as a file: the checkpoint with the witness's line under it
 * (what `witness answer` writes and what witnesses show to monitors), or the bare lines that a C2SP witness sends.
 * `answer-shape`; `answer-line` where no pinned witness signed a checkpoint of ours; `answer-time`.
 */
export function takeAnswerFile(
  keeping: Keeping,
  bytes: Uint8Array,
): Result<WitnessedAt, WitnessCode | StoreCode> {
  const { store } = keeping
  const read = readAnswer(bytes)
  if (read === null) return witnessFault('answer-shape')
  const witness = knownWitnesses(store.crypto, store).find(({ key }) => hasLineBy(read.lines, key))
  if (witness === undefined) return witnessFault('answer-line')
  const other = otherHistory(keeping, witness, bytes, read.of)
  if (other !== null) {
    const noted = noteShown(store, { who: witness.name, address: '' }, read.of?.log ?? '', bytes)
    return noted.ok ? witnessFault(other, witness.name) : noted
  }
  for (const { log, size } of placesOf(keeping, read)) {
    const head = store.head(log)
    if (head === null) continue
    const kept = keepLine(keeping, witness, head, size, read.lines)
    // A line over another checkpoint than this one: the next may be the one it is over.
    if (kept.ok || kept.fault.code !== 'answer-line') return kept
  }
  return witnessFault('answer-line', witness.name)
}

/** Whether the witness has truly signed another checkpoint of a log than the one held: larger, or of another root. */
function otherHistory(
  { store }: Keeping,
  { key }: KnownWitness,
  bytes: Uint8Array,
  of: Read['of'],
): 'witness-ahead' | 'witness-differs' | null {
  const head = of === null ? null : store.head(of.log)
  const opened = head === null ? null : openNote(store.crypto, bytes, [key])
  if (of === null || head === null || opened?.ok !== true) return null
  if (of.size > head.size) return 'witness-ahead'
  const held = store.checkpointAt(of.log, of.size)
  const note = held === null ? null : parseNote(held)
  return note?.ok === true && note.value.text !== opened.value.note.text ? 'witness-differs' : null
}

function readAnswer(bytes: Uint8Array): Read | null {
  const note = parseNote(bytes)
  if (note.ok) {
    const checkpoint = parseCheckpoint(note.value.text)
    if (!checkpoint.ok) return null
    const { origin, size } = checkpoint.value
    return { lines: note.value.signatures, of: { log: origin, size } }
  }
  const lines = parseCosignatureLines(bytes)
  return lines.ok ? { lines: lines.value, of: null } : null
}

function hasLineBy(lines: readonly SignatureLine[], key: KnownWitness['key']): boolean {
  return lines.some(({ name, keyId }) => name === key.name && keyId === key.keyId)
}

/** Where the lines may belong: what the answer says, else our own checkpoints, the latest first. */
function placesOf({ store }: Keeping, { of }: Read): { log: string; size: number }[] {
  if (of !== null) return [of]
  return ownLogs(store).flatMap(({ log }) =>
    store
      .checkpoints(log)
      .slice(-LOOK_BACK)
      .toReversed()
      .map(({ size }) => ({ log, size })),
  )
}
