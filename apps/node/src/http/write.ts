import type { Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { Static } from 'typebox'
import { foldOf } from '../dialogue/fold-of.ts'
import { signingFault } from '../office-keys/codes.ts'
import type { Desk, Outcome } from '../office-keys/performing.ts'
import { mayActAs, mayPerform } from '../people/perform.ts'
import type { SignedIn } from '../people/sessions.ts'
import { dialogueAsked } from './asked.ts'
import { sentJson } from './body.ts'
import { checkRequest } from './check-request.ts'
import { peopleProblem } from './people-problem.ts'
import { performWanted, type Wanted } from './perform.ts'
import { problem, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'
import { ActRequest, BracketRequest, NormRequest } from './act-schemas.ts'
import { atDesk, deskProblem, standingAnswer } from './signing.ts'

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/

/** What the browser calls its request: the same one twice does nothing twice. `null` where it has no name. */
export function requestId(c: Context): string | null {
  const id = c.req.header('idempotency-key')
  return id !== undefined && REQUEST_ID.test(id) ? id : null
}

/** Answers with how an act ended, or with what its officer is to sign. */
export async function answered(
  c: Context,
  { signing }: Desk,
  person: string,
  outcome: Outcome,
): Promise<Response> {
  if ('done' in outcome) return standingAnswer(c, outcome)
  const standing = await signing.standing(person, outcome.ticket)
  return standing === null
    ? deskProblem(c, signingFault('ticket-unknown').fault)
    : standingAnswer(c, standing)
}

function isAllowed({ person }: SignedIn, { kind, level, office }: Wanted, custody: string | null) {
  const allowed = mayPerform(person, kind, level)
  return allowed.ok && office !== undefined ? mayActAs(person, office, custody) : allowed
}

function post(c: Context, room: Room, wanted: () => Promise<Result<Wanted>>): Response | Promise<Response> {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  return atDesk(c, room, async (desk, signedIn) => {
    const act = await wanted()
    if (!act.ok) return problem(c, statusOfRequest(act.fault), act.fault)
    const allowed = isAllowed(signedIn, act.value, room.seat.custody)
    if (!allowed.ok) return peopleProblem(c, allowed.fault)
    const person = signedIn.person.id
    const asked = JSON.stringify([dialogue.value, act.value])
    const outcome = desk.requests.once(person, requestId(c), asked, () => {
      const fold = foldOf(desk.node.store, dialogue.value)
      return performWanted({ desk, signedIn, custody: room.seat.custody, fold }, act.value)
    })
    if (outcome === null) return deskProblem(c, signingFault('request-reused').fault)
    return answered(c, desk, person, await outcome)
  })
}

/** Performs any act. */
export function postAct(c: Context, room: Room): Response | Promise<Response> {
  return post(c, room, async () => {
    const json = sentJson(c)
    const act = json.ok ? checkRequest(ActRequest, json.value) : json
    return act.ok ? { ok: true, value: { level: 'between', ...act.value } as Wanted } : act
  })
}

function normAct({ office, ...body }: Static<typeof NormRequest>): Wanted {
  const named = office === undefined ? {} : { office }
  return { kind: 'text.table', level: 'between', body: { as: 'norm', ...body }, ...named }
}

/** Tables a norm from paragraphs by language. */
export function postNorm(c: Context, room: Room): Response | Promise<Response> {
  return post(c, room, async () => {
    const json = sentJson(c)
    const norm = json.ok ? checkRequest(NormRequest, json.value) : json
    return norm.ok ? { ok: true, value: normAct(norm.value) } : norm
  })
}

function bracketAct({ office, ...body }: Static<typeof BracketRequest>): Wanted {
  const named = office === undefined ? {} : { office }
  return { kind: 'text.amend', level: 'between', body, ...named }
}

/** Puts words of a paragraph in brackets, or adds an alternative. */
export function postBracket(c: Context, room: Room): Response | Promise<Response> {
  return post(c, room, async () => {
    const json = sentJson(c)
    const bracket = json.ok ? checkRequest(BracketRequest, json.value) : json
    return bracket.ok ? { ok: true, value: bracketAct(bracket.value) } : bracket
  })
}
