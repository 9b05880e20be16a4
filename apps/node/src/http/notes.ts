import type { Context } from 'hono'
import { perform } from '../host/deeds.ts'
import { listNotes } from '../off-record/list.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'

/** What went and came off the record at this seat, the latest first. For our own people alone. */
export function getNotes(c: Context, { seat }: Room): Response {
  const notes = seat.role === 'side' ? listNotes(seat.receiver.store) : []
  return c.json({ notes }, 200, { 'cache-control': 'no-store' })
}

/** Nobody signs when a note is thrown away. */
const nobodySigns = (): never => {
  throw new TypeError('an office key is wanted for a note')
}

/** Throws a note away here. The record knows of none, so nothing on it changes. */
export async function deleteNote(c: Context, { seat }: Room): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const done = await perform(seat, 'note-drop', { id }, nobodySigns)
  return done.ok ? c.json(done.value as { id: string }) : problem(c, statusOf(done.fault), done.fault)
}
