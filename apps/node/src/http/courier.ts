import type { Context } from 'hono'
import { exportBundle } from '../bundle/export.ts'
import type { ImportReport } from '../bundle/take-in.ts'
import { receiveBundle } from '../bundle/receive.ts'
import { listDialogues } from '../dialogue/list.ts'
import { addressees } from '../dialogue/members.ts'
import { sentBytes } from './body.ts'
import { problem, statusOf, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'

/** The bundle that was sent, or the answer to a request that sends none. */
export function sentBundle(c: Context): Uint8Array | Response {
  if (c.req.header('content-type') !== 'application/octet-stream') {
    return problem(c, 415, { code: 'not-a-bundle', message: 'A bundle is sent as application/octet-stream.' })
  }
  const bytes = sentBytes(c)
  return bytes.ok ? bytes.value : problem(c, statusOfRequest(bytes.fault), bytes.fault)
}

/** Takes in a bundle: the same bytes and the same checks as from a file. */
export async function postCourier(c: Context, room: Room): Promise<Response> {
  const bytes = sentBundle(c)
  if (bytes instanceof Response) return bytes
  const report = await receiveBundle(room.seat.receiver, bytes, room.seat.ports.clock())
  return report.ok ? c.json(onRecord(report.value)) : problem(c, 422, report.fault)
}

/** What is told to whoever brought the bundle: nothing of what is off the record, nor of what it shows about others. */
function onRecord(report: ImportReport): object {
  const { notes: _, leftOut: _1, followed, ...rest } = report
  return { ...rest, followed: followed.map(onRecord) }
}

/** The dialogue of an address, and the other side of it that a bundle is for. */
export function addressee(
  c: Context,
  { seat }: Room,
): { readonly dialogue: string; readonly to: string } | Response {
  const dialogue = c.req.param('dialogue') ?? ''
  const to = c.req.param('side') ?? ''
  const frame = listDialogues(seat.receiver.store).find((one) => one.dialogue === dialogue)
  // A side that was met but is no side of this dialogue gets nothing of it, not even encrypted.
  if (frame === undefined || addressees(seat.receiver.store, dialogue).includes(to)) return { dialogue, to }
  return problem(c, 404, {
    code: 'to-no-side',
    message: 'There is no other side of this name in the dialogue.',
    where: to,
  })
}

/** A bundle for another side, encrypted to it: whoever fetches it learns nothing but its size. */
export async function getCourier(c: Context, room: Room): Promise<Response> {
  const asked = addressee(c, room)
  if (asked instanceof Response) return asked
  const bundle = await exportBundle(room.seat.receiver, {
    ...asked,
    giveBack: c.req.query('giveBack') === '1',
    // What a side that moves takes along: the logs of the others as they are held here.
    mirrors: c.req.query('mirrors') === '1',
  })
  if (!bundle.ok) return problem(c, statusOf(bundle.fault), bundle.fault)
  return new Response(new Uint8Array(bundle.value), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  })
}
