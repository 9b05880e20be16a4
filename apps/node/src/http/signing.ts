import { payloadToSign } from '@alternat/acts'
import { base64ToBytes, bad, toBase64, type Fault, type Result } from '@alternat/tlog'
import type { Context } from 'hono'
import { signingFault } from '../office-keys/codes.ts'
import { takeSignature, type Desk } from '../office-keys/performing.ts'
import type { Standing, ToSign } from '../office-keys/signing.ts'
import { peopleFault } from '../people/codes.ts'
import { mayActAs, mayPerform } from '../people/perform.ts'
import type { SignedIn } from '../people/sessions.ts'
import { signedInOf } from './gate.ts'
import { asking, peopleProblem } from './people-problem.ts'
import { problem } from './problem.ts'
import type { Room } from './room.ts'
import { READER, refused } from './refused.ts'
import { SignatureRequest } from './signing-schemas.ts'

const STATUS: Readonly<Record<string, 403 | 404 | 409>> = {
  'ticket-unknown': 404,
  'office-key-unknown': 404,
  'ticket-used': 409,
  'request-reused': 409,
  'office-not-held': 403,
  'role-missing': 403,
}

/** Answers with a fault of the desk, under the status that fits it. */
export function deskProblem(c: Context, fault: Fault): Response {
  return problem(c, STATUS[fault.code] ?? 422, fault)
}

/** Answers for whoever is signed in at the desk of this seat; a reader’s has none. */
export function atDesk(
  c: Context,
  { desk }: Room,
  answer: (desk: Desk, signedIn: SignedIn) => Response | Promise<Response>,
): Response | Promise<Response> {
  const signedIn = signedInOf(c)
  if (desk === null) return peopleProblem(c, READER)
  if (signedIn === null) return peopleProblem(c, peopleFault('sign-in-first').fault)
  return answer(desk, signedIn)
}

function shown({ message, ...rest }: ToSign): object {
  return { ...rest, message: toBase64(message) }
}

/** Answers with where an act stands: released (201), waiting for a signature (202), or refused. */
export function standingAnswer(c: Context, standing: Standing): Response {
  const headers = { 'cache-control': 'no-store' }
  if ('toSign' in standing) return c.json(shown(standing.toSign), 202, headers)
  const { done } = standing
  return done.ok ? c.json(done.value as object, 201, headers) : refused(c, done.fault)
}

/** Whether this person may still perform what waits: roles and offices may have been taken since. */
async function stillMay(
  { signing }: Desk,
  { person }: SignedIn,
  { ticket, custody }: { readonly ticket: string; readonly custody: string | null },
): Promise<Result<null>> {
  const standing = await signing.standing(person.id, ticket)
  if (standing === null) return signingFault('ticket-unknown')
  if ('done' in standing) return { ok: true, value: null }
  const payload = payloadToSign(standing.toSign.message)
  if (payload === null) return bad('ticket-unknown', 'There is nothing to be signed under this name.')
  const allowed = mayPerform(person, payload.kind, payload.level)
  // Nobody holds the root as an office: it is brought by hand, by somebody whose role changes keys, and its key decides.
  if (!allowed.ok || payload.office === 'root') return allowed
  return mayActAs(person, payload.office, custody)
}

/** Takes an officer’s signature for what waits under a ticket. */
export function postSignature(c: Context, room: Room): Response | Promise<Response> {
  return atDesk(c, room, (desk, signedIn) =>
    asking(c, SignatureRequest, async ({ step, signature, assertion }) => {
      const ticket = c.req.param('ticket') ?? ''
      const { custody, address: origin } = room.seat
      const allowed = await stillMay(desk, signedIn, { ticket, custody })
      if (!allowed.ok) return deskProblem(c, allowed.fault)
      const { person } = signedIn
      const signatures = signature === undefined ? null : (base64ToBytes(signature) ?? new Uint8Array())
      const brought = { person, ticket, step, signatures, assertion, origin }
      const standing = await takeSignature(desk, brought)
      return 'ok' in standing ? deskProblem(c, standing.fault) : standingAnswer(c, standing)
    }),
  )
}

/** Leaves what waits: nothing goes out. */
export function deleteSigning(c: Context, room: Room): Response | Promise<Response> {
  return atDesk(c, room, ({ signing }, { person }) => {
    const ticket = c.req.param('ticket') ?? ''
    return signing.drop(person.id, ticket)
      ? c.json({ ticket }, 200, { 'cache-control': 'no-store' })
      : deskProblem(c, signingFault('ticket-unknown', ticket).fault)
  })
}
