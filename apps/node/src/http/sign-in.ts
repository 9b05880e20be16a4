import { ok } from '@alternat/tlog'
import type { Context } from 'hono'
import type { How, Signed, WaysIn } from '../api/people.ts'
import { peopleFault } from '../people/codes.ts'
import { demonstrationPerson } from '../people/demonstration.ts'
import { checkSignIn, signInOptions } from '../people/passkeys.ts'
import type { People } from '../people/people.ts'
import type { Person } from '../people/persons.ts'
import { canAnybodySignIn } from '../people/persons.ts'
import { ROLES } from '../people/roles.ts'
import { beginSession, endSession, type SignedIn } from '../people/sessions.ts'
import type { Seat } from '../host/seat.ts'
import { giveSession, takeSession } from './cookie.ts'
import { signedInOf } from './gate.ts'
import { asking, told, withPeople } from './people-problem.ts'
import { DemonstrationRequest, Nothing, SignInRequest } from './people-schemas.ts'
import type { Room } from './room.ts'

/** Who is signed in, as the screens are told. */
export function signedJson({ person, session }: SignedIn): Signed {
  const { id, name, roles, offices } = person
  return { id, name, roles: [...roles], offices: [...offices], how: session.how, until: session.until }
}

/**
 * Signs a person in: a new session under a new secret, whatever the browser brought. A session it had here ends, so
 * that an old secret that somebody planted or kept is worth nothing.
 *
 * @param proved when they showed who they are, if that was not just now
 */
export function enter(
  c: Context,
  { seat }: Room,
  people: People,
  person: Person,
  how: How,
  proved?: number,
): SignedIn {
  const before = signedInOf(c)
  if (before !== null) endSession(people, before.person.id, before.session.id)
  const agent = c.req.header('user-agent') ?? ''
  const { secret, session } = beginSession(people, person.id, how, agent, proved)
  giveSession(c, seat.side, secret)
  return { person, session }
}

/** How one can sign in at a seat. */
export function waysIn({ people, custody, role }: Seat, isMinistrySetUp: boolean): WaysIn {
  return {
    demonstration: role === 'side' && custody === 'demonstration' ? [...ROLES] : [],
    ministry: isMinistrySetUp,
    nobody: people !== null && custody !== 'demonstration' && !canAnybodySignIn(people),
  }
}

/** What the browser is to ask the person's passkeys. */
export function postPasskeyOptions(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, Nothing, async () => told(c, ok(await signInOptions(people, room.seat.address)))),
  )
}

/** Signs in with a passkey. */
export function postPasskey(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, SignInRequest, async ({ challenge, response }) => {
      const checked = await checkSignIn(people, challenge, response, room.seat.address)
      if (!checked.ok) return told(c, checked)
      return told(c, ok({ person: signedJson(enter(c, room, people, checked.value.person, 'passkey')) }))
    }),
  )
}

/** Sits down as a role, with one click: in the demonstration alone. */
export function postDemonstration(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, DemonstrationRequest, ({ role }) => {
      // Anywhere else this would let in whoever reaches the port.
      if (room.seat.custody !== 'demonstration') return told(c, peopleFault('demonstration-only'))
      const person = demonstrationPerson(people, role)
      return told(c, ok({ person: signedJson(enter(c, room, people, person, 'demonstration')) }))
    }),
  )
}

/** Signs out: the secret is worth nothing from now on, wherever it was copied to. */
export function postSignOut(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) => {
    const signedIn = signedInOf(c)
    if (signedIn !== null) endSession(people, signedIn.person.id, signedIn.session.id)
    takeSession(c, room.seat.side)
    return told(c, ok({ ended: signedIn === null ? 0 : 1 }))
  })
}
