import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { generateSigner } from '../../src/crypto.ts'
import { introduce } from '../../src/keys/changes.ts'
import { officesNow } from '../../src/keys/offices-now.ts'
import { performForPeople } from '../../src/people/deeds.ts'
import { release } from '../../src/release/release.ts'
import { changesBefore } from '../../src/people/changes.ts'
import { PEOPLE_ROUTES } from '../../src/http/people-routes.ts'
import { SIDE_ROUTES } from '../../src/http/side-routes.ts'
import { SIGNING_ROUTES } from '../../src/http/signing-routes.ts'
import { acted } from '../../src/people/acted.ts'
import { openPeople } from '../../src/people/people.ts'
import { placeOf } from '../../src/people/places.ts'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { cookieOf, must, scratch, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, codeOf, jsonOf, posting } from '../http/support.ts'
import { Authenticator } from './authenticator.ts'
import { cookieIn, first, openOffice, signIn, takeUp, type Entered, type Office } from './support.ts'

const sides = sidesForAll()
let office: Office
let ada: Entered
let bob: Entered

const linkIn = async (answer: Response): Promise<string> =>
  new URL(String((await jsonOf(answer))['link'])).hash.slice(1)

beforeEach(async () => {
  office = openOffice(sides.east, 7476)
  ada = await first(office)
  const roles = ['administrator', 'negotiator']
  const invited = await office.post('/api/people', { name: 'Bob', roles, offices: [] }, ada.cookie)
  bob = await takeUp(office, await linkIn(invited))
})

const changes = async (cookie: string, query = '') =>
  (await jsonOf(await office.ask(`/api/people/changes${query}`, cookie))) as unknown as {
    changes: {
      n: number
      what: string
      how: string
      by: { name: string } | null
      whom: { name: string } | null
    }[]
    more: boolean
  }

/** What else outlives a stolen session. */
const LASTING = ['/api/office-keys/{id}', '/api/sides', '/api/move-out']

describe('changing people', () => {
  it('wants a sign-in of the last minutes, at every address that changes them or takes a key away', async () => {
    const outlive = [...PEOPLE_ROUTES, ...SIDE_ROUTES, ...SIGNING_ROUTES].filter(
      ({ method, path, needs }) =>
        needs !== 'open' &&
        (path.startsWith('/api/people') || LASTING.includes(path)) &&
        (method === 'post' || method === 'delete'),
    )
    expect(outlive.map(({ path }) => path)).toEqual([
      '/api/people',
      '/api/people/{id}/link',
      '/api/people/{id}/roles',
      '/api/people/{id}/disabled',
      '/api/sides',
      '/api/move-out',
      '/api/office-keys/{id}',
    ])
    // Somebody else gives Ada the role without which the gate would ask nothing further about a root.
    const more = { roles: ['administrator', 'releasing-officer'], offices: ['foreign-affairs'] }
    expect((await office.post(`/api/people/${ada.id}/roles`, more, bob.cookie)).status).toBe(200)
    office.clock.now += 11 * 60_000
    for (const { method, path } of outlive) {
      const at = path.replace('{id}', bob.id)
      const answer =
        method === 'post' ? await office.post(at, {}, ada.cookie) : await office.ask(at, ada.cookie, 'DELETE')
      expect([path, ...((await codeOf(answer)) as unknown[])]).toEqual([path, 401, 'sign-in-again'])
    }
    const fresh = cookieIn(await signIn(office, ada.passkey))
    const done = await office.post(`/api/people/${bob.id}/disabled`, { disabled: true }, fresh)
    expect(done.status).toBe(200)
  })

  it('is never one’s own to do for oneself', async () => {
    const path = `/api/people/${ada.id}`
    const roles = { roles: ['administrator', 'releasing-officer'], offices: ['foreign-affairs'] }
    for (const [what, body] of [
      ['roles', roles],
      ['link', {}],
      ['disabled', { disabled: true }],
    ] as const) {
      expect(await codeOf(await office.post(`${path}/${what}`, body, ada.cookie))).toEqual([
        403,
        'not-oneself',
      ])
    }
    expect((await office.post(`${path}/roles`, roles, bob.cookie)).status).toBe(200)
  })

  it('stands in a list from then on: who did what to whom, and when', async () => {
    office.clock.now += 1000
    const roles = { roles: ['negotiator'], offices: ['foreign-affairs'] }
    await office.post(`/api/people/${bob.id}/roles`, roles, ada.cookie)
    await office.post('/api/me/codes', {}, ada.cookie)
    await office.post(`/api/people/${bob.id}/disabled`, { disabled: true }, ada.cookie)
    await office.post(`/api/people/${bob.id}/disabled`, { disabled: false }, ada.cookie)
    const { changes: all, more } = await changes(ada.cookie)
    expect(all.map(({ n, what, by, whom }) => [n, what, by?.name, whom?.name])).toEqual([
      [7, 'let-in-again', 'Ada', 'Bob'],
      [6, 'let-in-no-more', 'Ada', 'Bob'],
      [5, 'codes-made', 'Ada', 'Ada'],
      [4, 'roles', 'Ada', 'Bob'],
      [3, 'came-in', 'Bob', 'Bob'],
      [2, 'invited', 'Ada', 'Bob'],
      [1, 'came-in', 'Ada', 'Ada'],
    ])
    expect(all[3]).toMatchObject({ at: office.clock.now, how: 'person', ...roles })
    expect(more).toBe(false)
    expect((await changes(ada.cookie, '?before=3')).changes.map(({ n }) => n)).toEqual([2, 1])
    expect((await office.ask('/api/people/changes?before=x', ada.cookie)).status).toBe(400)
  })

  it('leaves that list as it is, even to the program itself', () => {
    const { db } = office.people
    for (const sql of ['DELETE FROM changes', "UPDATE changes SET by_name = 'Eve'"]) {
      expect(() => db.run(sql)).toThrow('only ever added to')
    }
    expect(changesBefore(office.people, 1e9, 10)).toHaveLength(3)
  })

  it('is shown to administrators and auditors alone', async () => {
    const answer = await office.post(
      '/api/people',
      { name: 'Una', roles: ['auditor'], offices: [] },
      ada.cookie,
    )
    const una = await takeUp(office, await linkIn(answer))
    expect((await changes(una.cookie)).changes[0]).toMatchObject({ what: 'came-in' })
    await office.post(`/api/people/${una.id}/roles`, { roles: ['negotiator'], offices: [] }, ada.cookie)
    expect((await office.ask('/api/people/changes', una.cookie)).status).toBe(403)
  })
})

