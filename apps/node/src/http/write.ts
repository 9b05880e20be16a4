import { minuteOf, type Fold } from '@alternat/acts'
import { bad, toBase64, type Fault, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { Static } from 'typebox'
import { foldOf } from '../dialogue/fold-of.ts'
import { perform } from '../host/deeds.ts'
import { refsIn, withRefs } from '../host/names.ts'
import { officeFor } from '../host/offices.ts'
import { prepareBody, type Typed } from '../host/prepare-body.ts'
import { sideCard } from '../side/card.ts'
import type { Node } from '../side/node.ts'
import { peopleFault } from '../people/codes.ts'
import { holds, mayActAs, mayPerform } from '../people/perform.ts'
import { dialogueAsked } from './asked.ts'
import { readJson } from './body.ts'
import { checkRequest } from './check-request.ts'
import { signedInOf } from './gate.ts'
import { peopleProblem } from './people-problem.ts'
import { problem, statusOf, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'
import { ActRequest, BracketRequest, NormRequest } from './schemas.ts'

/** An act as a screen asks for it. */
interface Wanted extends Typed {
  readonly level: 'between' | 'public'
  readonly office?: string
}

/** What the person who asks may: by their roles, and by the offices they hold. */
interface By {
  readonly mayPerform: (wanted: Wanted) => Result<null>
  readonly mayActAs: (office: string) => Result<null>
  readonly holds: (office: string) => boolean
}

function byWhom(c: Context, { seat }: Room): By {
  const person = signedInOf(c)?.person
  if (person === undefined) {
    const nobody = (): Result<null> => peopleFault('sign-in-first')
    return { mayPerform: nobody, mayActAs: nobody, holds: () => false }
  }
  return {
    mayPerform: ({ kind, level, office }) => {
      const allowed = mayPerform(person, kind, level)
      return allowed.ok && office !== undefined ? mayActAs(person, office, seat.custody) : allowed
    },
    mayActAs: (office) => mayActAs(person, office, seat.custody),
    holds: (office) => holds(person, office, seat.custody),
  }
}

/** The node that may speak here: a server opens an office's key only where the keys are not the side's own. */
function speaking(room: Room): Result<Node> {
  const { node, custody } = room.seat
  if (node === null) return bad('reader', READER.message)
  if (custody === 'demonstration' || custody === 'convenor') return { ok: true, value: node }
  return bad(
    'custody-own',
    'The keys of this side are in its officers’ own hands: perform the act with the command line, alternat act.',
  )
}

/** A browser holds no office's key: an office that is not open here cannot sign at all. */
const nobodySigns = (): never => {
  throw new TypeError('an office key is wanted that is not open in the server')
}

async function released(node: Node, fold: Fold, wanted: Wanted, by: By): Promise<Result<unknown>> {
  const { kind, level } = wanted
  const named = withRefs(fold, kind, wanted.body)
  if (!named.ok) return named
  const prepared = prepareBody(node, fold, { ...wanted, body: named.value })
  if (!prepared.ok) return prepared
  const card = sideCard(node.store)
  if (!card.ok) return card
  const now = minuteOf(node.ports.clock())
  const office =
    wanted.office === undefined
      ? officeFor(card.value.card, kind, now, by.holds)
      : { ok: true as const, value: wanted.office }
  if (!office.ok) return office
  const held = by.mayActAs(office.value)
  if (!held.ok) return held
  const { body, blobs } = prepared.value
  const salted = blobs.map((blob) => ({ digest: blob.digest, salted: toBase64(blob.salted) }))
  const deed = {
    dialogue: fold.dialogue,
    office: office.value,
    kind,
    body,
    refs: refsIn(body),
    level,
    blobs: salted,
  }
  return perform({ node, receiver: node, ports: node.ports }, 'act', deed, nobodySigns)
}

const READER: Fault = {
  code: 'reader',
  message: 'This address is a reader’s: it follows a dialogue and says nothing.',
}
const FORBIDDEN = new Set(['reader', 'office-not-held'])

function refused(c: Context, fault: Fault): Response {
  const status = FORBIDDEN.has(fault.code) ? 403 : statusOf(fault)
  return problem(c, status === 404 || status === 410 ? 422 : status, Object.assign({ draft: null }, fault))
}

async function post(c: Context, room: Room, wanted: () => Promise<Result<Wanted>>): Promise<Response> {
  const dialogue = dialogueAsked(c, room)
  if (!dialogue.ok) return problem(c, 404, dialogue.fault)
  if (room.seat.node === null) return refused(c, READER)
  const act = await wanted()
  if (!act.ok) return problem(c, statusOfRequest(act.fault), act.fault)
  const by = byWhom(c, room)
  const allowed = by.mayPerform(act.value)
  if (!allowed.ok) return peopleProblem(c, allowed.fault)
  const node = speaking(room)
  if (!node.ok) return refused(c, node.fault)
  const told = await released(node.value, foldOf(node.value.store, dialogue.value), act.value, by)
  return told.ok ? c.json(told.value as object, 201) : refused(c, told.fault)
}

/** Performs any act. */
export function postAct(c: Context, room: Room): Promise<Response> {
  return post(c, room, async () => {
    const json = await readJson(c)
    const act = json.ok ? checkRequest(ActRequest, json.value) : json
    return act.ok ? { ok: true, value: { level: 'between', ...act.value } as Wanted } : act
  })
}

function normAct({ office, ...body }: Static<typeof NormRequest>): Wanted {
  const named = office === undefined ? {} : { office }
  return { kind: 'text.table', level: 'between', body: { as: 'norm', ...body }, ...named }
}

/** Tables a norm from paragraphs by language. */
export function postNorm(c: Context, room: Room): Promise<Response> {
  return post(c, room, async () => {
    const json = await readJson(c)
    const norm = json.ok ? checkRequest(NormRequest, json.value) : json
    return norm.ok ? { ok: true, value: normAct(norm.value) } : norm
  })
}

function bracketAct({ office, ...body }: Static<typeof BracketRequest>): Wanted {
  const named = office === undefined ? {} : { office }
  return { kind: 'text.amend', level: 'between', body, ...named }
}

/** Puts words of a paragraph in brackets, or adds an alternative. */
export function postBracket(c: Context, room: Room): Promise<Response> {
  return post(c, room, async () => {
    const json = await readJson(c)
    const bracket = json.ok ? checkRequest(BracketRequest, json.value) : json
    return bracket.ok ? { ok: true, value: bracketAct(bracket.value) } : bracket
  })
}
