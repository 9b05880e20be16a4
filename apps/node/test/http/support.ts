import type { Hono } from 'hono'
import type { Seat } from '../../src/host/seat.ts'
import { createApp } from '../../src/http/app.ts'
import { openStreams } from '../../src/http/events.ts'
import type { Site } from '../../src/http/static.ts'

/** The server of one seat, without a socket. */
export function appOf(seat: Seat, seats: readonly Seat[] = [seat], site: Site | null = null): Hono {
  return createApp({ seat, seats, front: seats[0]?.address ?? '', site, streams: openStreams() })
}

/** A request as our own page makes it. */
export function asking(seat: Seat, path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers)
  if (!headers.has('host')) headers.set('host', new URL(seat.address).host)
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
    ...more,
  }
  return new Request(`${seat.address}${path}`, { method: 'POST', body: text, headers })
}

/** The JSON of an answer. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}
