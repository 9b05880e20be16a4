import type { Hono } from 'hono'
import { hexToBytes, toBase64, type Signer } from '@alternat/tlog'
import type { Seat } from '../../src/host/seat.ts'
import { cookieName } from '../../src/http/cookie.ts'
import type { Assertion } from '../../src/people/passkeys.ts'
import type { People } from '../../src/people/people.ts'
import { addPerson } from '../../src/people/persons.ts'
import { ROLES, type Role } from '../../src/people/roles.ts'
import { beginSession } from '../../src/people/sessions.ts'
import { nodeOf, type Node } from '../../src/side/node.ts'
import { appOf, asking, posting } from '../http/support.ts'
import { must, seatOf } from '../host/support.ts'
import { registerPasskey, type TestPasskey } from './passkey.ts'

/** An officer of a side under custody *own*: the keys of the offices are in this test’s hand, none in the server. */
export interface Officer {
  readonly id: string
  readonly cookie: string
  readonly passkey: TestPasskey
}

/** A seat whose server holds no office’s key. */
export interface OwnSeat {
  readonly seat: Seat
  readonly app: Hono
  readonly people: People
  readonly signer: (office: string) => Signer
}

/** Puts a node behind a seat of custody *own*; the clock can be moved on. */
export function ownSeat(node: Node, port: number, later: { ms: number } = { ms: 0 }): OwnSeat {
  const ports = { ...node.ports, clock: () => node.ports.clock() + later.ms }
  const bare = nodeOf(node.store, node.keys, ports, new Map())
  const seat = seatOf(bare, port, 'own')
  const { people } = seat
  if (people === null) throw new Error('a side has people')
  const signer = (office: string): Signer => node.offices(office) as Signer
  return { seat, app: appOf(seat), people, signer }
}

/** Somebody with an office and a passkey, signed in. */
export function officer(
  { seat, people }: OwnSeat,
  name: string,
  offices: readonly string[] = ['foreign-affairs'],
  roles: readonly Role[] = ROLES,
): Officer {
  const { id } = must(addPerson(people, { name, roles, offices }))
  return { id, cookie: cookieAgain(seat, people, id), passkey: registerPasskey(people, id) }
}

/** Another sign-in of the same person. */
export function cookieAgain(seat: Seat, people: People, person: string): string {
  return `${cookieName(seat.side)}=${beginSession(people, person, 'passkey', 'test').secret}`
}

/** A JSON answer with its status. */
export interface Told {
  readonly status: number
  readonly json: Record<string, unknown>
}

async function told(answer: Response): Promise<Told> {
  return { status: answer.status, json: (await answer.json()) as Told['json'] }
}

/** POST as this officer. */
export async function post(
  { app, seat }: OwnSeat,
  { cookie }: Pick<Officer, 'cookie'>,
  path: string,
  body: unknown,
  more: Record<string, string> = {},
): Promise<Told> {
  return told(await app.request(posting(seat, path, body, { cookie, ...more })))
}

/** Any other request as this officer. */
export async function ask(
  { app, seat }: OwnSeat,
  { cookie }: Pick<Officer, 'cookie'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Told> {
  const text = body === undefined ? null : JSON.stringify(body)
  const headers: Record<string, string> = { cookie, origin: seat.address }
  if (text !== null) headers['content-length'] = String(new TextEncoder().encode(text).length)
  if (text !== null) headers['content-type'] = 'application/json'
  return told(await app.request(asking(seat, path, { method, body: text, headers })))
}

/** What a browser of this officer brings for what is to be signed. */
export function signature(
  own: OwnSeat,
  { passkey }: Officer,
  toSign: Told['json'],
  differs: { readonly assertion?: Assertion; readonly signature?: string; readonly step?: number } = {},
): object {
  const signer = own.signer(String(toSign['office']))
  const message = Uint8Array.fromBase64(String(toSign['message']))
  const challenge = hexToBytes(String(toSign['digest'])) as Uint8Array
  return {
    step: toSign['step'],
    signature: toBase64(signer.sign(message)),
    assertion: passkey.answer(challenge, own.seat.address),
    ...differs,
  }
}
