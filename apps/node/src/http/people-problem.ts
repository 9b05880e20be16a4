import type { Fault, Result } from '@alternat/tlog'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Static, TSchema } from 'typebox'
import type { People } from '../people/people.ts'
import { sentJson } from './body.ts'
import { checkRequest } from './check-request.ts'
import { problem, statusOfRequest } from './problem.ts'
import type { Room } from './room.ts'

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'sign-in-first': 401,
  'sign-in-again': 401,
  'sign-in-undated': 401,
  'sign-in-failed': 401,
  'challenge-over': 401,
  'passkey-stopped': 401,
  'code-wrong': 401,
  'link-over': 401,
  'not-linked': 403,
  'person-disabled': 403,
  'role-missing': 403,
  'office-not-held': 403,
  'demonstration-only': 403,
  'not-oneself': 403,
  reader: 403,
  'person-unknown': 404,
  'session-unknown': 404,
  'passkey-unknown': 404,
  'provider-absent': 404,
  'too-many-requests': 429,
}

/** Answers with a fault of people and sign-in, under the status that fits it. */
export function peopleProblem(c: Context, fault: Fault): Response {
  return problem(c, STATUS[fault.code] ?? 422, fault)
}

const READER: Fault = { code: 'reader', message: 'This address is a reader’s: nobody signs in here.' }

/** Answers for the people of this seat; a reader's has none. */
export function withPeople(
  c: Context,
  { seat }: Room,
  answer: (people: People) => Response | Promise<Response>,
): Response | Promise<Response> {
  return seat.people === null || seat.role === 'reader' ? peopleProblem(c, READER) : answer(seat.people)
}

/** Reads a request by its schema, and answers with what is made of it. */
export async function asking<S extends TSchema>(
  c: Context,
  schema: S,
  answer: (asked: Static<S>) => Response | Promise<Response>,
): Promise<Response> {
  const json = sentJson(c)
  const asked = json.ok ? checkRequest(schema, json.value) : json
  return asked.ok ? answer(asked.value) : problem(c, statusOfRequest(asked.fault), asked.fault)
}

/** The value as JSON, or the problem. Nothing of it is kept by the browser. */
export function told(c: Context, result: Result<object>, status: 200 | 201 = 200): Response {
  return result.ok
    ? c.json(result.value, status, { 'cache-control': 'no-store' })
    : peopleProblem(c, result.fault)
}