describe('somebody who is given a new link', () => {
  it('comes in by nothing that they had before, and on the same device by the new one', async () => {
    const answer = await office.post(`/api/people/${bob.id}/link`, {}, ada.cookie)
    const link = await linkIn(answer)
    expect((await office.ask('/api/me', bob.cookie)).status).toBe(401)
    expect((await signIn(office, bob.passkey)).status).toBe(401)
    const code = bob.codes[0] ?? ''
    expect((await office.post('/api/sign-in/recovery/options', { code })).status).toBe(401)
    const options = await jsonOf(await office.post('/api/sign-in/welcome/options', { link }))
    expect(options['excludeCredentials'] ?? []).toEqual([])
    const again = await takeUp(office, link)
    expect(again.id).toBe(bob.id)
  })
})

describe('somebody who was let in no more', () => {
  it('and is let in again, comes in by nothing that they had before', async () => {
    const path = `/api/people/${bob.id}`
    await office.post(`${path}/disabled`, { disabled: true }, ada.cookie)
    await office.post(`${path}/disabled`, { disabled: false }, ada.cookie)
    expect(await codeOf(await signIn(office, bob.passkey))).toEqual([401, 'passkey-stopped'])
    const code = bob.codes[0] ?? ''
    expect((await office.post('/api/sign-in/recovery/options', { code })).status).toBe(401)
    const link = await linkIn(await office.post(`${path}/link`, {}, ada.cookie))
    expect((await takeUp(office, link)).id).toBe(bob.id)
  })
})

describe('an act that the server signs for whoever sits there', () => {
  it('is noted with its person, under custody convenor', async () => {
    const seat = seatOf(sides.east, 7477, 'convenor')
    const cookie = cookieOf(seat, ['negotiator'])
    const body = { kind: 'dialogue.raise', body: { slug: 'noted', title: 'Noted' } }
    const answer = await appOf(seat).request(posting(seat, '/api/d/talks/acts', body, { cookie }))
    expect(answer.status).toBe(201)
    const { ref } = (await jsonOf(answer)) as unknown as { ref: object }
    const { people } = seat
    if (people === null) throw new Error('no people')
    expect(acted(people)).toMatchObject([
      { name: 'negotiator', office: 'foreign-affairs', kind: 'dialogue.raise', dialogue: 'talks', ref },
    ])
    expect(() => people.db.run('DELETE FROM acted')).toThrow('only ever added to')
  })
})

