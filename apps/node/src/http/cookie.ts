import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { LONGEST_MS } from '../people/sessions.ts'

/**
 * The name of a side's cookie. It carries the side because browsers give one cookie to every port of a host, and two
 * sides may be hosted beside one another; the prefix has the browser refuse it where it is not Secure, is for a whole
 * domain or for a part of the paths, so that nobody beside us can plant one (RFC 6265bis §4.1.3.2).
 */
export function cookieName(side: string): string {
  return `__Host-alternat-${side}`
}

const OURS = { path: '/', secure: true, httpOnly: true } as const

/** The secret of the session that a request brings; `null` without one. */
export function sessionSecret(c: Context, side: string): string | null {
  return getCookie(c, cookieName(side)) ?? null
}

/** Gives the browser the secret of a new session. No other site can have it sent. */
export function giveSession(c: Context, side: string, secret: string): void {
  setCookie(c, cookieName(side), secret, { ...OURS, sameSite: 'Strict', maxAge: LONGEST_MS / 1000 })
}

/** Takes it away again. */
export function takeSession(c: Context, side: string): void {
  deleteCookie(c, cookieName(side), OURS)
}

function flowName(side: string): string {
  return `__Host-alternat-ministry-${side}`
}

/** How long somebody may take at the ministry’s sign-in, in seconds. */
export const FLOW_SECONDS = 600

/**
 * Marks the browser that went to the ministry’s sign-in, so that nobody else’s answer signs it in. It comes back by
 * a link from another site, which `Strict` would not survive.
 */
export function giveFlow(c: Context, side: string, secret: string): void {
  setCookie(c, flowName(side), secret, { ...OURS, sameSite: 'Lax', maxAge: FLOW_SECONDS })
}

/** The mark of a browser that has set out; `null` of one that has not. */
export function flowOf(c: Context, side: string): string | null {
  return getCookie(c, flowName(side)) ?? null
}

/** Takes the mark away from a browser that has come back. */
export function takeFlow(c: Context, side: string): void {
  deleteCookie(c, flowName(side), { ...OURS, sameSite: 'Lax' })
}
