import type { Hono } from 'hono'
import { createApp } from '../../src/http/app.ts'
import { openStreams } from '../../src/http/events.ts'
import { openRate } from '../../src/http/rate.ts'
import type { Seat } from '../../src/host/seat.ts'
import { inviteFirst } from '../../src/people/invitations.ts'
import { openMinistry } from '../../src/people/ministry.ts'
import { openPeople, type People } from '../../src/people/people.ts'
import { systemRandom } from '../../src/random.ts'
import type { Node } from '../../src/side/node.ts'
import { must, scratch, seatOf } from '../host/support.ts'
import { jsonOf, posting } from '../http/support.ts'
import { Authenticator } from './authenticator.ts'

/** Some day at noon. */
const NOON = 1_790_000_000_000

/** A side at its address with its people, and a clock that the test moves. */
export interface Office {
  readonly seat: Seat
  readonly people: People
  readonly app: Hono
  readonly clock: { now: number }
  /** How long strangers were made to wait, in milliseconds; nobody really waits. */
  readonly pauses: number[]
  readonly post: (path: string, body: unknown, cookie?: string) => Promise<Response>
  readonly ask: (path: string, cookie?: string, method?: string) => Promise<Response>
}

/** Opens a side whose officers hold their keys themselves, with nobody in it yet. */
export function openOffice(node: Node, port: number): Office {
  const clock = { now: NOON }
  const ports = { clock: () => clock.now, random: systemRandom }
  const people = must(openPeople(scratch().folder, ports))
  const seat: Seat = { ...seatOf(node, port, 'own'), people, ports }
  const ministry = openMinistry(people, seat.address)
  const room = { seat, seats: [seat], front: seat.address, site: null, streams: openStreams() }
  const pauses: number[] = []
  const rate = openRate(async (ms) => void pauses.push(ms))
  const app = createApp({ ...room, rate, ministry })
  const post: Office['post'] = async (path, body, cookie = 'none=1') =>
    app.request(posting(seat, path, body, { cookie }))
  const ask: Office['ask'] = async (path, cookie = 'none=1', method = 'GET') => {
    const headers = { host: new URL(seat.address).host, origin: seat.address, cookie }
    return app.request(new Request(`${seat.address}${path}`, { method, headers }))
  }
  return { seat, people, app, clock, pauses, post, ask }
}

/** The cookie that an answer sets, as the browser sends it back. */
export function cookieIn(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Somebody who is in. */
export interface Entered {
  readonly cookie: string
  readonly passkey: Authenticator
  readonly codes: readonly string[]
  readonly id: string
}

/** Takes a link up with a new passkey, as the page of welcome does. */
export async function takeUp(office: Office, link: string, name?: string): Promise<Entered> {
  const passkey = new Authenticator(office.seat.address)
  const who = name === undefined ? { link } : { link, name }
  const options = await jsonOf(await office.post('/api/sign-in/welcome/options', who))
  const response = passkey.make(options as { challenge: string })
  const answer = await office.post('/api/sign-in/welcome', { ...who, response })
  if (answer.status !== 200) throw new Error(await answer.text())
  const cookie = cookieIn(answer)
  const { codes, person } = (await jsonOf(answer)) as { codes: string[]; person: { id: string } }
  return { cookie, passkey, codes, id: person.id }
}

/** The first administrator, by the link on the console. */
export function first(office: Office): Promise<Entered> {
  return takeUp(office, inviteFirst(office.people), 'Ada')
}

/** Signs in with a passkey; the answer, whatever it is. */
export async function signIn(
  office: Office,
  passkey: Authenticator,
  wrongs: Parameters<Authenticator['use']>[1] = {},
  cookie?: string,
): Promise<Response> {
  const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
    challenge: string
  }
  const response = passkey.use(options, wrongs)
  return office.post('/api/sign-in/passkey', { challenge: options.challenge, response }, cookie)
}
