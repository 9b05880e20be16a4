import type { Context } from 'hono'
import { publicLists } from '../evidence/public-lists.ts'
import { dialogueAsked } from './asked.ts'
import { peopleProblem } from './people-problem.ts'
import { problem } from './problem.ts'
import { READER } from './refused.ts'
import type { Room } from './room.ts'

/** The list of public acts that our side can put on the record now, computed from the logs as they are held. */
export function getPublicLists(c: Context, room: Room): Response {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  if (room.seat.role === 'reader') return peopleProblem(c, READER)
  const { store } = room.seat.receiver
  return c.json(publicLists(store, dialogue.value), 200, { 'cache-control': 'no-store' })
}
