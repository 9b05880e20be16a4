import type { Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { describeBundle } from '../bundle/describe.ts'
import { describeOutgoing } from '../bundle/outgoing.ts'
import { receiveBundle } from '../bundle/receive.ts'
import { addressee, sentBundle } from './courier.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'

/** A reader's address is open to all: what a bundle shows of others is told to nobody there. */
const READER = {
  code: 'reader',
  message: 'This address is a reader’s: bundles come to it by its courier or by the command line.',
}

/** Says what is inside a bundle that a person holds out, before anything changes. */
export async function postLook(c: Context, room: Room): Promise<Response> {
  if (room.seat.role === 'reader') return problem(c, 403, READER)
  const bytes = sentBundle(c)
  if (bytes instanceof Response) return bytes
  return told(c, await describeBundle(room.seat.receiver, bytes))
}

/** Takes in a bundle that a person brings, and tells all that it brought. */
export async function postBundle(c: Context, room: Room): Promise<Response> {
  if (room.seat.role === 'reader') return problem(c, 403, READER)
  const bytes = sentBundle(c)
  if (bytes instanceof Response) return bytes
  return told(c, await receiveBundle(room.seat.receiver, bytes, room.seat.ports.clock()))
}

/** Says what a bundle for another side would carry. */
export function getOutgoing(c: Context, room: Room): Response {
  const asked = addressee(c, room)
  if (asked instanceof Response) return asked
  const summary = describeOutgoing(room.seat.receiver, asked)
  return summary.ok ? c.json(summary.value) : problem(c, statusOf(summary.fault), summary.fault)
}

function told(c: Context, done: Result<object>): Response {
  return done.ok ? c.json(done.value, 200, { 'cache-control': 'no-store' }) : problem(c, 422, done.fault)
}
