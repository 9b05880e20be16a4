import { minuteOf, noteId, sealNote, type Note, type NoteCode } from '@alternat/acts'
import { toHex, utf8, type Fault, type Ok, ok } from '@alternat/tlog'
import type { Finding } from '@alternat/guard'
import { frameOf } from '../dialogue/frame.ts'
import { isAnothers, sideIn } from '../dialogue/members.ts'
import { checkNote, NOTE_KIND } from '../release/check.ts'
import type { ReleaseOwnCode } from '../release/codes.ts'
import type { ReleaseToken } from '../release/types.ts'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import { offRecordFault, type OffRecordCode } from './codes.ts'
import { MAX_NOTES } from './limits.ts'
import { pairKey } from './pair-key.ts'

/** What somebody wants another side to read off the record. */
export interface NoteRequest extends Pick<Note, 'dialogue' | 'to' | 'kind' | 'title' | 'lang' | 'words'> {
  readonly token?: ReleaseToken
}

/** Why nothing is sent; what was typed is kept as a draft. */
export interface NoteFault extends Fault<OffRecordCode | NoteCode | ReleaseOwnCode | StoreCode> {
  /** The id of the draft; null where the store could not keep it. */
  readonly draft: string | null
  readonly findings?: readonly Finding[]
}

type Refused = { readonly ok: false; readonly fault: Omit<NoteFault, 'draft'> }

/**
 * Writes a note for another side, off the record: it goes with the next bundle to that side and with nothing else.
 * The schema, the guard and the token decide as they do for an act; no office signs, and no log knows of it.
 */
export function writeNote(
  node: Node,
  request: NoteRequest,
): Ok<{ id: string }> | { readonly ok: false; readonly fault: NoteFault } {
  const done = write(node, request)
  return done.ok ? done : { ok: false, fault: { ...done.fault, draft: keepDraft(node, request, done.fault) } }
}

function write(node: Node, { token, ...typed }: NoteRequest): Ok<{ id: string }> | Refused {
  const { store, crypto } = node
  const { dialogue, to } = typed
  const note: Note = { v: 'v1', from: store.side, at: minuteOf(node.ports.clock()), ...typed }
  const { sides, reconstruction } = frameOf(store, dialogue)
  const ours = sideIn(store, dialogue)
  const ids = [...sides.map(({ id }) => id), store.side, to]
  const goes = sides.some(({ id }) => id === ours) && isAnothers(store, dialogue, to)
  if (reconstruction !== null || !goes) return offRecordFault('note-to', to)
  const fits = checkNote(node, token === undefined ? { note } : { note, token }, ids)
  if (!fits.ok) return fits
  const key = pairKey(node, dialogue, to)
  if (key === null) return offRecordFault('note-key', to)
  const sealed = sealNote(crypto, key, note)
  if (!sealed.ok) return sealed
  const id = noteId(crypto, sealed.value)
  const held = store.notes.all(dialogue).filter(({ side, way }) => side === to && way === 'out')
  if (held.length >= MAX_NOTES && !held.some((one) => one.id === id)) return offRecordFault('note-full', to)
  const kept = store.notes.keep([{ id, dialogue, side: to, way: 'out', note: sealed.value }])
  return kept.ok ? ok({ id }) : kept
}

/** Equal words keep one draft, however often they are tried. */
function keepDraft(node: Node, request: NoteRequest, refused: Refused['fault']): string | null {
  const { dialogue, to, kind, title, lang, words } = request
  const body = { to, kind, title, lang, words }
  const typed = { dialogue, kind: NOTE_KIND, body, level: 'between' }
  const id = toHex(node.crypto.sha256(utf8(JSON.stringify(typed)))).slice(0, 16)
  const saved = node.store.saveDraft(
    id,
    minuteOf(node.ports.clock()),
    JSON.stringify({ request: typed, refused }),
  )
  return saved.ok ? id : null
}
