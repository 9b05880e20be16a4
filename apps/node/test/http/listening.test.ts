import { beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/host/seat.ts'
import { createApp } from '../../src/http/app.ts'
import { LONGEST_TURN_MS, openRate } from '../../src/http/rate.ts'
import { systemRandom } from '../../src/random.ts'
import { openStreams } from '../../src/http/events.ts'
import { ROUTES } from '../../src/http/routes.ts'
import { persons, setRoles, type Person } from '../../src/people/persons.ts'
import { release } from '../../src/release/release.ts'
import { cookieOf, must, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf } from './support.ts'

const sides = sidesForAll()
let seat: Seat

beforeAll(async () => {
  seat = seatOf(sides.east, 7441)
})

/** A clock that stands still: nothing is filled up meanwhile. */
const standing = { clock: () => 1_790_000_000_000, random: systemRandom }

let said = 0
/** Something goes on the record: whoever listens hears of it. */
function raise(): void {
  const body = { slug: `matter-${++said}`, title: 'A matter' }
  must(
    release(sides.east, {
      dialogue: 'talks',
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      body,
      level: 'between',
    }),
  )
}

/** Everything a stream says until it ends. */
const wholeOf = async (answer: Response): Promise<string> => answer.text()

describe('a stream of events', () => {
  it('says nothing more to somebody who may not read any more, and ends', async () => {
    const people = seat.people
    if (people === null) throw new Error('no people')
    const cookie = cookieOf(seat, ['analyst'])
    const answer = await appOf(seat).request(asking(seat, '/api/events', { headers: { cookie } }))
    const whole = wholeOf(answer)
    raise()
    const analyst = persons(people).find(({ name }) => name === 'analyst') as Person
    must(setRoles(people, analyst, { roles: ['administrator'], offices: [] }))
    raise()
    expect((await whole).match(/event: heads/g)).toHaveLength(1)
  })

  it('gives way to a newer one of the same sign-in beyond a dozen, and to nobody else’s', async () => {
    const app = appOf(seat)
    const [own, other] = [cookieOf(seat, ['analyst']), cookieOf(seat, ['auditor'])]
    const open = (cookie: string) => app.request(asking(seat, '/api/events', { headers: { cookie } }))
    const theirs = (await open(other)).body?.getReader()
    const oldest = wholeOf(await open(own))
    const rest: Response[] = []
    for (let i = 0; i < 12; i++) rest.push(await open(own))
    expect(await oldest).toBe(': here\n\n')
    await theirs?.read()
    raise()
    expect(new TextDecoder().decode((await theirs?.read())?.value)).toContain('event: heads')
    await Promise.all([...rest.map((one) => one.body?.cancel()), theirs?.cancel()])
  })

  it('leaves nothing behind when it ends', () => {
    const streams = openStreams()
    const told: number[] = []
    const leave = [0, 1, 2].map((i) => streams.enter('somebody', 2, () => told.push(i)))
    expect(told).toEqual([0])
    leave.forEach((one) => one())
    streams.enter('somebody', 2, () => told.push(3))
    streams.enter('somebody', 2, () => told.push(4))
    expect(told).toEqual([0])
  })
})

describe('a reader’s address', () => {
  it('makes those who flood it wait, a little, and keeps nobody out', async () => {
    const reader: Seat = { ...seat, role: 'reader', node: null, people: null, ports: standing }
    const pauses: number[] = []
    const rate = openRate(async (ms) => void pauses.push(ms))
    const streams = openStreams()
    const room = { seat: reader, seats: [reader], front: reader.address, site: null, ministry: null }
    const app = createApp({ ...room, streams, rate })
    for (let i = 0; i < 1000; i++) {
      const answer = await app.request(asking(reader, '/log/x/alternat/talks/checkpoint'))
      expect(answer.status).toBe(404)
    }
    expect((await app.request(asking(reader, '/api/d/talks/status'))).status).toBe(200)
    expect([pauses.length, Math.max(...pauses)]).toEqual([401, LONGEST_TURN_MS])
  })

  // What the guard would say of some words is asked by POST and changes nothing: the front page tries it.
  const CHANGING = ROUTES.filter(
    ({ method, needs }) => method !== 'get' && needs !== 'open' && needs[0] !== 'ask-guard',
  ).map(({ method, path }) => [method.toUpperCase(), path] as const)

  it.each(CHANGING)('takes nothing from anybody: %s %s', async (method, path) => {
    const reader: Seat = { ...seat, role: 'reader', node: null, people: null }
    const at = path.replace('{dialogue}', 'talks').replaceAll(/\{\w+\}/g, 'x')
    const headers = { origin: reader.address, cookie: 'none=1', 'content-length': 'x' }
    const answer = await appOf(reader).request(asking(reader, at, { method, headers }))
    expect(await codeOf(answer)).toEqual([403, 'reader'])
  })
})
