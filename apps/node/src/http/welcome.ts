import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { byPerson, noteChange } from '../people/changes.ts'
import { peopleFault, type PeopleCode } from '../people/codes.ts'
import { invitedBy, takeUp } from '../people/invitations.ts'
import { passkeysOf, type Passkey } from '../people/kept-passkeys.ts'
import { checkRegistration, keepPasskey, registrationOptions } from '../people/passkeys.ts'
import { newId, type People } from '../people/people.ts'
import { addPerson, isLinkedNow, isName, type Person } from '../people/persons.ts'
import { seat } from '../people/places.ts'
import { codesLeft, newCodes, recoveredBy, useCode } from '../people/recovery.ts'
import { endOthers } from '../people/sessions.ts'
import { asking, told, withPeople } from './people-problem.ts'
import { CodeRequest, LinkRequest, RecoverRequest, WelcomeRequest } from './people-schemas.ts'
import type { Room } from './room.ts'
import { enter, signedJson } from './sign-in.ts'

/** What a passkey is called that its person has not named. */
const LABEL = 'Passkey'

/** Whom a link is for: shown before anything is made. */
export function postLink(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, LinkRequest, ({ link }) => {
      const invited = invitedBy(people, link)
      if (!invited.ok) return told(c, invited)
      const { name, roles, offices } = invited.value ?? FIRST
      return told(c, ok({ name, roles, offices }))
    }),
  )
}

const FIRST = { name: null, roles: ['administrator'], offices: [] } as const

/** What the browser is to make for whoever takes up a link. */
export function postWelcomeOptions(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, LinkRequest, async ({ link, name }) => {
      const invited = invitedBy(people, link)
      if (!invited.ok) return told(c, invited)
      const person = invited.value ?? { id: newId(people), name: name?.trim() ?? '' }
      if (!isName(person.name)) return told(c, peopleFault('person-bad'))
      const { address: origin, name: side } = room.seat
      return told(
        c,
        ok(await registrationOptions(people, { purpose: 'invitation', subject: link, person, origin, side })),
      )
    }),
  )
}

/** Takes a link up: keeps the passkey, signs in, and gives recovery codes. The link is no longer valid. */
export function postWelcome(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, WelcomeRequest, async ({ link, name, label = LABEL, response }) => {
      const origin = room.seat.address
      const checked = await checkRegistration(
        people,
        { purpose: 'invitation', subject: link, origin },
        response,
      )
      if (!checked.ok) return told(c, checked)
      const welcomed = people.atomically(() =>
        takenUp(people, link, name?.trim() ?? '', label, checked.value),
      )
      return welcomed.ok ? entered(c, room, people, welcomed.value, 'link') : told(c, welcomed)
    }),
  )
}

interface WithCodes {
  readonly person: Person
  readonly codes: readonly string[]
}

function takenUp(
  people: People,
  link: string,
  name: string,
  label: string,
  passkey: Omit<Passkey, 'person' | 'label'>,
): Result<WithCodes, PeopleCode> {
  const invited = invitedBy(people, link)
  if (!invited.ok) return invited
  const found =
    invited.value === null
      ? addPerson(people, { name, roles: ['administrator'], offices: [] })
      : ok(invited.value)
  if (!found.ok) return found
  const person = found.value
  // Used up in the same transaction: of two browsers with one link, one gets in.
  if (!takeUp(people, link)) return peopleFault('link-over')
  keepPasskey(people, person.id, label, passkey)
  seat(people, person.id)
  noteChange(people, byPerson(person), { what: 'came-in', whom: person, given: person })
  return ok({ person, codes: newCodes(people, person.id) })
}

function entered(
  c: Context,
  room: Room,
  people: People,
  { person, codes }: WithCodes,
  how: 'link' | 'recovery-code',
): Response {
  return told(c, ok({ person: signedJson(enter(c, room, people, person, how)), codes }))
}

/** What the browser is to make for whoever has a recovery code. */
export function postRecoveryOptions(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, CodeRequest, async ({ code }) => {
      const found = recoveredBy(people, code)
      if (!found.ok) return told(c, found)
      const { address: origin, name: side } = room.seat
      const registering = {
        purpose: 'recovery',
        subject: found.value.id,
        person: found.value,
        origin,
        side,
      } as const
      return told(c, ok(await registrationOptions(people, registering)))
    }),
  )
}

/** Uses a recovery code up for a new passkey, signs in with it, and ends every other sign-in of that person. */
export function postRecovery(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, RecoverRequest, async ({ code, label = LABEL, response }) => {
      const found = recoveredBy(people, code)
      if (!found.ok) return told(c, found)
      const person = found.value
      const by = { purpose: 'recovery', subject: person.id, origin: room.seat.address } as const
      const checked = await checkRegistration(people, by, response)
      if (!checked.ok) return told(c, checked)
      const recovered = people.atomically(() => recoveredWith(people, person, code, label, checked.value))
      return recovered.ok ? entered(c, room, people, recovered.value, 'recovery-code') : told(c, recovered)
    }),
  )
}

function recoveredWith(
  people: People,
  person: Person,
  code: string,
  label: string,
  passkey: Omit<Passkey, 'person' | 'label'>,
): Result<WithCodes, PeopleCode> {
  if (!useCode(people, code)) return peopleFault('code-wrong')
  keepPasskey(people, person.id, label, passkey)
  noteChange(people, byPerson(person), { what: 'code-used', whom: person })
  endOthers(people, person.id, '')
  // New codes only where the last was used up: those on paper elsewhere stay valid.
  return ok({ person, codes: codesLeft(people, person.id) === 0 ? newCodes(people, person.id) : [] })
}

/** Whether a person has another way in than this passkey. */
export function hasOtherWay(people: People, person: string, passkey: string): boolean {
  return (
    isLinkedNow(people, person) ||
    passkeysOf(people, person).some(({ id, stopped }) => id !== passkey && stopped === null)
  )
}
