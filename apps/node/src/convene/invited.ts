import { sideCard } from '../side/card.ts'
import { ok, type Result } from '@alternat/tlog'
import type { Seat } from '../host/seat.ts'
import { invite, invitedUntil, linkTo } from '../people/invitations.ts'
import { passkeysOf } from '../people/kept-passkeys.ts'
import { addPerson, persons, type Person } from '../people/persons.ts'
import type { Role } from '../people/roles.ts'
import { conveneFault } from './codes.ts'

/** Whom a convenor invites for each side: the roles that a two-sided meeting takes. */
export const MEETING_ROLES = ['administrator', 'negotiator', 'releasing-officer', 'duty-officer'] as const

/** One of {@link MEETING_ROLES}. */
export type MeetingRole = (typeof MEETING_ROLES)[number]

/** How far a role of a side has got. */
export interface Place {
  readonly role: MeetingRole
  /** `nobody yet` has a link, `invited` has one that still stands, `signed in` has registered a passkey. */
  readonly state: 'nobody yet' | 'invited' | 'signed in'
  /** Until when the link stands, in milliseconds since 1970. */
  readonly until: number | null
}

/** Whether a word is one of {@link MEETING_ROLES}. */
export function isMeetingRole(word: string): word is MeetingRole {
  return MEETING_ROLES.some((role) => role === word)
}

/**
 * The places of a side and how far each has got, and nothing of whom the side has invited itself: those are its own
 * people.
 */
export function placesOf({ people }: Seat): Place[] {
  return MEETING_ROLES.map((role): Place => {
    const person = people === null ? null : placed(persons(people), role)
    if (people === null || person === null) return { role, state: 'nobody yet', until: null }
    const until = invitedUntil(people, person.id)
    if (passkeysOf(people, person.id).length > 0) return { role, state: 'signed in', until: null }
    return until === null ? { role, state: 'nobody yet', until } : { role, state: 'invited', until }
  })
}

/** The name under which a convenor puts somebody into a place: nobody's real one. */
function nameOf(role: MeetingRole): string {
  return `Seat of the ${role.replace('-', ' ')}`
}

function placed(all: readonly Person[], role: MeetingRole): Person | null {
  return all.find(({ name, disabled }) => name === nameOf(role) && !disabled) ?? null
}

/**
 * A fresh link for a place of a side; an earlier one ends. Only until the side's own administrator has signed in: from
 * then on who sits there is theirs to say (`side-signed-in`).
 */
export function inviteTo(seat: Seat, role: MeetingRole): Result<string> {
  const { people } = seat
  if (people === null) return conveneFault('meeting-absent')
  const administered = placesOf(seat).some((one) => one.role === 'administrator' && one.state === 'signed in')
  if (administered) return conveneFault('side-signed-in', seat.side)
  const known = placed(persons(people), role)
  const person = known === null ? addPerson(people, wanted(seat, role)) : ok(known)
  return person.ok ? ok(linkTo(seat.address, invite(people, person.value.id))) : person
}

/** A place with the offices whose acts its role may perform. */
function wanted(seat: Seat, role: MeetingRole): Pick<Person, 'name' | 'roles' | 'offices'> {
  const card = sideCard(seat.receiver.store)
  const offices = card.ok ? card.value.card.offices.filter(({ name }) => name !== 'record') : []
  const powers = POWERS_OF[role]
  const held = offices.filter((office) => office.powers.some((power) => powers.includes(power)))
  return { name: nameOf(role), roles: [role as Role], offices: held.map(({ name }) => name) }
}

const POWERS_OF: Readonly<Record<MeetingRole, readonly string[]>> = {
  administrator: [],
  negotiator: ['speak', 'negotiate'],
  'releasing-officer': ['speak', 'negotiate', 'conclude', 'notify', 'manage-keys'],
  'duty-officer': ['notify'],
}
