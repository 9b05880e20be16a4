import { base64ToBytes, concat, toBase64, utf8, utf8ToString } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { isCount, parseDecimal } from './decimal.ts'
import { isHash } from './hash.ts'
import { ok, type Result } from './result.ts'

/** A client must not send more proof lines (tlog-witness §add-checkpoint). */
export const MAX_WITNESS_PROOF = 63

/**
 * A request larger than this is refused before it is read: room for 63 hashes and a checkpoint under a hundred
 * signature lines of the largest kind. Anybody may post to a witness.
 */
export const MAX_WITNESS_REQUEST = 1 << 19

/** What a log asks of a witness (c2sp.org/tlog-witness@v1.0.0 §add-checkpoint). Nothing in it is checked yet. */
export interface AddCheckpoint {
  /** The size that the witness cosigned last, as the client believes. */
  readonly old: number
  /** The consistency proof from `old` to the checkpoint, 32 bytes each. */
  readonly proof: readonly Uint8Array[]
  /** The signed checkpoint, a note, byte for byte. */
  readonly checkpoint: Uint8Array
}

/** The body of an add-checkpoint request. Throws {@link TlogMistake} for what no request can carry. */
export function encodeAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): Uint8Array {
  if (!isCount(old) || proof.length > MAX_WITNESS_PROOF || !proof.every(isHash)) {
    throw new TlogMistake('witness-request')
  }
  const bytes = concat(utf8([`old ${old}`, ...proof.map(toBase64), '', ''].join('\n')), checkpoint)
  if (bytes.length > MAX_WITNESS_REQUEST) throw new TlogMistake('witness-request', 'size')
  return bytes
}

/**
 * Reads the body of an add-checkpoint request, or `witness-request` with the part that is wrong. The checkpoint
 * in it is opened by whoever knows the key of the log. {@link encodeAddCheckpoint} gives back the same bytes.
 */
export function parseAddCheckpoint(bytes: Uint8Array): Result<AddCheckpoint, TlogCode> {
  const split = splitWitnessRequest(bytes)
  if (!split.ok) return split
  const [oldLine = '', ...proofLines] = split.value.lines
  const old = oldLine.startsWith('old ') ? parseDecimal(oldLine.slice('old '.length)) : null
  if (old === null) return fault('witness-request', 'old size line')
  if (proofLines.length > MAX_WITNESS_PROOF) return fault('witness-request', 'proof lines')
  const proof = proofLines.map(base64ToBytes)
  if (!proof.every(isHash)) return fault('witness-request', 'proof lines')
  return ok({ old, proof, checkpoint: split.value.checkpoint })
}

/** The lines of a request and the checkpoint behind their blank line; `witness-request` if there is none, or it is too large. */
export function splitWitnessRequest(
  bytes: Uint8Array,
): Result<{ readonly lines: readonly string[]; readonly checkpoint: Uint8Array }, TlogCode> {
  if (bytes.length > MAX_WITNESS_REQUEST) return fault('witness-request', 'size')
  const split = blankLine(bytes)
  const head = split < 0 ? null : utf8ToString(bytes.subarray(0, split))
  if (head === null) return fault('witness-request', 'no blank line')
  return ok({ lines: head.split('\n'), checkpoint: bytes.slice(split + 2) })
}

/** Where the first blank line begins: lines before it are never empty, the checkpoint behind it has its own rule. */
function blankLine(bytes: Uint8Array): number {
  let at = bytes.indexOf(0x0a)
  while (at >= 0 && bytes[at + 1] !== 0x0a) at = bytes.indexOf(0x0a, at + 1)
  return at
}
