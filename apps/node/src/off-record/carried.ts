import { openNote, type Member } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { bundleFault, type BundleCode } from '../bundle/codes.ts'
import type { Contents } from '../bundle/contents.ts'
import type { BundleManifest } from '../bundle/manifest.ts'
import type { Against } from '../bundle/receiver.ts'
import { frameOf } from '../dialogue/frame.ts'
import { isAnothers, sideIn } from '../dialogue/members.ts'
import type { StoreCode } from '../store/codes.ts'
import type { NoteKept } from '../store/notes.ts'
import type { Store } from '../store/types.ts'
import { MAX_NOTES } from './limits.ts'
import { canOpenNotes, pairKey } from './pair-key.ts'

/**
 * Checks the notes in a bundle: each from its sender to us, in its dialogue, under the key of the pair. One that is
 * not refuses the bundle, before anything of it is applied: `note-mac`; `member-unknown` at a reader, who has no
 * such key and to whom none are sent.
 */
export function notesCarried(holder: Against, { manifest, notes }: Contents): Result<NoteKept[], BundleCode> {
  // What is given back of our own log is looked at alone; the rest of its bundle is imported afterwards.
  if (notes.size === 0 || holder.repairing === true) return ok([])
  const [first = ''] = notes.keys()
  if (!canOpenNotes(holder)) return bundleFault('member-unknown', `note/${first}`)
  const { from, to, dialogue } = manifest
  const key = pairKey(holder, dialogue, from)
  const kept: NoteKept[] = []
  for (const [id, note] of notes) {
    const opened = key === null ? null : openNote(holder.crypto, key, note)
    // Either side could have made it: only the one whose bundle brings it may be the one it is from.
    const fits = opened?.ok === true && opened.value.from === from && opened.value.to === to
    if (!fits || opened.value.dialogue !== dialogue) return bundleFault('note-mac', `note/${id}`)
    kept.push({ id, dialogue, side: from, way: 'in', note })
  }
  return ok(kept)
}

/**
 * Keeps the notes of a bundle that was taken in, as many as there is room for; the others come again with its
 * sender's next bundle. None of somebody who is no side of the dialogue.
 */
export function keepCarried(store: Store, notes: readonly NoteKept[]): Result<number, StoreCode> {
  const [first] = notes
  if (first === undefined) return ok(0)
  const { sides, reconstruction } = frameOf(store, first.dialogue)
  const ours = sideIn(store, first.dialogue)
  const isSide = sides.some(({ id }) => id === ours) && isAnothers(store, first.dialogue, first.side)
  if (reconstruction !== null || !isSide) return ok(0)
  const held = store.notes.all(first.dialogue).filter(({ side }) => side === first.side)
  const known = new Set(held.map(({ id }) => id))
  const room = MAX_NOTES - held.filter(({ way }) => way === 'in').length
  const fresh = notes.filter(({ id }) => !known.has(id)).slice(0, Math.max(0, room))
  return store.notes.keep(fresh)
}

/** What goes to another side with a bundle: the notes for it that it has not said it has. */
export function notesFor(store: Store, dialogue: string, to: string): Member[] {
  const had = new Set(notesHad(store, dialogue, to))
  return store.notes
    .all(dialogue)
    .filter(({ side, way, id }) => side === to && way === 'out' && !had.has(id))
    .map(({ id, note }) => ({ name: `note/${id}`, bytes: note }))
}

/** The notes of a side that came here, dropped or not: so that it need not send them again. */
export function notesFrom(store: Store, dialogue: string, side: string): string[] {
  const held = store.notes.all(dialogue).filter((note) => note.side === side && note.way !== 'out')
  return held.map(({ id }) => id)
}

/**
 * Keeps which of our notes a sender says it has. A hint, as what it has heard of logs: a forged one keeps a note
 * from it until its next true one.
 */
export function keepNotesHad(store: Store, manifest: BundleManifest): Result<void, StoreCode> {
  const { from, dialogue, notes = [] } = manifest
  const had = notesHad(store, dialogue, from)
  const same = had.length === notes.length && had.every((id, i) => id === notes[i])
  return same ? ok(undefined) : store.setSetting(hadKey(dialogue, from), JSON.stringify(notes))
}

/** Ids of our notes that a side says it has: a hint in its latest bundle, signed by nobody. */
export function notesHad(store: Store, dialogue: string, side: string): string[] {
  const value = store.setting(hadKey(dialogue, side))
  return value === null ? [] : (JSON.parse(value) as string[])
}

function hadKey(dialogue: string, side: string): string {
  return `notes-had/${dialogue}/${side}`
}
