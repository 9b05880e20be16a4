import { base64ToBytes, ok, toBase64, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { CardSeen } from '../api/side.ts'
import { beginningOf, spoken } from '../side/beginning.ts'
import { sideCard, sideFault } from '../side/card.ts'
import { introduce, meet } from '../side/meet.ts'
import { moveOut, type OnMoved } from '../side/move-out.ts'
import { noteActed } from '../people/acted.ts'
import { may } from '../people/authority.ts'
import { officesNow } from '../keys/offices-now.ts'
import { dialogueAsked } from './asked.ts'
import { sentBundle } from './courier.ts'
import { signedInOf } from './gate.ts'
import { asking, peopleProblem } from './people-problem.ts'
import { problem, statusOf } from './problem.ts'
import { READER, refused } from './refused.ts'
import type { Room } from './room.ts'
import { MeetRequest, MoveOutRequest } from './side-schemas.ts'

const FRESH = { 'cache-control': 'no-store' } as const
/** The largest card that is looked at, in bytes. */
const MAX_CARD = 262_144

function told(c: Context, result: Result<object>, status: 200 | 201 = 200): Response {
  return result.ok ? c.json(result.value, status, FRESH) : problem(c, statusOf(result.fault), result.fault)
}

/** How far this side has got: its own card in words, whom it has met, and, for whoever reads, its dialogues. */
export function getSide(c: Context, { seat }: Room): Response {
  if (seat.role === 'reader') return peopleProblem(c, READER)
  const beginning = beginningOf(seat.receiver.store)
  if (!beginning.ok || may(signedInOf(c)?.person.roles ?? [], 'read')) return told(c, beginning)
  return told(c, ok({ ...beginning.value, dialogues: [] }))
}

/** Our own card, to be given to anybody. */
export function getOwnCard(c: Context, { seat }: Room): Response {
  const own = seat.role === 'reader' ? null : sideCard(seat.receiver.store)
  if (own === null) return peopleProblem(c, READER)
  if (!own.ok) return told(c, own)
  return new Response(new Uint8Array(own.value.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${seat.side}.card"`,
      ...FRESH,
    },
  })
}

/** Says what a card that somebody holds out says. Nobody is met by it. */
export function postCardLook(c: Context, { seat }: Room): Response {
  if (seat.role === 'reader') return peopleProblem(c, READER)
  const bytes = sentBundle(c)
  if (bytes instanceof Response) return bytes
  if (bytes.length > MAX_CARD) return told(c, sideFault('card-bad'))
  const seen = introduce(seat.receiver.store, bytes)
  if (!seen.ok) return problem(c, 422, seen.fault)
  const { card, fingerprint, known, movedFrom, otherRootNamedBy } = seen.value
  const { side, name, custody } = card
  const answer: CardSeen = {
    side,
    name,
    custody,
    fingerprint: spoken(fingerprint),
    known,
    movedFrom,
    otherRootNamedBy,
    card: toBase64(bytes),
  }
  return told(c, ok(answer))
}

/** Pins the root of a card: people say that they compared exactly this fingerprint. */
export function postMeet(c: Context, { seat }: Room): Response | Promise<Response> {
  if (seat.role === 'reader') return peopleProblem(c, READER)
  return asking(c, MeetRequest, ({ card, fingerprint }) => {
    const { store } = seat.receiver
    const bytes = base64ToBytes(card) ?? new Uint8Array()
    const seen = introduce(store, bytes)
    if (!seen.ok) return problem(c, 422, seen.fault)
    const { side } = seen.value.card
    if (seen.value.fingerprint.hex !== fingerprint) return told(c, sideFault('words-other', side))
    const met = meet(store, bytes, seat.ports)
    return met.ok ? told(c, ok({ side }), 201) : problem(c, 422, met.fault)
  })
}

/** The last act of a side that a convenor hosts. */
export function postMoveOut(c: Context, { seat }: Room): Response | Promise<Response> {
  const { node, people } = seat
  if (node === null) return peopleProblem(c, READER)
  const signedIn = signedInOf(c)
  // The old root is opened on this machine: who sat there is all that can ever be said of who ended these logs.
  const note: OnMoved = (act, ref) => {
    if (people !== null && signedIn !== null) noteActed(people, signedIn.person, act, ref)
  }
  return asking(c, MoveOutRequest, async ({ card, fingerprint, passphrase }) => {
    const bytes = base64ToBytes(card) ?? new Uint8Array()
    const moved = await moveOut(node, { card: bytes, fingerprint, passphrase }, note)
    return moved.ok ? told(c, moved, 201) : refused(c, moved.fault)
  })
}

/** The offices of our side with their keys, as our log of a dialogue has them now. */
export function getOffices(c: Context, room: Room): Response {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  if (room.seat.role === 'reader') return told(c, ok({ offices: [] }))
  const offices = officesNow(room.seat.receiver.store, dialogue.value)
  return told(
    c,
    ok({
      offices: offices.map(({ keys, ...rest }) => ({
        ...rest,
        keys: keys.map(({ key, id, state }) => ({ key, id, state })),
      })),
    }),
  )
}
