import type { Result } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conveneApp } from '../../src/convene/app.ts'
import { inviteTo, MEETING_ROLES, placesOf } from '../../src/convene/invited.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Seat } from '../../src/host/seat.ts'
import { PAGE_WORDS } from '../../src/language/page-words.ts'
import { writeNote } from '../../src/off-record/write.ts'
import { changesBefore } from '../../src/people/changes.ts'
import { inviteAgain } from '../../src/people/everybody.ts'
import { invitedBy } from '../../src/people/invitations.ts'
import { openPeople, type People } from '../../src/people/people.ts'
import { addPerson, persons, setDisabled, type Person } from '../../src/people/persons.ts'
import { seat } from '../../src/people/places.ts'
import { release } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  must,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  SUDRIA,
} from '../bundle/support.ts'

const ADDRESS = 'http://localhost:7400'
const SECRET = 'a-secret-that-only-the-console-shows'
const HEADERS = { host: 'localhost:7400' }

function seatOf(node: Node, name: string, port: number): Seat {
  const people = must(openPeople(node.store.path, node.ports))
  const { side } = node.store
  const place = { port, address: `http://localhost:${port}` }
  return {
    role: 'side',
    side,
    name,
    custody: 'convenor',
    receiver: node,
    node,
    people,
    ports: node.ports,
    ...place,
  }
}

let seats: Seat[]
let app: ReturnType<typeof conveneApp>
const peopleOf = (seat: Seat | undefined) => seat?.people as People

beforeAll(async () => {
  const { a, b } = await newPair(301)
  await openDialogue({ a, b })
  seats = [seatOf(a, 'Norland', 7401), seatOf(b, 'Sudria', 7402)]
  app = conveneApp({ seats, address: ADDRESS, secret: SECRET, crypto: nodeCrypto })
}, 60_000)

afterAll(() => {
  seats.forEach(({ people }) => people?.close())
  removeFolders()
})

function get(path: string) {
  return app.request(`${ADDRESS}${path}`, { headers: HEADERS })
}

function post(path: string, form: Record<string, string>, origin = ADDRESS) {
  const body = new URLSearchParams(form).toString()
  const headers = {
    ...HEADERS,
    origin,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': `${body.length}`,
  }
  return app.request(`${ADDRESS}${path}`, { method: 'POST', headers, body })
}

