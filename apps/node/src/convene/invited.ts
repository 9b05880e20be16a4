import { sideCard } from '../side/card.ts'
import { ok, type Result } from '@alternat/tlog'
import type { Seat } from '../host/seat.ts'
import { invite, invitedUntil, linkTo } from '../people/invitations.ts'
import { noteChange } from '../people/changes.ts'
import type { People } from '../people/people.ts'
import { addPerson, personBy, type Person } from '../people/persons.ts'
import { givePlace, placeOf } from '../people/places.ts'
import type { Role } from '../people/roles.ts'
import { conveneFault } from './codes.ts'

/** Whom a convenor invites for each side: the roles that a two-sided meeting takes. */
export const MEETING_ROLES = ['administrator', 'negotiator', 'releasing-officer', 'duty-officer'] as const

/** One of {@link MEETING_ROLES}. */
export type MeetingRole = (typeof MEETING_ROLES)[number]

/** How far a role of a side has got. */
export interface Place {
  readonly role: MeetingRole
  /** `nobody yet` has a link, `invited` has one that still stands, `signed in` has, once, registered a passkey. */
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
    const placed = people === null ? null : placeOf(people, role)
    if (people === null || placed === null) return { role, state: 'nobody yet', until: null }
    if (placed.taken !== null) return { role, state: 'signed in', until: null }
    const until = invitedUntil(people, placed.person)
    return until === null ? { role, state: 'nobody yet', until } : { role, state: 'invited', until }
  })
}

/** The name under which a convenor puts somebody into a place: nobody's real one. */
function nameOf(role: MeetingRole): string {
  return `Seat of the ${role.replace('-', ' ')}`
}

/**
 * A fresh link for a place of a side; an earlier one ends. Only until somebody has sat down there (`place-taken`), and
 * until the side's own administrator has (`side-signed-in`): from then on who sits there is the side's own to say, and
 * nothing that happens to them later, such as a lost passkey, lets the convenor in again.
 */
export function inviteTo(seat: Seat, role: MeetingRole): Result<string> {
  const { people } = seat
  if (people === null) return conveneFault('meeting-absent')
  return people.atomically(() => {
    if ((placeOf(people, 'administrator')?.taken ?? null) !== null)
      return conveneFault('side-signed-in', seat.side)
    const person = personFor(people, seat, role)
    if (!person.ok) return person
    noteChange(people, { how: 'convenor' }, { what: 'invited', whom: person.value, given: person.value })
    return ok(linkTo(seat.address, invite(people, person.value.id)))
  })
}

/** Who a place is for: whoever it was given to, as long as they have never sat down and are let in. */
function personFor(people: People, seat: Seat, role: MeetingRole): Result<Person> {
  const placed = placeOf(people, role)
  const known = placed === null ? null : personBy(people, placed.person)
  if (placed !== null && (placed.taken !== null || known === null || known.disabled))
    return conveneFault('place-taken', role)
  if (known !== null) return ok(known)
  const made = addPerson(people, wanted(seat, role))
  if (made.ok) givePlace(people, role, made.value.id, null)
  return made
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
