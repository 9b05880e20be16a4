import {
  cosignSubtree,
  encodeCosignatureLines,
  openNote,
  parseCheckpoint,
  parseNote,
  parseSignSubtree,
  verifySubtreeConsistency,
} from '@alternat/tlog'
import { answerOf, refusalOf, type Answer } from './answer.ts'
import type { NeutralWitness } from './neutral.ts'

/**
 * Answers one sign-subtree request (C2SP tlog-witness): signs a part of a log that a checkpoint cosigned here holds,
 * without a time. Nothing need be remembered: whatever is proven from such a checkpoint follows from it. Only
 * ML-DSA-44 can sign parts; a witness without such a key does not answer at all.
 */
export function signSubtree(witness: NeutralWitness, body: Uint8Array): Answer {
  const { store, key, further, signer } = witness
  if (further === null || signer.further === undefined) return refusalOf(404, 'no-address')
  const request = parseSignSubtree(body)
  if (!request.ok) return refusalOf(400, 'bad-request', request.fault.where)
  const note = parseNote(request.value.checkpoint)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!checkpoint.ok) return refusalOf(400, 'bad-checkpoint', checkpoint.fault.code)
  const { origin, size, root: treeRoot } = checkpoint.value
  if (store.keysOf(origin).length === 0) return refusalOf(404, 'log-unknown')
  if (!openNote(store.crypto, request.value.checkpoint, [key, further]).ok)
    return refusalOf(403, 'not-cosigned')
  const { start, end, root, proof } = request.value
  if (end > size) return refusalOf(400, 'beyond-checkpoint')
  const claim = { start, end, size, subtreeRoot: root, root: treeRoot, proof }
  if (!verifySubtreeConsistency(store.crypto, claim).ok) return refusalOf(422, 'subtree-refused')
  const line = cosignSubtree(store.crypto, { origin, start, end, root }, signer.further)
  return answerOf(200, 'text/plain; charset=utf-8', encodeCosignatureLines([line]))
}
