import type { Hono } from 'hono'
import type { Seat } from '../../src/host/seat.ts'
import { createApp } from '../../src/http/app.ts'
import { openStreams } from '../../src/http/events.ts'
import { openRate } from '../../src/http/rate.ts'
import type { Site } from '../../src/http/static.ts'
import { openMinistry } from '../../src/people/ministry.ts'
import { cookieOf } from '../host/support.ts'

/** The server of one seat, without a socket. */
export function appOf(seat: Seat, seats: readonly Seat[] = [seat], site: Site | null = null): Hono {
  const ministry = seat.people === null ? null : openMinistry(seat.people, seat.address)
  const front = seats[0]?.address ?? ''
  return createApp({
    seat,
    seats,
    front,
    site,
    streams: openStreams(),
    rate: openRate(async () => undefined),
    ministry,
  })
}

const cookies = new WeakMap<object, string>()

/** The cookie of somebody who may do everything at this seat. */
export function ownCookie(seat: Seat): string {
  const { people } = seat
  if (people === null) return ''
  const cookie = cookies.get(people) ?? cookieOf(seat)
  cookies.set(people, cookie)
  return cookie
}

/** A request as our own page makes it, for somebody who may do everything, unless `cookie` says who. */
export function asking(seat: Seat, path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers)
  if (!headers.has('host')) headers.set('host', new URL(seat.address).host)
  if (!headers.has('cookie')) headers.set('cookie', ownCookie(seat))
  return new Request(`${seat.address}${path}`, { ...init, headers })
}

/** A POST as our own page makes it. */
export function posting(seat: Seat, path: string, body: unknown, more: Record<string, string> = {}): Request {
  const text = JSON.stringify(body)
  const length = String(new TextEncoder().encode(text).length)
  const headers = {
    'content-type': 'application/json',
    'content-length': length,
    origin: seat.address,
    host: new URL(seat.address).host,
    cookie: more['cookie'] ?? ownCookie(seat),
    ...more,
  }
  return new Request(`${seat.address}${path}`, { method: 'POST', body: text, headers })
}

/** The JSON of an answer. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}

/** The status of an answer, and the code in it. */
export async function codeOf(answer: Response): Promise<unknown> {
  return [answer.status, (await jsonOf(answer))['code']]
}
