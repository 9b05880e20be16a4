import { bad, concat, ok, toHex, utf8, type Bad, type Crypto, type Result } from '@alternat/tlog'
import { Type, type Static } from 'typebox'
import { canonicalize, parseCanonical } from '../bytes/json.ts'
import { checkShape, schemaFields, type BodyFields } from '../schema/check.ts'
import { Lang, Minute, OneOf, Prose, SideId, Slug, Title } from '../schema/common.ts'
import { hmacSha256, sameMac } from './hmac.ts'

/** The first line of every note: format and version. */
export const NOTE_FORMAT = 'alternat/note/v1'

/** Most code points of words. */
export const MAX_NOTE_WORDS = 16_384

/** Most bytes of a note with its MAC: every character escaped, and the fields around the words. */
export const MAX_NOTE = 131_072

const MAC_BYTES = 32

const NoteSchema = Type.Object(
  {
    v: Type.Literal('v1'),
    dialogue: Slug,
    from: SideId,
    to: SideId,
    /** When it was written, as its maker says. */
    at: Minute,
    kind: OneOf(['non-paper', 'draft']),
    title: Title,
    lang: Lang,
    words: Prose(MAX_NOTE_WORDS),
  },
  { additionalProperties: false },
)

/** What one side lets another read off the record (docs/formats/off-record.md). No act, and signed by nobody. */
export type Note = Static<typeof NoteSchema>

/** Why a note is refused, with the sentence shown to people. */
export const NOTE_CODES = {
  note: 'The note is not written as it must be.',
  'note-mac': 'The note was not made by one of the two sides it stands between, or it was changed.',
} as const

/** The closed set of codes of notes. */
export type NoteCode = keyof typeof NOTE_CODES

/**
 * A note as it travels: MAC[32] ‖ format line ‖ canonical JSON. Whoever can check the MAC could have made it: both
 * sides of the pair hold the key (design §9 rule 20), so that neither can show it to a third as the other's.
 */
export function sealNote(crypto: Crypto, key: Uint8Array, note: Note): Result<Uint8Array, NoteCode> {
  const shape = checkNote(note)
  if (!shape.ok) return shape
  const message = concat(utf8(`${NOTE_FORMAT}\n`), utf8(canonicalize(note)))
  const sealed = concat(hmacSha256(crypto, key, message), message)
  return sealed.length > MAX_NOTE ? noteFault('note', 'words') : ok(sealed)
}

/** Reads a note under the key of the pair: `note-mac` first, so that nothing of a stranger's is looked at; `note`. */
export function openNote(crypto: Crypto, key: Uint8Array, sealed: Uint8Array): Result<Note, NoteCode> {
  if (sealed.length > MAX_NOTE || sealed.length <= MAC_BYTES) return noteFault('note')
  const message = sealed.subarray(MAC_BYTES)
  const mac = hmacSha256(crypto, key, message)
  return sameMac(mac, sealed.subarray(0, MAC_BYTES)) ? readNote(sealed) : noteFault('note-mac')
}

/** Reads a note whose MAC was checked when it was taken in: `note`. */
export function readNote(sealed: Uint8Array): Result<Note, NoteCode> {
  const line = utf8(`${NOTE_FORMAT}\n`)
  const message = sealed.subarray(MAC_BYTES)
  if (!line.every((byte, i) => message[i] === byte)) return noteFault('note', 'format')
  const json = parseCanonical(message.subarray(line.length), { maxBytes: MAX_NOTE })
  if (!json.ok) return noteFault('note', json.fault.where)
  const shape = checkNote(json.value)
  return shape.ok ? ok(json.value as unknown as Note) : shape
}

/** The name a note travels and is kept under: hex of the SHA-256 over its bytes. */
export function noteId(crypto: Crypto, sealed: Uint8Array): string {
  return toHex(crypto.sha256(sealed))
}

/** What people wrote in a note, by what it is to the program: the guard reads the prose. */
export function noteFields(note: Note): BodyFields {
  return schemaFields(NoteSchema, note)
}

/** Checks the fields of a note: `note`, with the first that is wrong. */
export function checkNote(value: unknown): Result<void, NoteCode> {
  const shape = checkShape(NoteSchema, value)
  return shape.ok ? ok(undefined) : noteFault('note', shape.fault.where)
}

function noteFault(code: NoteCode, where?: string): Bad<NoteCode> {
  return bad(code, NOTE_CODES[code], where)
}
