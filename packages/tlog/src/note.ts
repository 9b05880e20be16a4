import { base64ToBytes, concat, readU32, toBase64, u32, utf8, utf8ToString } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import { hasControl, isKeyName } from './name.ts'
import { ok, type Result } from './result.ts'

/** A note larger than this is refused before it is read: a hostile server could send without end. */
export const MAX_NOTE_BYTES = 1 << 20

/** More lines than this are refused: each line of a known key costs a signature check. The standard asks for 16. */
export const MAX_SIGNATURES = 100

/** One signature under a note. */
export interface SignatureLine {
  /** The key name on the line. */
  readonly name: string
  /** The short key id, a uint32. */
  readonly keyId: number
  /** The signature bytes, without the four bytes of the id: at least one. */
  readonly signature: Uint8Array
}

/** Text with signature lines under it (c2sp.org/signed-note@v1.0.0). Nothing in it is checked yet. */
export interface Note {
  /** The signed text, its last newline included; it may hold empty lines. */
  readonly text: string
  /** The signature lines in their order, at least one. */
  readonly signatures: readonly SignatureLine[]
}

const DASH = '\u2014 '

/** The line of a signature, its newline included. */
export function encodeSignatureLine(line: SignatureLine): string {
  return `${DASH}${line.name} ${toBase64(concat(u32(line.keyId), line.signature))}\n`
}

/** The bytes of a note. Throws {@link TlogMistake} for a text or a line that no note can carry. */
export function encodeNote(note: Note): Uint8Array {
  const bytes = utf8(`${note.text}\n${note.signatures.map(encodeSignatureLine).join('')}`)
  const back = isNoteText(note.text) ? parseNote(bytes) : fault('note-shape')
  if (!back.ok) throw new TlogMistake(back.fault.code, back.fault.where)
  // A blank line in a name or a text without its newline would parse as something else than what was meant.
  if (back.value.text !== note.text) throw new TlogMistake('note-shape')
  return bytes
}

/** Whether a text can be signed as a note: well-formed, ends in a newline, no other control characters. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !hasControl(text, '\n')
}

/**
 * Reads a note without checking any signature: every line must be well written, also those of unknown keys.
 * {@link encodeNote} gives back the same bytes for whatever is accepted.
 */
export function parseNote(bytes: Uint8Array): Result<Note, TlogCode> {
  if (bytes.length > MAX_NOTE_BYTES) return fault('note-size')
  const whole = utf8ToString(bytes)
  if (whole === null) return fault('note-utf8')
  if (hasControl(whole, '\n')) return fault('note-control')
  // The last blank line, not the first: text may hold empty lines, and cutting at the first would let a
  // signed text be read as a shorter one with forged lines under it.
  const split = whole.lastIndexOf('\n\n')
  if (split < 0 || !whole.endsWith('\n')) return fault('note-shape')
  const lines = whole
    .slice(split + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0) return fault('note-shape')
  if (lines.length > MAX_SIGNATURES) return fault('note-too-many')
  const signatures = parseLines(lines)
  return signatures.ok ? ok({ text: whole.slice(0, split + 1), signatures: signatures.value }) : signatures
}

function parseLines(lines: readonly string[]): Result<SignatureLine[], TlogCode> {
  const signatures: SignatureLine[] = []
  for (const [i, line] of lines.entries()) {
    const signature = parseSignatureLine(line)
    if (signature === null) return fault('note-line', `signature line ${i + 1}`)
    signatures.push(signature)
  }
  return ok(signatures)
}

/** Lines remembered: the same few go through every step of an exchange. A hostile note can carry many. */
const MAX_KNOWN_LINES = 512
/** Longest line remembered, in characters: one of ML-DSA-44 has some 3,300. */
const MAX_KNOWN_LENGTH = 4096

const known = new Map<string, SignatureLine | null>()

/** Reads one signature line without its newline; `null` if it is not written exactly as it must be. */
export function parseSignatureLine(line: string): SignatureLine | null {
  const before = known.get(line)
  if (before !== undefined) return before
  const read = readLine(line)
  if (line.length > MAX_KNOWN_LENGTH) return read
  if (known.size >= MAX_KNOWN_LINES) known.clear()
  known.set(line, read)
  return read
}

function readLine(line: string): SignatureLine | null {
  if (!line.startsWith(DASH)) return null
  const [name, base64, ...rest] = line.slice(DASH.length).split(' ')
  if (name === undefined || base64 === undefined || rest.length > 0 || !isKeyName(name)) return null
  const bytes = base64ToBytes(base64)
  if (bytes === null || bytes.length < 5) return null
  return { name, keyId: readU32(bytes), signature: bytes.slice(4) }
}
