import type { Context, MiddlewareHandler } from 'hono'
import { ACTING, allowed, may, mayAct, whoMay, type Action, type Level } from '../people/authority.ts'
import { PEOPLE_CODES, type PeopleCode } from '../people/codes.ts'
import { isFresh, isUndated, sessionOf, type SignedIn } from '../people/sessions.ts'
import { COURIER_CAP, JSON_CAP, takeIn } from './body.ts'
import { flowOf, sessionSecret } from './cookie.ts'
import { problem } from './problem.ts'
import { KNOCKING, PASSING, READING, TRYING, WRITING } from './rate.ts'
import { READER } from './refused.ts'
import type { Room } from './room.ts'
import type { Route } from './route.ts'

/**
 * What a route wants of whoever asks. `open`: nothing, `self`: being signed in, `act`: a role that performs acts (which
 * ones is decided when the act has been read), else a line of the table of authority.
 */
export type Need = 'open' | 'self' | 'act' | readonly [action: Action, level: Level]

declare module 'hono' {
  interface ContextVariableMap {
    signedIn: SignedIn | null
  }
}

/** Who asks; `null` where nobody is signed in. */
export function signedInOf(c: Context): SignedIn | null {
  return (c.get('signedIn') as SignedIn | null | undefined) ?? null
}

/** A header by which our own page says that it asks by itself: nobody is there, and no session is kept alive by it. */
export const BY_ITSELF = 'alternat-by-itself'

/** Looks who asks at this moment. A session that is over is nobody's; whether that matters is for {@link gate} to say. */
function look(c: Context, { seat }: Pick<Room, 'seat'>): void {
  const secret = seat.people === null ? null : sessionSecret(c, seat.side)
  const present = c.req.header(BY_ITSELF) === undefined && c.req.path !== '/api/events'
  c.set('signedIn', secret === null || seat.people === null ? null : sessionOf(seat.people, secret, present))
}

/** Finds out who asks. */
export function whoAsks(room: Room): MiddlewareHandler {
  return (c, next) => {
    look(c, room)
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

/** What decides about a request: what its route wants, and whether that wants a sign-in of the last minutes. */
export type Asked = Pick<Route, 'needs' | 'fresh'>

/**
 * Lets a request through, or says why not: 401 where nobody is signed in, or not lately where that is wanted, 403 where
 * the table of authority has none of their roles. A reader's address is open to all, for reading.
 */
export function gate(c: Context, room: Room, { needs, fresh }: Asked): Response | null {
  const signedIn = signedInOf(c)
  const { people, role } = room.seat
  if (needs === 'open') return null
  if (role === 'reader') return isReading(c) || asksGuard(needs) ? null : problem(c, 403, READER)
  if (people === null || signedIn === null) return refused(c, 401, 'sign-in-first')
  const why = missing(signedIn, needs)
  if (why !== null) return refused(c, 403, 'role-missing', why)
  if (fresh !== true || isFresh(people, signedIn.session)) return null
  // Asked to do the same again, they would come back no fresher, for ever.
  return refused(c, 401, isUndated(signedIn.session) ? 'sign-in-undated' : 'sign-in-again')
}

/** What the guard would say of some words: a POST because they may be long, and nothing is kept of it. */
function asksGuard(needs: Need): boolean {
  return typeof needs !== 'string' && needs[0] === 'ask-guard'
}

function isReading({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD'
}

/**
 * How fast one may ask. Whoever is signed in has a pace of their own, and 429 beyond it. All strangers share one,
 * and beyond it they wait for their turn, a little: whoever floods the door must not be able to shut it for the others.
 */
async function inTurn(c: Context, { seat, rate }: Room, { needs }: Asked): Promise<Response | null> {
  const signedIn = signedInOf(c)
  const now = seat.ports.clock()
  if (signedIn === null) {
    const isDoor = c.req.path.startsWith('/api/sign-in')
    // A page of somebody else can have browsers ask for an address; without the mark that costs nobody a turn.
    if (isDoor && isReading(c) && flowOf(c, seat.side) === null) return null
    // Nobody needs to try words at a reader's: here one who floods keeps out those who try, and no others.
    if (asksGuard(needs)) return rate.take('trying', TRYING, now) ? null : tooMany(c)
    await rate.turn(isDoor ? 'door' : 'passing', isDoor ? KNOCKING : PASSING, now)
    return null
  }
  const { id } = signedIn.session
  const isInTime = isReading(c)
    ? rate.take(`read ${id}`, READING, now)
    : rate.take(`write ${id}`, WRITING, now)
  return isInTime ? null : tooMany(c)
}

function tooMany(c: Context): Response {
  c.header('retry-after', '5')
  return refused(c, 429, 'too-many-requests')
}

/**
 * The handler of a route behind the gate. A request with a body is decided about twice: by its headers, so that nothing
 * is read of somebody who may not, and again once all of it is here. Bytes can be made to trickle in, and whoever was
 * signed out, let in no more or given other roles meanwhile must not write with what they were before.
 */
export function gated(route: Route, room: Room): (c: Context) => Promise<Response> {
  return async (c) => {
    const early = (await inTurn(c, room, route)) ?? gate(c, room, route)
    if (early !== null) return early
    if (route.request === undefined) return route.handle(c, room)
    await takeIn(c, route.request === 'octets' ? COURIER_CAP : JSON_CAP)
    look(c, room)
    return gate(c, room, route) ?? route.handle(c, room)
  }
}

/** Whether whoever asked would still be let through, later on. */
export function stillMay(c: Context, room: Room, asked: Asked): () => boolean {
  return () => {
    look(c, room)
    return gate(c, room, asked) === null
  }
}
