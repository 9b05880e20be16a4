import { ok, type Result } from '@alternat/tlog'
import { peopleFault, type PeopleCode } from './codes.ts'
import { invite, invitedUntil } from './invitations.ts'
import { passkeysOf } from './kept-passkeys.ts'
import { linksOf } from './links.ts'
import type { People } from './people.ts'
import { addPerson, persons, setRoles, type Person } from './persons.ts'
import { codesLeft } from './recovery.ts'
import { sessionsOf } from './sessions.ts'

/** A person as whoever manages people sees them: no passkey, code or link itself, only that there is one. */
export interface PersonLine extends Omit<Person, 'made'> {
  /** How many passkeys that have not been stopped. */
  readonly passkeys: number
  readonly codesLeft: number
  readonly links: readonly { readonly issuer: string; readonly subject: string }[]
  readonly sessions: number
  /** Until when the open link can be taken up, in milliseconds since 1970. */
  readonly invitedUntil: number | null
}

/** One person's line. */
export function lineOf(people: People, person: Person): PersonLine {
  const { id, name, roles, offices, disabled } = person
  return {
    id,
    name,
    roles,
    offices,
    disabled,
    passkeys: passkeysOf(people, id).filter(({ stopped }) => stopped === null).length,
    codesLeft: codesLeft(people, id),
    links: linksOf(people, id),
    sessions: sessionsOf(people, id).length,
    invitedUntil: invitedUntil(people, id),
  }
}

/** Everybody of this side, by name. */
export function everybody(people: People): PersonLine[] {
  return persons(people).map((person) => lineOf(people, person))
}

type Asked = Pick<Person, 'name' | 'roles' | 'offices'>

function knownOffices(offices: readonly string[], all: readonly string[]): Result<null, 'office-unknown'> {
  const unknown = offices.find((office) => !all.includes(office))
  return unknown === undefined ? ok(null) : peopleFault('office-unknown', unknown)
}

/**
 * A new person, and the secret of the link that lets them in once.
 *
 * @param all the offices this side has
 */
export function invitePerson(
  people: People,
  asked: Asked,
  all: readonly string[],
): Result<{ readonly person: PersonLine; readonly secret: string }, PeopleCode> {
  const offices = knownOffices(asked.offices, all)
  if (!offices.ok) return offices
  const person = addPerson(people, asked)
  if (!person.ok) return person
  const secret = invite(people, person.value.id)
  return ok({ person: lineOf(people, person.value), secret })
}

/** A new link for somebody who is here already: they lost every passkey, or let the first link run out. */
export function inviteAgain(
  people: People,
  person: Person,
): Result<{ readonly person: PersonLine; readonly secret: string }, PeopleCode> {
  if (person.disabled) return peopleFault('person-disabled', person.name)
  const secret = invite(people, person.id)
  return ok({ person: lineOf(people, person), secret })
}

/** Other roles and offices for a person. */
export function changeRoles(
  people: People,
  person: Person,
  asked: Omit<Asked, 'name'>,
  all: readonly string[],
): Result<PersonLine, PeopleCode> {
  const offices = knownOffices(asked.offices, all)
  if (!offices.ok) return offices
  const changed = setRoles(people, person, asked)
  return changed.ok ? ok(lineOf(people, changed.value)) : changed
}
