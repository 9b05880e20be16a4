import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { officesHere } from '../keys/offices-here.ts'
import { peopleFault, type PeopleCode } from '../people/codes.ts'
import { byPerson, changesBefore, type Actor } from '../people/changes.ts'
import {
  changeRoles,
  everybody,
  inviteAgain,
  invitePerson,
  letIn,
  type WithSecret,
} from '../people/everybody.ts'
import { linkTo } from '../people/invitations.ts'
import type { People } from '../people/people.ts'
import { personBy, type Person } from '../people/persons.ts'
import type { StoreCode } from '../store/codes.ts'
import { signedInOf } from './gate.ts'
import { asking, told, withPeople } from './people-problem.ts'
import { DisabledRequest, InviteRequest, Nothing, RolesRequest } from './people-schemas.ts'
import { problem } from './problem.ts'
import type { Room } from './room.ts'

/** Everybody of this side, and the offices there are. */
export function getPeople(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) =>
    told(c, ok({ people: everybody(people), offices: officesHere(room.seat.receiver.store) })),
  )
}

/** The changes in one answer. */
const PAGE = 100

/** Who changed what of whom, the latest first. */
export function getChanges(c: Context, room: Room): Response | Promise<Response> {
  return withPeople(c, room, (people) => {
    const before = Number(c.req.query('before') ?? Number.MAX_SAFE_INTEGER)
    if (!Number.isSafeInteger(before) || before < 0)
      return problem(c, 400, {
        code: 'schema',
        message: 'A place in the list is a number.',
        where: 'before',
      })
    const changes = changesBefore(people, before, PAGE + 1)
    return told(c, ok({ changes: changes.slice(0, PAGE), more: changes.length > PAGE }))
  })
}

function toldLink(c: Context, { seat }: Room, invited: Result<WithSecret, PeopleCode | StoreCode>): Response {
  if (!invited.ok) return told(c, invited)
  const { person, secret } = invited.value
  return told(c, ok({ person, link: linkTo(seat.address, secret) }), 201)
}

/** Answers for whoever changes something: the gate has let them through, so somebody is signed in. */
function withActor(
  c: Context,
  room: Room,
  answer: (people: People, by: Actor) => Response | Promise<Response>,
): Response | Promise<Response> {
  return withPeople(c, room, (people) => {
    const signedIn = signedInOf(c)
    return signedIn === null
      ? told(c, peopleFault('sign-in-first'))
      : answer(people, byPerson(signedIn.person))
  })
}

/** Invites somebody: a new person, and a link for them that is shown once. */
export function postPerson(c: Context, room: Room): Response | Promise<Response> {
  return withActor(c, room, (people, by) =>
    asking(c, InviteRequest, ({ name, roles, offices }) => {
      const asked = { name: name.trim(), roles, offices }
      const all = officesHere(room.seat.receiver.store)
      return toldLink(
        c,
        room,
        people.atomically(() => invitePerson(people, by, asked, all)),
      )
    }),
  )
}

interface Changing {
  readonly people: People
  readonly by: Actor
  /** Another than whoever changes. */
  readonly person: Person
}

/** For the person in the path. What somebody may, and how they come in, is never theirs alone to say. */
function withOther(
  c: Context,
  room: Room,
  answer: (changing: Changing) => Response | Promise<Response>,
): Response | Promise<Response> {
  return withActor(c, room, (people, by) => {
    const id = c.req.param('id') ?? ''
    const person = personBy(people, id)
    if (person === null) return told(c, peopleFault('person-unknown', id))
    if (by.how === 'person' && by.person.id === id) return told(c, peopleFault('not-oneself'))
    return answer({ people, by, person })
  })
}

/** A new link for somebody who is here already; every way in that they had ends. */
export function postLinkAgain(c: Context, room: Room): Response | Promise<Response> {
  return withOther(c, room, ({ people, by, person }) =>
    asking(c, Nothing, () =>
      toldLink(
        c,
        room,
        people.atomically(() => inviteAgain(people, by, person)),
      ),
    ),
  )
}

/** Other roles and offices for a person. */
export function postRoles(c: Context, room: Room): Response | Promise<Response> {
  return withOther(c, room, ({ people, by, person }) =>
    asking(c, RolesRequest, (asked) => {
      const all = officesHere(room.seat.receiver.store)
      const changed = people.atomically(() => changeRoles(people, by, person, asked, all))
      return told(c, changed.ok ? ok({ person: changed.value }) : changed)
    }),
  )
}

/** Lets a person in no more, or again. */
export function postDisabled(c: Context, room: Room): Response | Promise<Response> {
  return withOther(c, room, ({ people, by, person }) =>
    asking(c, DisabledRequest, ({ disabled }) => {
      const changed = people.atomically(() => letIn(people, by, person, disabled))
      return told(c, changed.ok ? ok({ person: changed.value }) : changed)
    }),
  )
}
