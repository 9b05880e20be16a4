import {
  concat,
  cosign,
  emptyRoot,
  encodeCheckpoint,
  encodeCosignatureLines,
  encodeNote,
  encodeTreeSize,
  equal,
  furtherCosign,
  ok,
  openNote,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  parseVkey,
  TREE_SIZE_TYPE,
  verifyGrowth,
  type AddCheckpoint,
  type Checkpoint,
  type Result,
  type SignatureLine,
  type TlogCode,
} from '@alternat/tlog'
import { storeFault, type StoreCode } from '../store/codes.ts'
import { answerOf, refusalOf, type Answer } from './answer.ts'
import { earlierIn } from './convict.ts'
import type { NeutralWitness } from './neutral.ts'
import type { Cosigned } from './witness-store.ts'

/** A checkpoint whose log is known here and has signed it. */
interface Submitted extends Pick<AddCheckpoint, 'old' | 'proof'> {
  readonly checkpoint: Checkpoint
  /** The lines by keys trusted for the log: the only ones that are kept. */
  readonly own: readonly SignatureLine[]
}

/** What the witness stands at: size 0 where it has cosigned nothing yet. */
interface Standing {
  readonly size: number
  readonly root: Uint8Array
  readonly head: Cosigned | null
}

const UNSIGNED: ReadonlySet<TlogCode> = new Set(['note-unsigned', 'note-bad-signature', 'vkey-ambiguous'])

/**
 * Answers one add-checkpoint request (C2SP tlog-witness). Check, signature and memory are one transaction, and the
 * answer leaves only when it is on the disk: two requests at once, or a crash in between, could otherwise take the
 * log back and have both histories cosigned.
 */
export function addCheckpoint(witness: NeutralWitness, body: Uint8Array): Answer {
  const request = parseAddCheckpoint(body)
  if (!request.ok) return refusalOf(400, 'bad-request', request.fault.where)
  const submitted = openSubmitted(witness, request.value)
  if ('status' in submitted) return submitted
  const { checkpoint, old } = submitted
  if (old > checkpoint.size) return refusalOf(400, 'old-beyond')
  const isEmpty = checkpoint.size === 0
  if (isEmpty && !equal(checkpoint.root, emptyRoot(witness.store.crypto))) return refusalOf(422, 'empty-root')
  const done = witness.store.atomically(() => decide(witness, submitted))
  return done.ok ? done.value : refusalOf(500, 'not-kept', done.fault.code)
}

/** Opens the checkpoint with the keys trusted for its origin: 404, 403, 400 in the order of the standard. */
function openSubmitted({ store }: NeutralWitness, request: AddCheckpoint): Submitted | Answer {
  const note = parseNote(request.checkpoint)
  if (!note.ok) return refusalOf(400, 'bad-checkpoint', note.fault.code)
  const origin = note.value.text.slice(0, note.value.text.indexOf('\n'))
  const texts = store.keysOf(origin)
  if (texts.length === 0) return refusalOf(404, 'log-unknown')
  const keys = texts.map((text) => parseVkey(store.crypto, text))
  const opened = openNote(
    store.crypto,
    request.checkpoint,
    keys.flatMap((key) => (key.ok ? [key.value] : [])),
  )
  if (!opened.ok) {
    return UNSIGNED.has(opened.fault.code)
      ? refusalOf(403, 'log-untrusted')
      : refusalOf(400, 'bad-checkpoint', opened.fault.code)
  }
  const checkpoint = parseCheckpoint(note.value.text)
  if (!checkpoint.ok) return refusalOf(400, 'bad-checkpoint', checkpoint.fault.code)
  return { ...request, checkpoint: checkpoint.value, own: opened.value.verified }
}

function decide(witness: NeutralWitness, submitted: Submitted): Result<Answer, StoreCode> {
  const { store } = witness
  const { checkpoint, old, proof } = submitted
  const standing = standingOf(witness, checkpoint.origin)
  if (!standing.ok) return standing
  const { size, root } = standing.value
  const twin = store.cosignedAt(checkpoint.origin, checkpoint.size)
  const forked = twin !== null && !equal(rootIn(twin.note), checkpoint.root)
  if (forked) keep(witness, submitted, twin, true)
  if (old !== size) return ok(answerOf(409, TREE_SIZE_TYPE, encodeTreeSize(size)))
  if (forked) return ok(refusalOf(422, 'root-differs'))
  const claim = { size1: size, size2: checkpoint.size, root1: root, root2: checkpoint.root, proof }
  if (verifyGrowth(store.crypto, claim).ok) return ok(cosigned(witness, submitted, standing.value))
  const earlier = earlierIn(store.crypto, claim)
  const { head } = standing.value
  // Anybody can send a genuine checkpoint with a false proof: that is kept, and it shows nothing. A proof that leads
  // from another root than was signed to one that was signed shows two histories.
  if (head !== null) keep(witness, submitted, head, earlier !== null && !equal(earlier, root))
  return ok(refusalOf(422, 'proof-refused'))
}

/**
 * Where the witness stands, from what it signed itself: a head whose own signature does not verify was changed on
 * the disk, and on top of it nothing is signed.
 */
function standingOf({ store, key }: NeutralWitness, origin: string): Result<Standing, StoreCode> {
  const head = store.head(origin)
  if (head === null) return ok({ size: 0, root: emptyRoot(store.crypto), head })
  const opened = openNote(store.crypto, head.note, [key])
  const checkpoint = opened.ok ? parseCheckpoint(opened.value.note.text) : opened
  if (!checkpoint.ok || checkpoint.value.size !== head.size || checkpoint.value.origin !== origin) {
    return storeFault('self-check', origin)
  }
  return ok({ size: head.size, root: checkpoint.value.root, head })
}

/** Signs what was understood, written anew, under the lines that were verified; then remembers it. */
function cosigned(witness: NeutralWitness, { checkpoint, own }: Submitted, { head }: Standing): Answer {
  const { store, signer } = witness
  const time = Math.max(secondsOf(witness), head?.time ?? 1)
  const text = encodeCheckpoint(checkpoint)
  const lines = [cosign(store.crypto, text, signer, BigInt(time))]
  if (signer.further !== undefined)
    lines.push(furtherCosign(store.crypto, text, signer.further, BigInt(time)))
  const note = encodeNote({ text, signatures: [...own, ...lines] })
  store.move(checkpoint.origin, { size: checkpoint.size, note, time })
  return answerOf(200, 'text/plain; charset=utf-8', encodeCosignatureLines(lines))
}

function keep(witness: NeutralWitness, submitted: Submitted, held: Cosigned, proven: boolean): void {
  const { checkpoint, own, old, proof } = submitted
  witness.store.keep({
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: checkpoint.root,
    proven,
    time: secondsOf(witness),
    held: held.note,
    offered: encodeNote({ text: encodeCheckpoint(checkpoint), signatures: own }),
    old,
    proof: concat(...proof),
  })
}

/** The clock in whole seconds, at least one: time zero on a line would mean that it says nothing of time. */
function secondsOf({ clock }: NeutralWitness): number {
  return Math.max(1, Math.floor(clock() / 1000))
}

function rootIn(noteBytes: Uint8Array): Uint8Array {
  const note = parseNote(noteBytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  return checkpoint.ok ? checkpoint.value.root : new Uint8Array(0)
}
