import { minuteOf } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { officeFor } from '../host/offices.ts'
import { signingFault } from '../office-keys/codes.ts'
import { beginOpening, type Opening } from '../office-keys/opening.ts'
import { holds, mayActAs, mayPerform } from '../people/perform.ts'
import type { SignedIn } from '../people/sessions.ts'
import { sideCard, sideFault } from '../side/card.ts'
import { asking, peopleProblem } from './people-problem.ts'
import { refused } from './refused.ts'
import type { Room } from './room.ts'
import { AcceptRequest, ProposeRequest } from './side-schemas.ts'
import { atDesk, deskProblem } from './signing.ts'
import { answered, requestId } from './write.ts'

/** Whether this person may open a log: what the root signs, and what the office signs behind it. */
function mayOpen({ person }: SignedIn, kind: string): Result<null> {
  const root = mayPerform(person, 'side.open', 'between')
  return root.ok ? mayPerform(person, kind, 'between') : root
}

/** The office that proposes or accepts: the one named, else the first that fits among those this person holds. */
function officeOf({ seat }: Room, { person }: SignedIn, named: string | undefined): Result<string> {
  const card = sideCard(seat.receiver.store)
  if (!card.ok) return card
  const { custody, ports } = seat
  const now = minuteOf(ports.clock())
  const isHeld = (office: string): boolean => holds(person, office, custody)
  const office = named === undefined ? officeFor(card.value.card, 'dialogue.propose', now, isHeld) : ok(named)
  if (!office.ok) return office
  const held = mayActAs(person, office.value, custody)
  return held.ok ? office : held
}

type Wanted = (office: string) => Result<Opening>

function open(
  c: Context,
  room: Room,
  named: string | undefined,
  wanted: Wanted,
): Response | Promise<Response> {
  return atDesk(c, room, async (desk, signedIn) => {
    const allowed = mayOpen(signedIn, 'dialogue.propose')
    if (!allowed.ok) return peopleProblem(c, allowed.fault)
    const office = officeOf(room, signedIn, named)
    if (!office.ok) return refused(c, office.fault)
    const opening = wanted(office.value)
    if (!opening.ok) return refused(c, opening.fault)
    const person = signedIn.person.id
    const outcome = desk.requests.once(person, requestId(c), JSON.stringify(opening.value), () =>
      beginOpening(desk, person, opening.value),
    )
    if (outcome === null) return deskProblem(c, signingFault('request-reused').fault)
    return answered(c, desk, person, await outcome)
  })
}

/** Proposes a dialogue to sides that have been met. */
export function postPropose(c: Context, room: Room): Response | Promise<Response> {
  return asking(c, ProposeRequest, ({ dialogue, title, with: others, office }) =>
    open(c, room, office, (by) => {
      const { store } = room.seat.receiver
      const sides: { id: string; name: string }[] = []
      for (const id of [store.side, ...others]) {
        const card = sideCard(store, id)
        if (!card.ok) return sideFault('card-absent', id)
        sides.push({ id, name: card.value.card.name })
      }
      return ok({ deed: 'propose', args: { dialogue, title, sides, office: by } })
    }),
  )
}

/** Accepts a dialogue that another side has proposed, or goes on in it as a side that has moved. */
export function postAccept(c: Context, room: Room): Response | Promise<Response> {
  const dialogue = c.req.param('dialogue') ?? ''
  return asking(c, AcceptRequest, ({ office, as }) =>
    open(c, room, office, (by) =>
      ok({ deed: 'accept', args: { dialogue, office: by, ...(as === undefined ? {} : { as }) } }),
    ),
  )
}
