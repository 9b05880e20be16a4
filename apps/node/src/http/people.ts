import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { PeopleCode } from '../people/codes.ts'
import {
  changeRoles,
  everybody,
  inviteAgain,
  invitePerson,
  lineOf,
  type PersonLine,
} from '../people/everybody.ts'
import { linkTo } from '../people/invitations.ts'
import type { People } from '../people/people.ts'
import { personBy, setDisabled, type Person } from '../people/persons.ts'
import { peopleFault } from '../people/codes.ts'
import { sideCard } from '../side/card.ts'
import type { StoreCode } from '../store/codes.ts'
import { asking, told, withPeople } from './people-problem.ts'
import { DisabledRequest, InviteRequest, Nothing, RolesRequest } from './people-schemas.ts'
import type { Room } from './room.ts'

/** The offices on this side's card. */
export function officesOf({ seat }: Room): string[] {
  const card = sideCard(seat.receiver.store)
  return card.ok ? card.value.card.offices.map(({ name }) => name) : []
}

/** Everybody of this side, and the offices there are. */
export function getPeople(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) => told(c, ok({ people: everybody(people), offices: officesOf(room) })))
}

type WithLink = Result<{ readonly person: PersonLine; readonly secret: string }, PeopleCode | StoreCode>

function toldLink(c: Context, { seat }: Room, invited: WithLink): Response {
  if (!invited.ok) return told(c, invited)
  const { person, secret } = invited.value
  return told(c, ok({ person, link: linkTo(seat.address, secret) }), 201)
}

/** Invites somebody: a new person, and a link for them that is shown once. */
export function postPerson(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    asking(c, InviteRequest, ({ name, roles, offices }) => {
      const asked = { name: name.trim(), roles, offices }
      return toldLink(
        c,
        room,
        people.atomically(() => invitePerson(people, asked, officesOf(room))),
      )
    }),
  )
}

function withPerson(
  c: Context,
  people: People,
  answer: (person: Person) => Response | Promise<Response>,
): Response | Promise<Response> {
  const id = c.req.param('id') ?? ''
  const person = personBy(people, id)
  return person === null ? told(c, peopleFault('person-unknown', id)) : answer(person)
}

/** A new link for somebody who is here already. */
export function postLinkAgain(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    withPerson(c, people, (person) =>
      asking(c, Nothing, () =>
        toldLink(
          c,
          room,
          people.atomically(() => inviteAgain(people, person)),
        ),
      ),
    ),
  )
}

/** Other roles and offices for a person. */
export function postRoles(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    withPerson(c, people, (person) =>
      asking(c, RolesRequest, (asked) => {
        const changed = people.atomically(() => changeRoles(people, person, asked, officesOf(room)))
        return told(c, changed.ok ? ok({ person: changed.value }) : changed)
      }),
    ),
  )
}

/** Lets a person in no more, or again. */
export function postDisabled(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    withPerson(c, people, (person) =>
      asking(c, DisabledRequest, ({ disabled }) => {
        const changed = people.atomically(() => setDisabled(people, person, disabled))
        return told(c, changed.ok ? ok({ person: lineOf(people, changed.value) }) : changed)
      }),
    ),
  )
}
