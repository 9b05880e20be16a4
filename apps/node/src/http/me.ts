import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { byPerson, noteChange } from '../people/changes.ts'
import { peopleFault, type PeopleCode } from '../people/codes.ts'
import { passkeysOf, removePasskey } from '../people/kept-passkeys.ts'
import { checkRegistration, keepPasskey, registrationOptions } from '../people/passkeys.ts'
import type { People } from '../people/people.ts'
import { codesLeft, newCodes } from '../people/recovery.ts'
import { endOthers, endSession, isFresh, sessionsOf, type SignedIn } from '../people/sessions.ts'
import { signedInOf } from './gate.ts'
import { asking, peopleProblem, told, withPeople } from './people-problem.ts'
import { Nothing, PasskeyRequest } from './people-schemas.ts'
import type { Room } from './room.ts'
import { signedJson } from './sign-in.ts'
import { hasOtherWay } from './welcome.ts'

type Mine = { readonly people: People } & SignedIn

/** Answers for whoever is signed in. */
function asMyself(
  c: Context,
  room: Room,
  answer: (mine: Mine) => Response | Promise<Response>,
): Response | Promise<Response> {
  return withPeople(c, room, (people) => {
    const signedIn = signedInOf(c)
    return signedIn === null
      ? peopleProblem(c, peopleFault('sign-in-first').fault)
      : answer({ people, ...signedIn })
  })
}

/** One's own passkeys, sign-ins and how many codes are left. */
export function getMe(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person, session }) => {
    const passkeys = passkeysOf(people, person.id).map(({ id, label, prf, synced, made, used, stopped }) => {
      return { id, label, prf, synced, made, used, stopped }
    })
    const sessions = sessionsOf(people, person.id).map(({ id, how, agent, made, seen, until }) => {
      return { id, how, agent, made, seen, until, own: id === session.id }
    })
    const left = codesLeft(people, person.id)
    const mine = { person: signedJson({ person, session }), passkeys, sessions, codesLeft: left }
    return told(c, ok({ ...mine, fresh: isFresh(people, session) }))
  })
}

/** What the browser is to make for another passkey of one's own. */
export function postMyPasskeyOptions(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person }) =>
    asking(c, Nothing, async () => {
      const { address: origin, name: side } = room.seat
      const registering = { purpose: 'register', subject: person.id, person, origin, side } as const
      return told(c, ok(await registrationOptions(people, registering)))
    }),
  )
}

/** Keeps another passkey of one's own. */
export function postMyPasskey(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person }) =>
    asking(c, PasskeyRequest, async ({ label = 'Passkey', response }) => {
      const by = { purpose: 'register', subject: person.id, origin: room.seat.address } as const
      const checked = await checkRegistration(people, by, response)
      if (!checked.ok) return told(c, checked)
      const kept = people.atomically(() => {
        keepPasskey(people, person.id, label, checked.value)
        noteChange(people, byPerson(person), { what: 'passkey-added', whom: person, detail: label })
        return ok(null)
      })
      return kept.ok ? getMe(c, room) : told(c, kept)
    }),
  )
}

function removed({ people, person }: Mine, id: string): Result<object, PeopleCode> {
  const passkey = passkeysOf(people, person.id).find((one) => one.id === id)
  if (passkey === undefined) return peopleFault('passkey-unknown', id)
  if (!hasOtherWay(people, person.id, id)) return peopleFault('passkey-last')
  noteChange(people, byPerson(person), { what: 'passkey-removed', whom: person, detail: passkey.label })
  return ok({ ended: removePasskey(people, person.id, id) ? 1 : 0 })
}

/** Takes a passkey of one's own away; not the last way in. */
export function deleteMyPasskey(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, (mine) =>
    told(
      c,
      mine.people.atomically(() => removed(mine, c.req.param('id') ?? '')),
    ),
  )
}

/** Ten new recovery codes; those from before are no longer valid. */
export function postMyCodes(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person }) =>
    asking(c, Nothing, () =>
      told(
        c,
        people.atomically(() => {
          noteChange(people, byPerson(person), { what: 'codes-made', whom: person })
          return ok({ codes: newCodes(people, person.id) })
        }),
      ),
    ),
  )
}

/** Ends one sign-in of one's own, this one or another. */
export function deleteMySession(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person }) => {
    const id = c.req.param('id') ?? ''
    return told(c, endSession(people, person.id, id) ? ok({ ended: 1 }) : peopleFault('session-unknown', id))
  })
}

/** Ends all other sign-ins of one's own. */
export function deleteMyOthers(c: Context, room: Room): Response | Promise<Response> {
  return asMyself(c, room, ({ people, person, session }) =>
    told(c, ok({ ended: endOthers(people, person.id, session.id) })),
  )
}