describe('the page of a convenor', () => {
  test('shows sizes and places, and no private thing of either side', async () => {
    const [norland, sudria] = seats.map(({ node }) => node as Node)
    raise(norland as Node, 'fjords', { body: { title: 'Matter of the fjords' } })
    await send(norland as Node, sudria as Node)
    const words = 'Between us two: the herring.'
    must(
      writeNote(norland as Node, {
        dialogue: DIALOGUE,
        to: SUDRIA,
        kind: 'non-paper',
        title: 'Herring',
        lang: 'en',
        words,
      }),
    )
    const draft = { slug: 'plans', title: 'TLP:RED plans for the winter' }
    const refused = release(norland as Node, {
      dialogue: DIALOGUE,
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      body: draft,
      level: 'between',
    })
    expect(refused.ok).toBe(false)
    expect(norland?.store.drafts().length).toBeGreaterThan(0)
    must(addPerson(peopleOf(seats[0]), { name: 'Astrid Holm', roles: ['negotiator'], offices: [] }))
    const answers = [
      await (await get(`/convenor/${SECRET}`)).text(),
      await (await post(`/convenor/${SECRET}`, { side: SUDRIA, role: 'negotiator' })).text(),
      await (await get('/convenor.css')).text(),
      await (await get('/')).text(),
    ].join('\n')
    expect(answers).toContain('Its own acts on the record: 3;')
    expect(answers).toContain('could read everything')
    for (const word of ['fjords', 'herring', 'Herring', 'plans', 'winter', 'Astrid', 'Holm'])
      expect(answers).not.toContain(word)
  })

  test('speaks the language of its address or of the browser, and its form goes on in it', async () => {
    for (const [language, { meeting, couldRead }] of Object.entries(PAGE_WORDS)) {
      const page = await (await get(`/convenor/${SECRET}?lang=${language}`)).text()
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(page).toContain(`<h1>${meeting}</h1>`)
      expect(page).toContain(couldRead)
      expect(page).toContain(`action="/convenor/${SECRET}?lang=${language}"`)
    }
    const asked = await app.request(`${ADDRESS}/convenor/${SECRET}`, {
      headers: { ...HEADERS, 'accept-language': 'es-MX, en;q=0.5' },
    })
    expect(await asked.text()).toContain(PAGE_WORDS.es.meeting)
    const refused = await post(`/convenor/${SECRET}?lang=ru`, { side: 'x.example', role: 'negotiator' })
    expect(await refused.text()).toContain(PAGE_WORDS.ru['refused.place-unknown'])
  })

  test('is nobody’s who has not seen the console', async () => {
    expect((await get('/')).status).toBe(404)
    expect((await get('/convenor/')).status).toBe(404)
    expect((await get(`/convenor/${SECRET}x`)).status).toBe(404)
    expect((await post('/convenor/guess', { side: SUDRIA, role: 'negotiator' })).status).toBe(404)
    const foreign = await post(
      `/convenor/${SECRET}`,
      { side: SUDRIA, role: 'negotiator' },
      'http://evil.example',
    )
    expect(foreign.status).toBe(403)
    const elsewhere = await app.request(`${ADDRESS}/convenor/${SECRET}`, {
      headers: { host: 'evil.example' },
    })
    expect(elsewhere.status).toBe(403)
  })

  test('loads nothing but its own style, runs no script and is kept by nobody', async () => {
    const { headers } = await get(`/convenor/${SECRET}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('script')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('refuses a side or a role that is not there', async () => {
    const forms = [{ side: 'x.example', role: 'negotiator' }, { side: SUDRIA, role: 'auditor' }, {}]
    for (const form of forms) expect((await post(`/convenor/${SECRET}`, form)).status).toBe(422)
    const long = await post(`/convenor/${SECRET}`, { side: 'x'.repeat(5000), role: 'negotiator' })
    expect(long.status).toBe(413)
  })
})

describe('the links of a convenor', () => {
  test('are for the roles of a meeting, each with the offices that its role may use; a new one ends the first', () => {
    const seat = seats[1] as Seat
    const people = peopleOf(seat)
    const [first, second] = [must(inviteTo(seat, 'duty-officer')), must(inviteTo(seat, 'duty-officer'))]
    const secretOf = (link: string) => link.slice(link.indexOf('#') + 1)
    expect(invitedBy(people, secretOf(first)).ok).toBe(false)
    expect(must(invitedBy(people, secretOf(second)))).toMatchObject({
      roles: ['duty-officer'],
      offices: ['duty-desk'],
    })
    for (const role of MEETING_ROLES) must(inviteTo(seat, role))
    expect(persons(people)).toHaveLength(MEETING_ROLES.length)
    expect(placesOf(seat).map(({ state }) => state)).toEqual(MEETING_ROLES.map(() => 'invited'))
  })

  /** Somebody sits down in a place: what taking up its link does. */
  const sitDown = (people: People, role: (typeof MEETING_ROLES)[number]): Person => {
    const person = persons(people).find(({ roles }) => roles.includes(role)) as Person
    seat(people, person.id)
    return person
  }
  const codeOf = (result: Result<unknown>): string => (result.ok ? '' : result.fault.code)

  test('end for a place when somebody has sat down there, whatever happens to them later', () => {
    const at = seats[1] as Seat
    const people = peopleOf(at)
    const duty = sitDown(people, 'duty-officer')
    expect(codeOf(inviteTo(at, 'duty-officer'))).toBe('place-taken')
    // Their passkeys are gone, or they are let in no more: the convenor gets the place back by neither.
    must(people.atomically(() => inviteAgain(people, { how: 'command-line' }, duty)))
    expect(codeOf(inviteTo(at, 'duty-officer'))).toBe('place-taken')
    must(setDisabled(people, duty, true))
    expect(codeOf(inviteTo(at, 'duty-officer'))).toBe('place-taken')
    expect(placesOf(at).find(({ role }) => role === 'duty-officer')?.state).toBe('signed in')
    expect(inviteTo(at, 'negotiator').ok).toBe(true)
    expect(changesBefore(people, 1e9, 1)).toMatchObject([{ how: 'convenor', what: 'invited' }])
  })

  test('end with the first sign-in of the side’s own administrator: from then on its people are its own', async () => {
    const at = seats[1] as Seat
    const people = peopleOf(at)
    const administrator = sitDown(people, 'administrator')
    expect(codeOf(inviteTo(at, 'negotiator'))).toBe('side-signed-in')
    must(addPerson(people, { name: 'Ada', roles: ['administrator'], offices: [] }))
    must(setDisabled(people, administrator, true))
    for (const role of MEETING_ROLES) expect(codeOf(inviteTo(at, role))).toBe('side-signed-in')
    const answer = await post(`/convenor/${SECRET}`, { side: SUDRIA, role: 'negotiator' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Its own administrator has signed in')
  })
})
