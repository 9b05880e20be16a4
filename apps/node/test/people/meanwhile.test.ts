import { beforeEach, describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/http/routes.ts'
import { invite } from '../../src/people/invitations.ts'
import { addPerson, personBy, setDisabled, setRoles, type Person } from '../../src/people/persons.ts'
import { ROLES } from '../../src/people/roles.ts'
import { endOthers } from '../../src/people/sessions.ts'
import { must, sidesForAll } from '../host/support.ts'
import { codeOf, jsonOf } from '../http/support.ts'
import { first, openOffice, takeUp, type Entered, type Office } from './support.ts'

const sides = sidesForAll()
let office: Office
let bob: Entered

beforeEach(async () => {
  office = openOffice(sides.east, 7475)
  await first(office)
  const person = must(addPerson(office.people, { name: 'Bob', roles: ROLES, offices: ['foreign-affairs'] }))
  bob = await takeUp(office, invite(office.people, person.id))
})

const bobNow = (): Person => personBy(office.people, bob.id) as Person

/** What happens to somebody while their request is still on its way. */
const MEANWHILE: readonly [string, () => void, unknown][] = [
  ['let in no more', () => void must(setDisabled(office.people, bobNow(), true)), [401, 'sign-in-first']],
  ['signed out', () => void endOthers(office.people, bob.id, ''), [401, 'sign-in-first']],
]

/** A request whose last byte comes only after something has happened. */
function trickling(method: string, path: string, happens: () => void): Request {
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent++
        if (sent === 1) return controller.enqueue(new TextEncoder().encode('{'))
        if (sent === 3) return controller.close()
        happens()
        controller.enqueue(new TextEncoder().encode('}'))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = {
    host: new URL(office.seat.address).host,
    origin: office.seat.address,
    cookie: bob.cookie,
    'content-type': 'application/octet-stream',
    'content-length': '2',
  }
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return new Request(`${office.seat.address}${path}`, init)
}

const WITH_BODY = ROUTES.filter(({ needs, request }) => needs !== 'open' && request !== undefined).map(
  ({ method, path }) => [method.toUpperCase(), path] as const,
)

describe('somebody whose request is still on its way', () => {
  it('is looked for at every address that takes a body', () => {
    expect(WITH_BODY.length).toBeGreaterThan(12)
  })

  it.each(WITH_BODY)(
    'and who is let in no more, or signed out, meanwhile writes nothing: %s %s',
    async (method, path) => {
      const at = path.replace('{dialogue}', 'talks').replaceAll(/\{\w+\}/g, bob.id)
      for (const [why, happens, expected] of MEANWHILE) {
        const answer = await office.app.request(trickling(method, at, happens))
        expect([why, answer.status, (await jsonOf(answer))['code']]).toEqual([
          why,
          ...(expected as unknown[]),
        ])
        must(setDisabled(office.people, bobNow(), false))
        bob = await takeUp(office, invite(office.people, bob.id))
      }
    },
  )

  it('and who loses a role meanwhile may do no more than they may then', async () => {
    const analyst = (): void =>
      void must(setRoles(office.people, bobNow(), { roles: ['analyst'], offices: [] }))
    must(addPerson(office.people, { name: 'Eve', roles: ['administrator'], offices: [] }))
    const answer = await office.app.request(trickling('POST', '/api/d/talks/notes', analyst))
    expect(await codeOf(answer)).toEqual([403, 'role-missing'])
  })
})
