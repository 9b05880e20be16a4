import { readNote, type Note } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { notesHad } from './carried.ts'
import { offRecordFault, type OffRecordCode } from './codes.ts'

/** A note as our own people see it. */
export interface ListedNote extends Note {
  readonly id: string
  readonly way: 'out' | 'in'
  /**
   * Of one that went out, whether the other side says in its latest bundle that it has it; `false` says only that
   * nothing was heard of it yet. Of one that came, `true`.
   */
  readonly arrived: boolean
}

/** The notes of a store that were not dropped, the latest first. */
export function listNotes(store: Store, dialogue?: string): ListedNote[] {
  return store.notes
    .all(dialogue)
    .flatMap(({ id, way, note }) => {
      const read = way === 'dropped' ? null : readNote(note)
      if (read?.ok !== true || way === 'dropped') return []
      const arrived = way === 'in' || notesHad(store, read.value.dialogue, read.value.to).includes(id)
      return [{ ...read.value, id, way, arrived }]
    })
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1))
}

/** The note whose id begins so, at least eight digits of it: `note-unknown`. */
export function findNote(store: Store, id: string): Result<ListedNote, OffRecordCode> {
  const found = /^[0-9a-f]{8,64}$/.test(id) ? listNotes(store).filter((note) => note.id.startsWith(id)) : []
  const [only] = found
  return only !== undefined && found.length === 1 ? ok(only) : offRecordFault('note-unknown', id)
}

/** Throws a note away: its words are overwritten, and one that came does not come again. */
export function dropNote(store: Store, id: string): Result<{ id: string }, OffRecordCode | StoreCode> {
  const note = findNote(store, id)
  if (!note.ok) return note
  const done = store.notes.drop(note.value.id)
  return done.ok ? ok({ id: note.value.id }) : done
}

/** The words as the body of `text.table`: the normal way to make them formal. Blank lines part the paragraphs. */
export function asText({ title, lang, words }: Note): object {
  const paragraphs = words.split(/\n\s*\n/).map((one) => one.trim().replaceAll(/\s*\n\s*/g, ' '))
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64)
  return {
    as: 'text',
    slug: slug === '' ? 'text' : slug,
    title,
    languages: { [lang]: paragraphs.filter((one) => one !== '') },
  }
}
