import { BUNDLE_SHAPE, decodeContainer } from '@alternat/acts'
import {
  parseCheckpoint,
  parseNote,
  parseSignatureLine,
  utf8ToString,
  type SignatureLine,
} from '@alternat/tlog'
import { opened } from '../machine/cipher.ts'

/** One checkpoint as it stands in a packet. */
export interface SeenNote {
  readonly log: string
  readonly size: number
  /** Hex. */
  readonly root: string
  readonly text: string
  readonly bytes: Uint8Array
  readonly signatures: readonly SignatureLine[]
  /** Cosignature lines that travel with it. */
  readonly lines: readonly { readonly text: string; readonly line: SignatureLine }[]
}

/** What a packet holds, for whoever stands at the wire. */
export interface SeenBundle {
  readonly notes: readonly SeenNote[]
  readonly acts: readonly Uint8Array[]
}

const known = new WeakMap<Uint8Array, SeenBundle | null>()

/** Reads a packet as it passes; null for what is no bundle any more. */
export function readPacket(bytes: Uint8Array): SeenBundle | null {
  const before = known.get(bytes)
  if (before !== undefined) return before
  const read = readNew(bytes)
  known.set(bytes, read)
  return read
}

function readNew(bytes: Uint8Array): SeenBundle | null {
  const parts = opened(bytes)
  const members = parts === null ? null : decodeContainer(BUNDLE_SHAPE, parts.archive)
  if (members?.ok !== true) return null
  const byName = new Map(members.value.map((member) => [member.name, member.bytes]))
  const acts = members.value.filter(({ name }) => name.startsWith('act/')).map((member) => member.bytes)
  const notes = members.value.flatMap(({ name, bytes: note }) => {
    const n = /^log\/(\d+)\/checkpoint$/.exec(name)?.[1]
    return n === undefined ? [] : (readNote(note, byName.get(`cosig/${n}`)) ?? [])
  })
  return { notes, acts }
}

function readNote(bytes: Uint8Array, cosig: Uint8Array | undefined): SeenNote | null {
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!note.ok || !checkpoint.ok) return null
  const { origin, size, root } = checkpoint.value
  const lines = (cosig === undefined ? '' : (utf8ToString(cosig) ?? '')).split('\n').flatMap((text) => {
    const line = parseSignatureLine(text)
    return line === null ? [] : [{ text, line }]
  })
  const { text, signatures } = note.value
  return { log: origin, size, root: root.toHex(), text, bytes, signatures, lines }
}
