import { utf8, utf8ToString } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { verifyCosignature } from './cosignature.ts'
import type { Crypto } from './crypto.ts'
import { isCount, parseDecimal } from './decimal.ts'
import { encodeSignatureLine, MAX_SIGNATURES, parseSignatureLine, type SignatureLine } from './note.ts'
import { ok, type Result } from './result.ts'
import type { Vkey } from './vkey.ts'

/** The media type in which a witness says which size it holds (tlog-witness §add-checkpoint, status 409). */
export const TREE_SIZE_TYPE = 'text/x.tlog.size'

/** An answer larger than this is not read: a hostile witness could send without end. */
export const MAX_WITNESS_ANSWER = 1 << 19

/** A cosignature that a witness returned, checked. */
export interface WitnessCosignature {
  readonly line: SignatureLine
  /** When the witness says it saw the checkpoint, in seconds since 1970; never zero. */
  readonly time: bigint
}

/** The body of a good answer: one signature line or more. Throws {@link TlogMistake} for none or too many. */
export function encodeCosignatureLines(lines: readonly SignatureLine[]): Uint8Array {
  if (lines.length === 0 || lines.length > MAX_SIGNATURES) throw new TlogMistake('witness-answer')
  return utf8(lines.map(encodeSignatureLine).join(''))
}

/** Reads the body of a good answer, or `witness-answer`. {@link encodeCosignatureLines} gives back the same bytes. */
export function parseCosignatureLines(bytes: Uint8Array): Result<SignatureLine[], TlogCode> {
  const text = bytes.length > MAX_WITNESS_ANSWER ? null : utf8ToString(bytes)
  if (text === null || !text.endsWith('\n')) return fault('witness-answer')
  const texts = text.slice(0, -1).split('\n')
  const lines = texts.map(parseSignatureLine).filter((line) => line !== null)
  const whole = lines.length === texts.length && lines.length <= MAX_SIGNATURES
  return whole ? ok(lines) : fault('witness-answer')
}

/**
 * Finds among the lines of an answer the one by the witness's key and checks it over the checkpoint text that
 * was sent. Lines by other keys are ignored (tlog-witness: “The client MUST ignore any cosignatures from
 * unknown keys”). `witness-answer` without one, `cosignature-bad` and its like for a false one, and
 * `cosignature-time` for time zero, which a witness must not give to a checkpoint.
 */
export function cosignatureFrom(
  crypto: Crypto,
  lines: readonly SignatureLine[],
  checkpointText: string,
  vkey: Vkey,
): Result<WitnessCosignature, TlogCode> {
  const line = lines.find(({ name, keyId }) => name === vkey.name && keyId === vkey.keyId)
  if (line === undefined) return fault('witness-answer', vkey.name)
  const time = verifyCosignature(crypto, checkpointText, line, vkey)
  if (!time.ok) return time
  return time.value > 0n ? ok({ line, time: time.value }) : fault('cosignature-time', vkey.name)
}

/** The body of a conflict: the size that the witness cosigned last. Throws {@link TlogMistake} for no size. */
export function encodeTreeSize(size: number): Uint8Array {
  if (!isCount(size)) throw new TlogMistake('witness-answer')
  return utf8(`${size}\n`)
}

/** Reads the body of a conflict, or `witness-answer`. */
export function parseTreeSize(bytes: Uint8Array): Result<number, TlogCode> {
  const text = bytes.length > 32 ? null : utf8ToString(bytes)
  const size = text?.endsWith('\n') === true ? parseDecimal(text.slice(0, -1)) : null
  return size === null ? fault('witness-answer', 'size') : ok(size)
}
