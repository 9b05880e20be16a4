import type { Context } from 'hono'
import { gate } from './gate.ts'
import type { Room } from './room.ts'

/** A page of a dialogue: its slug, and the day of a page that looks back. */
const SECTION = /^\/d\/([a-z0-9-]{1,64})\/[a-z]/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * The `link` header of a screen (RFC 8288; `preload` of the HTML standard): what its script will ask for first is asked for
 * while that script is still on its way. Who sits here is told to everybody; a dialogue is named only to whoever may read it.
 */
export function askedFirst(c: Context, room: Room): string {
  const [, dialogue] = SECTION.exec(c.req.path) ?? []
  const day = c.req.query('asOf')
  const asOf = day !== undefined && DAY.test(day) ? `?asOf=${day}` : ''
  const isRead = dialogue !== undefined && gate(c, room, { needs: ['read', 'between'] }) === null
  const addresses = ['/api/session', ...(isRead ? [`/api/d/${dialogue}/outline${asOf}`] : [])]
  return addresses.map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
