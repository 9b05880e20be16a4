import { base64ToBytes, concat, toBase64, utf8, utf8ToString } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isCount, parseDecimal } from './decimal.ts'
import { evaluatePolicy, type PolicyVerdict } from './evaluate.ts'
import { isHash } from './hash.ts'
import { MAX_NOTE_BYTES, parseNote } from './note.ts'
import type { Policy } from './policy.ts'
import { ok, type Result } from './result.ts'
import { verifyInclusion } from './verify.ts'

const VERSION = 'c2sp.org/tlog-proof@v1'

/** No tree we can count needs more hashes than this. */
const MAX_PROOF_HASHES = 64
/** Room for the extra data and the hashes beside the checkpoint. */
const MAX_PROOF_BYTES = 2 * MAX_NOTE_BYTES

/** A proof that an entry is in a log, to be checked offline (c2sp.org/tlog-proof, file name `.tlog-proof`). */
export interface TlogProof {
  /** Opaque and NOT covered by any signature: at most a hint. `null` for none, never empty. */
  readonly extra: Uint8Array | null
  /** The index of the entry in the log. */
  readonly index: number
  /** The inclusion proof, from the leaf's sibling up. */
  readonly hashes: readonly Uint8Array[]
  /** The whole signed checkpoint, its cosignatures included, byte for byte. */
  readonly checkpoint: Uint8Array
}

/** Writes a proof file. Throws {@link TlogMistake} for what {@link parseProof} would refuse. */
export function encodeProof(proof: TlogProof): Uint8Array {
  if (!isCount(proof.index) || proof.extra?.length === 0) throw new TlogMistake('tlog-proof-shape')
  const extra = proof.extra === null ? [] : [`extra ${toBase64(proof.extra)}`]
  const lines = [VERSION, ...extra, `index ${proof.index}`, ...proof.hashes.map(toBase64), '', '']
  const bytes = concat(utf8(lines.join('\n')), proof.checkpoint)
  const back = parseProof(bytes)
  if (!back.ok) throw new TlogMistake(back.fault.code, back.fault.where)
  return bytes
}

/**
 * Reads a proof file without checking it. The checkpoint inside must be a well-written one.
 * {@link encodeProof} gives back the same bytes for whatever is accepted.
 */
export function parseProof(bytes: Uint8Array): Result<TlogProof, TlogCode> {
  if (bytes.length > MAX_PROOF_BYTES) return fault('tlog-proof-shape', 'size')
  const whole = utf8ToString(bytes)
  if (whole === null) return fault('note-utf8')
  // The first blank line, because the lines before it are never empty; the checkpoint has its own rule.
  const split = whole.indexOf('\n\n')
  if (split < 0) return fault('tlog-proof-shape', 'no blank line')
  const checkpoint = utf8(whole.slice(split + 2))
  const note = parseNote(checkpoint)
  if (!note.ok) return note
  const parsed = parseCheckpoint(note.value.text)
  return parsed.ok ? parseHead(whole.slice(0, split).split('\n'), checkpoint) : parsed
}

function parseHead(lines: readonly string[], checkpoint: Uint8Array): Result<TlogProof, TlogCode> {
  if (lines[0] !== VERSION) return fault('tlog-proof-version')
  const extraLine = lines[1]?.startsWith('extra ') === true ? lines[1] : null
  const extra = extraLine === null ? null : base64ToBytes(extraLine.slice('extra '.length))
  if (extraLine !== null && (extra === null || extra.length === 0))
    return fault('tlog-proof-shape', 'extra line')
  const [indexLine, ...hashLines] = lines.slice(extraLine === null ? 1 : 2)
  const index =
    indexLine?.startsWith('index ') === true ? parseDecimal(indexLine.slice('index '.length)) : null
  if (index === null) return fault('tlog-proof-shape', 'index line')
  const hashes = hashLines.map(base64ToBytes)
  if (hashes.length > MAX_PROOF_HASHES || !hashes.every(isHash))
    return fault('tlog-proof-shape', 'hash lines')
  return ok({ extra, index, hashes, checkpoint })
}

/**
 * Checks a proof (tlog-proof §Verifying): the checkpoint against the policy, and that the leaf stands at the
 * index under its root. The leaf hash is computed by the caller from what it holds, never from the file.
 */
export function verifyProof(
  crypto: Crypto,
  proof: TlogProof,
  leafHash: Uint8Array,
  policy: Policy,
): Result<PolicyVerdict, TlogCode> {
  const verdict = evaluatePolicy(crypto, policy, proof.checkpoint)
  if (!verdict.ok) return verdict
  const { size, root } = verdict.value.checkpoint
  const included = verifyInclusion(crypto, { index: proof.index, size, leafHash, proof: proof.hashes, root })
  return included.ok ? verdict : included
}
