import type { Context, MiddlewareHandler } from 'hono'
import { ACTING, allowed, may, mayAct, whoMay, type Action, type Level } from '../people/authority.ts'
import { PEOPLE_CODES, type PeopleCode } from '../people/codes.ts'
import { sessionOf, type SignedIn } from '../people/sessions.ts'
import { sessionSecret } from './cookie.ts'
import { problem } from './problem.ts'
import { KNOCKING, READING, WRITING } from './rate.ts'
import type { Room } from './room.ts'
import type { Route } from './route.ts'

/**
 * What a route wants of whoever asks. `open`: nothing, `self`: being signed in, `act`: a role that performs acts (which
 * ones is decided when the act has been read), else a line of the table of authority.
 */
export type Need = 'open' | 'self' | 'act' | readonly [action: Action, level: Level]

declare module 'hono' {
  interface ContextVariableMap {
    signedIn: SignedIn
  }
}

/** Who asks; `null` where nobody is signed in. */
export function signedInOf(c: Context): SignedIn | null {
  return (c.get('signedIn') as SignedIn | undefined) ?? null
}

/** A header by which our own page says that it asks by itself: nobody is there, and no session is kept alive by it. */
export const BY_ITSELF = 'alternat-by-itself'

/** Finds out who asks. A session that is over is nobody's; whether that matters is for {@link gate} to say. */
export function whoAsks({ seat }: Room): MiddlewareHandler {
  return async (c, next) => {
    const secret = seat.people === null ? null : sessionSecret(c, seat.side)
    const present = c.req.header(BY_ITSELF) === undefined && c.req.path !== '/api/events'
    const signedIn = secret === null || seat.people === null ? null : sessionOf(seat.people, secret, present)
    if (signedIn !== null) c.set('signedIn', signedIn)
    return next()
  }
}

function refused(
  c: Context,
  status: 401 | 403 | 429,
  code: PeopleCode,
  message: string = PEOPLE_CODES[code],
): Response {
  return problem(c, status, { code, message })
}

/** Why somebody with these roles may not; `null` where they may. */
function missing({ person }: SignedIn, needs: Exclude<Need, 'open'>): string | null {
  if (needs === 'self') return null
  if (needs === 'act') return mayAct(person.roles) ? null : whoMay(ACTING, person.roles)
  const [action, level] = needs
  return may(person.roles, action, level) ? null : whoMay(allowed(action, level), person.roles)
}

/**
 * Lets a request through to a route, or says why not: 401 where nobody is signed in, 403 where the table of authority
 * has none of their roles, 429 where they ask faster than a person can. A reader's address is open to all and its
 * handlers write nothing.
 */
export function gate(c: Context, room: Room, needs: Need): Response | null {
  const signedIn = signedInOf(c)
  const { people, role, ports } = room.seat
  if (role === 'reader') return null
  if (!isInTime(c, room, signedIn, ports.clock())) return tooMany(c)
  if (needs === 'open') return null
  if (people === null || signedIn === null) return refused(c, 401, 'sign-in-first')
  const why = missing(signedIn, needs)
  return why === null ? null : refused(c, 403, 'role-missing', why)
}

function isInTime(c: Context, { rate }: Room, signedIn: SignedIn | null, now: number): boolean {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (signedIn !== null) {
    const { id } = signedIn.session
    return reads ? rate.take(`read ${id}`, READING, now) : rate.take(`write ${id}`, WRITING, now)
  }
  // Bundles and tiles are other programs' and have their own limits; what is left are knocks at the sign-in.
  return !c.req.path.startsWith('/api/sign-in') || rate.take('knock', KNOCKING, now)
}

function tooMany(c: Context): Response {
  c.header('retry-after', '5')
  return refused(c, 429, 'too-many-requests')
}

/** The handler of a route behind the gate. */
export function gated(route: Route, room: Room): (c: Context) => Response | Promise<Response> {
  return (c) => gate(c, room, route.needs) ?? route.handle(c, room)
}

/** Whether whoever asked is still signed in, later on; always at a reader's address. */
export function stillSignedIn(c: Context, { seat }: Room): () => boolean {
  const { people, role, side } = seat
  const secret = sessionSecret(c, side)
  if (role === 'reader' || people === null) return () => true
  return () => secret !== null && sessionOf(people, secret, false) !== null
}
