import { ok, type Result } from '@alternat/tlog'
import type { PersonLine } from '../api/people.ts'
import { noteChange, type Actor } from './changes.ts'
import { peopleFault, type PeopleCode } from './codes.ts'
import { invite, invitedUntil } from './invitations.ts'
import { dropPasskeysOf, passkeysOf } from './kept-passkeys.ts'
import { linksOf } from './links.ts'
import type { People } from './people.ts'
import { addPerson, persons, setDisabled, setRoles, type Person } from './persons.ts'
import { codesLeft } from './recovery.ts'
import { endOthers, sessionsOf } from './sessions.ts'

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

/** A person, and the secret of a link for them. */
export interface WithSecret {
  readonly person: PersonLine
  readonly secret: string
}

/**
 * A new person, and the secret of the link that lets them in once.
 *
 * @param all the offices this side has
 */
export function invitePerson(
  people: People,
  by: Actor,
  asked: Asked,
  all: readonly string[],
): Result<WithSecret, PeopleCode> {
  const offices = knownOffices(asked.offices, all)
  if (!offices.ok) return offices
  const person = addPerson(people, asked)
  if (!person.ok) return person
  const secret = invite(people, person.value.id)
  noteChange(people, by, { what: 'invited', whom: person.value, given: asked })
  return ok({ person: lineOf(people, person.value), secret })
}

/**
 * A new link for somebody who is here already: they lost every passkey, or let the first link run out. Every other way
 * in that they had ends with it, but the ministry's: whoever finds a lost device, or kept a copy, comes in by none.
 */
export function inviteAgain(people: People, by: Actor, person: Person): Result<WithSecret, PeopleCode> {
  if (person.disabled) return peopleFault('person-disabled', person.name)
  dropPasskeysOf(people, person.id)
  people.db.run('DELETE FROM recovery_codes WHERE person = ?', person.id)
  endOthers(people, person.id, '')
  const secret = invite(people, person.id)
  noteChange(people, by, { what: 'link-again', whom: person })
  return ok({ person: lineOf(people, person), secret })
}

/** Other roles and offices for a person. */
export function changeRoles(
  people: People,
  by: Actor,
  person: Person,
  asked: Omit<Asked, 'name'>,
  all: readonly string[],
): Result<PersonLine, PeopleCode> {
  const offices = knownOffices(asked.offices, all)
  if (!offices.ok) return offices
  const changed = setRoles(people, person, asked)
  if (!changed.ok) return changed
  noteChange(people, by, { what: 'roles', whom: person, given: asked })
  return ok(lineOf(people, changed.value))
}

/** Lets a person in no more, or again. */
export function letIn(
  people: People,
  by: Actor,
  person: Person,
  disabled: boolean,
): Result<PersonLine, PeopleCode> {
  const changed = setDisabled(people, person, disabled)
  if (!changed.ok) return changed
  noteChange(people, by, { what: disabled ? 'let-in-no-more' : 'let-in-again', whom: person })
  return ok(lineOf(people, changed.value))
}
