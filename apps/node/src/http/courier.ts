import type { Context } from 'hono'
import { exportBundle } from '../bundle/export.ts'
import type { ImportReport } from '../bundle/take-in.ts'
import { receiveBundle } from '../bundle/receive.ts'
import { listDialogues } from '../dialogue/list.ts'
import { readBytes } from './body.ts'
import { problem, statusOf } from './problem.ts'
import type { Room } from './room.ts'

/** The largest bundle taken over HTTP; larger ones travel as files. */
export const COURIER_CAP = 64 * 1024 * 1024

/** Takes in a bundle: the same bytes and the same checks as from a file. */
export async function postCourier(c: Context, room: Room): Promise<Response> {
  if (c.req.header('content-type') !== 'application/octet-stream') {
    return problem(c, 415, { code: 'not-a-bundle', message: 'A bundle is sent as application/octet-stream.' })
  }
  const bytes = await readBytes(c, COURIER_CAP)
  if (!bytes.ok) return problem(c, bytes.fault.code === 'length-required' ? 411 : 413, bytes.fault)
  const { receiver } = room.seat
  const report = await receiveBundle(receiver, bytes.value, room.seat.ports.clock())
  if (!report.ok) return problem(c, 422, report.fault)
  return c.json(onRecord(report.value))
}

/** What is told to whoever brought the bundle: nothing of what is off the record, nor of what it shows about others. */
function onRecord(report: ImportReport): object {
  const { notes: _, leftOut: _1, followed, ...rest } = report
  return { ...rest, followed: followed.map(onRecord) }
}

/** A bundle for another side, encrypted to it: whoever fetches it learns nothing but its size. */
export async function getCourier(c: Context, room: Room): Promise<Response> {
  const dialogue = c.req.param('dialogue') ?? ''
  const to = c.req.param('side') ?? ''
  const frame = listDialogues(room.seat.receiver.store).find((one) => one.dialogue === dialogue)
  // A side that was met but is no side of this dialogue gets nothing of it, not even encrypted.
  if (frame !== undefined && (to === room.seat.side || !frame.sides.some(({ id }) => id === to))) {
    return problem(c, 404, {
      code: 'to-no-side',
      message: 'There is no other side of this name in the dialogue.',
      where: to,
    })
  }
  const bundle = await exportBundle(room.seat.receiver, {
    dialogue,
    to,
    giveBack: c.req.query('giveBack') === '1',
  })
  if (!bundle.ok) return problem(c, statusOf(bundle.fault), bundle.fault)
  return new Response(new Uint8Array(bundle.value), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  })
}
