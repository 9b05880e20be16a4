import { base64ToBytes, toBase64 } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { isCount, parseDecimal } from './decimal.ts'
import { isOrigin } from './name.ts'
import { isNoteText } from './note.ts'
import { ok, type Result } from './result.ts'

/** What a log says of itself at one size (c2sp.org/tlog-checkpoint@v1.0.0 §Note text). */
export interface Checkpoint {
  /** The unique name of the log, 1..255 bytes. */
  readonly origin: string
  /** The number of leaves, 0..2^53-1. */
  readonly size: number
  /** The RFC 6962 root at that size, 32 bytes. */
  readonly root: Uint8Array
  /** Further non-empty lines, opaque. We write none and keep those of others, because they are signed too. */
  readonly extensions: readonly string[]
}

/**
 * Reads the text of a checkpoint (the note text, last newline included). {@link encodeCheckpoint} gives back
 * the same text for whatever is accepted.
 */
export function parseCheckpoint(text: string): Result<Checkpoint, TlogCode> {
  if (!isNoteText(text)) return fault('checkpoint-shape')
  const [origin, sizeLine, rootLine, ...extensions] = text.slice(0, -1).split('\n')
  if (origin === undefined || sizeLine === undefined || rootLine === undefined)
    return fault('checkpoint-shape')
  const size = parseDecimal(sizeLine)
  if (size === null) return fault('checkpoint-size')
  const root = base64ToBytes(rootLine)
  if (root === null) return fault('checkpoint-root')
  const checkpoint = { origin, size, root, extensions }
  const wrong = wrongIn(checkpoint)
  return wrong === null ? ok(checkpoint) : fault(wrong)
}

/** The text of a checkpoint. Throws {@link TlogMistake} for values no checkpoint can carry. */
export function encodeCheckpoint(c: Checkpoint): string {
  const wrong = wrongIn(c)
  if (wrong !== null) throw new TlogMistake(wrong)
  return [c.origin, String(c.size), toBase64(c.root), ...c.extensions, ''].join('\n')
}

function wrongIn(c: Checkpoint): TlogCode | null {
  if (!isOrigin(c.origin)) return 'checkpoint-origin'
  if (!isCount(c.size)) return 'checkpoint-size'
  if (c.root.length !== 32) return 'checkpoint-root'
  return c.extensions.every(isExtension) ? null : 'checkpoint-extension'
}

function isExtension(line: string): boolean {
  return line !== '' && !line.includes('\n') && isNoteText(`${line}\n`)
}