describe('an office that an act has introduced since', () => {
  it('can be held like one on the card: on the page and on the command line', async () => {
    const key = generateSigner('east.example/navy', sides.east.ports.random).signer
    const terms = { powers: ['speak'], from: '2026-01-01T00:00Z', until: null } as const
    const body = must(introduce(officesNow(sides.east.store, 'talks'), 'navy', key, terms))
    const act = { dialogue: 'talks', office: 'key-custodian', kind: 'side.keys', level: 'between' } as const
    must(release(sides.east, { ...act, body } as unknown as Parameters<typeof release>[1]))
    const everybody = await jsonOf(await office.ask('/api/people', ada.cookie))
    expect(everybody['offices']).toContain('navy')
    const asked = { name: 'Nel', roles: ['negotiator'], offices: ['navy'] }
    expect((await office.post('/api/people', asked, ada.cookie)).status).toBe(201)
    const deed = { do: 'roles', person: 'Nel', roles: null, offices: ['navy', 'foreign-affairs'] } as const
    expect(performForPeople(office.seat, deed).ok).toBe(true)
    const strange = performForPeople(office.seat, { ...deed, offices: ['no-such'] })
    expect(strange.ok ? '' : strange.fault.code).toBe('office-unknown')
  })
})

describe('a file of people of the first version', () => {
  it('is brought up to date, with its persons and passkeys, and who has sat down where', async () => {
    const at = scratch().folder
    const old = new DatabaseSync(join(at, 'people.db'))
    old.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE persons (id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, offices TEXT NOT NULL,
        disabled INTEGER NOT NULL, made INTEGER NOT NULL) STRICT;
      CREATE TABLE passkeys (id TEXT PRIMARY KEY, person TEXT NOT NULL, key BLOB NOT NULL, counter INTEGER NOT NULL,
        transports TEXT NOT NULL, label TEXT NOT NULL, prf INTEGER NOT NULL, synced INTEGER NOT NULL,
        made INTEGER NOT NULL, used INTEGER, stopped INTEGER) STRICT;
      CREATE TABLE invitations (hash BLOB PRIMARY KEY, person TEXT, made INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
      CREATE TABLE recovery_codes (hash BLOB PRIMARY KEY, person TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
      CREATE TABLE sessions (hash BLOB PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, how TEXT NOT NULL,
        agent TEXT NOT NULL, made INTEGER NOT NULL, seen INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
      CREATE TABLE challenges (hash BLOB PRIMARY KEY, purpose TEXT NOT NULL, subject TEXT NOT NULL,
        until INTEGER NOT NULL) STRICT;
      CREATE TABLE links (issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL,
        PRIMARY KEY (issuer, subject)) STRICT;
      CREATE TABLE attempts (at INTEGER NOT NULL) STRICT;
      INSERT INTO meta VALUES ('schema', '1');
      INSERT INTO persons VALUES ('p1', 'Seat of the releasing officer', '["releasing-officer"]', '[]', 0, 1);
      INSERT INTO passkeys VALUES ('k1', 'p1', x'00', 0, '[]', 'Passkey', 0, 0, 7, NULL, NULL);
      INSERT INTO persons VALUES ('p2', 'Seat of the negotiator', '["negotiator"]', '[]', 0, 2);
    `)
    old.close()
    for (let times = 0; times < 2; times++) {
      const people = must(openPeople(at, SYSTEM_PORTS))
      expect(placeOf(people, 'releasing-officer')).toEqual({ person: 'p1', taken: 7 })
      expect(placeOf(people, 'negotiator')).toEqual({ person: 'p2', taken: null })
      expect(changesBefore(people, 1e9, 10)).toEqual([])
      people.close()
    }
  })
})

describe('a passkey that answers as a copy of itself would', () => {
  it('is stopped, and the list says so', async () => {
    const passkey = new Authenticator(office.seat.address)
    const options = await jsonOf(await office.post('/api/me/passkeys/options', {}, ada.cookie))
    const response = passkey.make(options as { challenge: string })
    await office.post('/api/me/passkeys', { label: 'Ring', response }, ada.cookie)
    await signIn(office, passkey)
    passkey.counter = 0
    await signIn(office, passkey)
    expect(changesBefore(office.people, 1e9, 2)).toMatchObject([
      { how: 'program', what: 'passkey-stopped', whom: { name: 'Ada' }, detail: 'Ring' },
      { how: 'person', what: 'passkey-added', detail: 'Ring' },
    ])
  })
})
