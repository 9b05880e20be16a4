import { base64ToBytes, concat, toBase64, utf8 } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { parseDecimal } from './decimal.ts'
import { isHash } from './hash.ts'
import { ok, type Result } from './result.ts'
import { isSubtree } from './subtree.ts'
import { MAX_WITNESS_PROOF, splitWitnessRequest } from './witness-request.ts'

/** What is asked of a witness that signs parts of a log (c2sp.org/tlog-witness §sign-subtree). */
export interface SignSubtree {
  readonly start: number
  /** Beyond `start`. */
  readonly end: number
  /** The root of the leaves [start, end). */
  readonly root: Uint8Array
  /** The subtree consistency proof to the checkpoint. */
  readonly proof: readonly Uint8Array[]
  /** A checkpoint that the witness has cosigned, a note, byte for byte. */
  readonly checkpoint: Uint8Array
}

/** The body of a sign-subtree request. Throws {@link TlogMistake} for what {@link parseSignSubtree} would refuse. */
export function encodeSignSubtree(request: SignSubtree): Uint8Array {
  const { start, end, root, proof, checkpoint } = request
  const lines = [`subtree ${start} ${end}`, toBase64(root), ...proof.map(toBase64), '', '']
  const bytes = concat(utf8(lines.join('\n')), checkpoint)
  if (!parseSignSubtree(bytes).ok) throw new TlogMistake('witness-request')
  return bytes
}

/** Reads the body of a sign-subtree request, or `witness-request`. {@link encodeSignSubtree} gives back the same bytes. */
export function parseSignSubtree(bytes: Uint8Array): Result<SignSubtree, TlogCode> {
  const split = splitWitnessRequest(bytes)
  if (!split.ok) return split
  const [rangeLine = '', ...hashLines] = split.value.lines
  const [word, startText = '', endText = '', ...more] = rangeLine.split(' ')
  const [start, end] = [parseDecimal(startText), parseDecimal(endText)]
  const isRange = word === 'subtree' && more.length === 0 && start !== null && end !== null
  if (!isRange || start >= end || !isSubtree(start, end)) return fault('witness-request', 'subtree line')
  const [root = null, ...proof] = hashLines.map(base64ToBytes)
  if (!isHash(root) || proof.length > MAX_WITNESS_PROOF || !proof.every(isHash)) {
    return fault('witness-request', 'hash lines')
  }
  return ok({ start, end, root, proof, checkpoint: split.value.checkpoint })
}
