import type { Context } from 'hono'
import { perform } from '../host/deeds.ts'
import { listNotes } from '../off-record/list.ts'
import { dialogueAsked } from './asked.ts'
import { sentJson } from './body.ts'
import { checkRequest } from './check-request.ts'
import { NoteRequest } from './note-schemas.ts'
import { problem, statusOf, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'

const READER = {
  code: 'reader',
  message: 'This address is a reader’s: it follows a dialogue and says nothing.',
}

/** What went and came off the record at this seat, the latest first. For our own people alone. */
export function getNotes(c: Context, { seat }: Room): Response {
  const notes = seat.role === 'side' ? listNotes(seat.receiver.store) : []
  return c.json({ notes }, 200, { 'cache-control': 'no-store' })
}

/** Nobody signs when a note is thrown away. */
const nobodySigns = (): never => {
  throw new TypeError('an office key is wanted for a note')
}

/**
 * Writes a note for another side. No office signs it, but it speaks for the side all the same: who may is in the table of
 * authority.
 */
export async function postNote(c: Context, room: Room): Promise<Response> {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  const { seat } = room
  if (seat.node === null) return problem(c, 403, READER)
  const json = sentJson(c)
  const note = json.ok ? checkRequest(NoteRequest, json.value) : json
  if (!note.ok) return problem(c, statusOfRequest(note.fault), note.fault)
  const request = { dialogue: dialogue.value, ...note.value }
  const done = await perform(seat, 'note-write', request, nobodySigns)
  return done.ok ? c.json(done.value as { id: string }, 201) : problem(c, 422, done.fault)
}

/** Throws a note away here. The record knows of none, so nothing on it changes. */
export async function deleteNote(c: Context, { seat }: Room): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const done = await perform(seat, 'note-drop', { id }, nobodySigns)
  return done.ok ? c.json(done.value as { id: string }) : problem(c, statusOf(done.fault), done.fault)
}
