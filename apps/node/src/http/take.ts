import { check } from '@alternat/guard'
import { trendPage } from '@alternat/adherence'
import { minuteOf } from '@alternat/acts'
import type { Context } from 'hono'
import { writeEvidence } from '../evidence/write.ts'
import { dayAsked, dialogueAsked, matterAsked } from './asked.ts'
import { sentJson } from './body.ts'
import { checkRequest } from './check-request.ts'
import { problem, statusOf, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'
import { GuardRequest } from './act-schemas.ts'

function octets(bytes: Uint8Array, name?: string): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
  }
  if (name !== undefined) headers['content-disposition'] = `attachment; filename="${name}"`
  return new Response(new Uint8Array(bytes), { headers })
}

/** Everything a stranger needs to check the whole dialogue: an evidence file that covers all. */
export function getRaw(c: Context, room: Room): Response {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  const request = { dialogue: dialogue.value, matter: null, covers: 'all' } as const
  const file = writeEvidence(room.seat.receiver, request)
  return file.ok ? octets(file.value) : problem(c, statusOf(file.fault), file.fault)
}

/** The evidence file of one matter, to be kept. */
export function getEvidence(c: Context, room: Room): Response {
  const found = matterAsked(c, room)
  if (!found.ok) return problem(c, statusOf(found.fault), found.fault)
  const { fold, matter } = found.value
  const day = fold.asOf === null ? {} : { asOf: fold.asOf }
  const request = { dialogue: fold.dialogue, matter: matter.id, covers: 'all', ...day } as const
  const file = writeEvidence(room.seat.receiver, request)
  if (!file.ok) return problem(c, statusOf(file.fault), file.fault)
  return octets(file.value, `${matter.slug}${fold.asOf === null ? '' : `-${fold.asOf}`}.evidence`)
}

/** What the guard would say of these words. Nothing is kept, nothing leaves. */
export async function postGuard(c: Context, room: Room): Promise<Response> {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  const json = sentJson(c)
  const asked = json.ok ? checkRequest(GuardRequest, json.value) : json
  if (!asked.ok) return problem(c, statusOfRequest(asked.fault), asked.fault)
  const { decision, findings } = check([{ path: 'text', text: asked.value.text }])
  return c.json({ decision, findings })
}

/** The trend page as it stood on a day; today if none is asked for. */
export function getTrend(c: Context, room: Room): Response {
  const day = dayAsked(c)
  if (!day.ok) return problem(c, 400, day.fault)
  const page = trendPage(day.value ?? minuteOf(room.seat.ports.clock()).slice(0, 10))
  return page.ok ? c.json(page.value) : problem(c, 422, page.fault)
}
