import { Compile } from 'typebox/compile'
import { beforeEach, describe, expect, it } from 'vitest'
import { cookieName } from '../../src/http/cookie.ts'
import { PEOPLE_ROUTES } from '../../src/http/people-routes.ts'
import { LONGEST_TURN_MS } from '../../src/http/rate.ts'
import { changeRoles, letIn } from '../../src/people/everybody.ts'
import { FIRST_MS, INVITATION_MS, invite, inviteFirst } from '../../src/people/invitations.ts'
import { linkAccount } from '../../src/people/links.ts'
import { addPerson, personBy, type Person } from '../../src/people/persons.ts'
import { IDLE_MS, LONGEST_MS } from '../../src/people/sessions.ts'
import { faultOf, must, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, codeOf, jsonOf, posting } from '../http/support.ts'
import { Authenticator } from './authenticator.ts'
import { cookieIn, first, openOffice, signIn, takeUp, type Entered, type Office } from './support.ts'

const sides = sidesForAll()
let office: Office
let ada: Entered

beforeEach(async () => {
  office = openOffice(sides.east, 7471)
  ada = await first(office)
})

const minutes = (n: number) => n * 60_000

interface Invited {
  readonly person: { readonly id: string }
  readonly link: string
}

async function invited(roles: readonly string[], offices: readonly string[] = []): Promise<Invited> {
  const answer = await office.post('/api/people', { name: 'Bob', roles, offices }, ada.cookie)
  expect(answer.status).toBe(201)
  return (await jsonOf(answer)) as unknown as Invited
}

const wordOf = ({ link }: Invited): string => new URL(link).hash.slice(1)

describe('a session', () => {
  it('is a cookie that only this side’s page sends, and whose secret is stored nowhere', async () => {
    const answer = await signIn(office, ada.passkey)
    const [set = ''] = answer.headers.getSetCookie()
    expect(set).toMatch(/^__Host-alternat-east\.example=[\w-]{43}; /)
    expect(set.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=43200',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ])
    const secret = cookieIn(answer).split('=')[1] ?? ''
    const rows = office.people.db.all('SELECT * FROM sessions')
    expect(JSON.stringify(rows)).not.toContain(secret)
    for (const code of ada.codes)
      expect(JSON.stringify(office.people.db.all('SELECT * FROM recovery_codes'))).not.toContain(code)
  })

  it('ends after a quarter of an hour in which nobody did anything', async () => {
    office.clock.now += IDLE_MS - 1
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(200)
    office.clock.now += IDLE_MS - 1
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(200)
    office.clock.now += IDLE_MS
    expect(await codeOf(await office.ask('/api/me', ada.cookie))).toEqual([401, 'sign-in-first'])
  })

  it('is not kept alive by a screen that refreshes itself', async () => {
    const headers = { host: 'localhost:7471', cookie: ada.cookie, 'alternat-by-itself': '1' }
    for (let i = 0; i < 3; i++) {
      office.clock.now += minutes(6)
      await office.app.request(new Request(`${office.seat.address}/api/me`, { headers }))
    }
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
  })

  it('ends after twelve hours, whatever is done', async () => {
    for (let passed = 0; passed < LONGEST_MS - minutes(10); passed += minutes(10)) {
      office.clock.now += minutes(10)
      expect((await office.ask('/api/me', ada.cookie)).status).toBe(200)
    }
    office.clock.now += minutes(10)
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
  })

  it('ends when one signs out: a copy of the cookie is worth nothing', async () => {
    const out = await office.post('/api/sign-out', {}, ada.cookie)
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-alternat-east\.example=; Max-Age=0; Path=\//)
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
  })

  it('that somebody planted is never taken over by signing in', async () => {
    const planted = `${cookieName('east.example')}=${'A'.repeat(43)}`
    const answer = await signIn(office, ada.passkey, {}, planted)
    expect(cookieIn(answer)).not.toBe(planted)
    expect((await office.ask('/api/me', planted)).status).toBe(401)
  })

  it('ends when its browser signs in anew, and of others one can end each or all', async () => {
    const second = cookieIn(await signIn(office, ada.passkey, {}, ada.cookie))
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
    const third = cookieIn(await signIn(office, ada.passkey))
    const mine = await jsonOf(await office.ask('/api/me', third))
    const sessions = mine['sessions'] as { id: string; own: boolean }[]
    expect(sessions.map(({ own }) => own)).toContain(true)
    const other = sessions.find(({ own }) => !own)?.id ?? ''
    expect((await office.ask(`/api/me/sessions/${other}`, third, 'DELETE')).status).toBe(200)
    expect((await office.ask('/api/me', second)).status).toBe(401)
    const fourth = cookieIn(await signIn(office, ada.passkey))
    expect(await jsonOf(await office.ask('/api/me/sessions', third, 'DELETE'))).toEqual({ ended: 1 })
    expect((await office.ask('/api/me', fourth)).status).toBe(401)
    expect((await office.ask('/api/me', third)).status).toBe(200)
  })

  it('of another side is nobody’s here, though the browser sends both', async () => {
    const west = openOffice(sides.west, 7472)
    expect((await west.ask('/api/me', ada.cookie)).status).toBe(401)
    const both = `${ada.cookie}; ${(await first(west)).cookie}`
    expect((await west.ask('/api/me', both)).status).toBe(200)
  })

  it('that is stolen adds no passkey and no codes, once the sign-in is ten minutes old', async () => {
    office.clock.now += minutes(11)
    for (const path of ['/api/me/passkeys/options', '/api/me/codes']) {
      expect(await codeOf(await office.post(path, {}, ada.cookie))).toEqual([401, 'sign-in-again'])
    }
    const fresh = cookieIn(await signIn(office, ada.passkey))
    expect((await office.post('/api/me/codes', {}, fresh)).status).toBe(200)
  })
})

describe('the first link', () => {
  it('lets one administrator in, once, within half an hour', async () => {
    const empty = openOffice(sides.east, 7473)
    const before = await jsonOf(await empty.ask('/api/session'))
    expect(before).toMatchObject({ person: null, dialogues: [], waysIn: { nobody: true } })
    const link = inviteFirst(empty.people)
    await takeUp(empty, link, 'Eve')
    expect(await codeOf(await empty.post('/api/sign-in/link', { link }))).toEqual([401, 'link-over'])
    expect(await jsonOf(await empty.ask('/api/session'))).toMatchObject({ waysIn: { nobody: false } })
    const late = openOffice(sides.east, 7473)
    const unused = inviteFirst(late.people)
    late.clock.now += FIRST_MS - 1
    expect((await late.post('/api/sign-in/link', { link: unused })).status).toBe(200)
    late.clock.now += 1
    expect(await codeOf(await late.post('/api/sign-in/link', { link: unused }))).toEqual([401, 'link-over'])
  })

  it('is over as soon as anybody can sign in, though nobody has used it', async () => {
    const empty = openOffice(sides.east, 7473)
    const link = inviteFirst(empty.people)
    expect((await empty.post('/api/sign-in/link', { link })).status).toBe(200)
    const bob = must(addPerson(empty.people, { name: 'Bob', roles: ['analyst'], offices: [] }))
    await takeUp(empty, invite(empty.people, bob.id))
    for (const path of ['/api/sign-in/link', '/api/sign-in/welcome/options']) {
      expect(await codeOf(await empty.post(path, { link, name: 'Eve' }))).toEqual([401, 'link-over'])
    }
  })

  it('is worth nothing once a newer one was made, nor without its word', async () => {
    const empty = openOffice(sides.east, 7473)
    const old = inviteFirst(empty.people)
    const link = inviteFirst(empty.people)
    for (const wrong of [old, 'A'.repeat(43), '-']) {
      expect(await codeOf(await empty.post('/api/sign-in/link', { link: wrong }))).toEqual([401, 'link-over'])
    }
    expect((await empty.post('/api/sign-in/link', { link })).status).toBe(200)
  })

  it('is used up by the first of two browsers, even in the middle', async () => {
    office = openOffice(sides.east, 7471)
    const link = inviteFirst(office.people)
    const [a, b] = [new Authenticator(office.seat.address), new Authenticator(office.seat.address)]
    const optionsOf = async () =>
      (await jsonOf(await office.post('/api/sign-in/welcome/options', { link, name: 'Eve' }))) as {
        challenge: string
      }
    const [one, two] = [a.make(await optionsOf()), b.make(await optionsOf())]
    // Whoever reads the file meanwhile does not come in by it.
    expect(JSON.stringify(office.people.db.all('SELECT * FROM challenges'))).not.toContain(link)
    const answers = await Promise.all(
      [one, two].map((response) => office.post('/api/sign-in/welcome', { link, name: 'Eve', response })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('takes no name that could pass for another', async () => {
    office = openOffice(sides.east, 7471)
    const link = inviteFirst(office.people)
    for (const name of ['\u202eada', 'Ada\u200b', 'a\nb']) {
      const answer = await office.post('/api/sign-in/welcome/options', { link, name })
      expect(await codeOf(answer)).toEqual([422, 'person-bad'])
    }
  })
})

describe('somebody invited', () => {
  it('comes in once by the link, with the roles and offices they were given', async () => {
    const bob = await invited(['negotiator'], ['foreign-affairs'])
    expect(bob.link).toMatch(/^http:\/\/localhost:7471\/welcome#[\w-]{43}$/)
    expect(await jsonOf(await office.post('/api/sign-in/link', { link: wordOf(bob) }))).toEqual({
      name: 'Bob',
      roles: ['negotiator'],
      offices: ['foreign-affairs'],
    })
    const entered = await takeUp(office, wordOf(bob))
    expect(entered.codes).toHaveLength(10)
    expect((await office.ask('/api/d/talks/fold', entered.cookie)).status).toBe(200)
    expect((await office.ask('/api/people', entered.cookie)).status).toBe(403)
    expect((await office.post('/api/sign-in/link', { link: wordOf(bob) })).status).toBe(401)
  })

  it('comes in no more by an older link, nor after seven days', async () => {
    const bob = await invited(['analyst'])
    const again = (await jsonOf(
      await office.post(`/api/people/${bob.person.id}/link`, {}, ada.cookie),
    )) as unknown as Invited
    expect((await office.post('/api/sign-in/link', { link: wordOf(bob) })).status).toBe(401)
    office.clock.now += INVITATION_MS
    expect((await office.post('/api/sign-in/link', { link: wordOf(again) })).status).toBe(401)
  })

  it('loses at once what is taken away, and everything when let in no more', async () => {
    const bob = await invited(['negotiator'])
    const entered = await takeUp(office, wordOf(bob))
    const path = `/api/people/${entered.id}`
    await office.post(`${path}/roles`, { roles: ['administrator'], offices: [] }, ada.cookie)
    expect((await office.ask('/api/d/talks/fold', entered.cookie)).status).toBe(403)
    expect((await office.post(`${path}/disabled`, { disabled: true }, ada.cookie)).status).toBe(200)
    expect((await office.ask('/api/me', entered.cookie)).status).toBe(401)
    expect(await codeOf(await signIn(office, entered.passkey))).toEqual([403, 'person-disabled'])
    const link = await office.post(`${path}/link`, {}, ada.cookie)
    expect(await codeOf(link)).toEqual([403, 'person-disabled'])
  })

  it('cannot be given a role or an office that is not there', async () => {
    const bad = [
      { name: 'Bob', roles: ['king'], offices: [] },
      { name: 'Bob', roles: [], offices: [], more: 1 },
    ]
    for (const body of bad) expect((await office.post('/api/people', body, ada.cookie)).status).toBe(400)
    const absent = await office.post(
      '/api/people',
      { name: 'Bob', roles: [], offices: ['nowhere'] },
      ada.cookie,
    )
    expect(await codeOf(absent)).toEqual([422, 'office-unknown'])
  })
})

describe('the last administrator', () => {
  it('can neither resign nor be shut out, until there is another', async () => {
    const console = { how: 'command-line' } as const
    const now = () => personBy(office.people, ada.id) as Person
    const resign = () => changeRoles(office.people, console, now(), { roles: [], offices: [] }, [])
    expect(faultOf(resign()).code).toBe('last-administrator')
    expect(faultOf(letIn(office.people, console, now(), true)).code).toBe('last-administrator')
    await takeUp(office, wordOf(await invited(['administrator'])))
    expect(resign().ok).toBe(true)
  })
})

describe('a recovery code', () => {
  const recover = async (code: string): Promise<Response> => {
    const options = await office.post('/api/sign-in/recovery/options', { code })
    if (options.status !== 200) return options
    const passkey = new Authenticator(office.seat.address)
    const response = passkey.make((await jsonOf(options)) as { challenge: string })
    return office.post('/api/sign-in/recovery', { code, response })
  }

  it('is used up for a new passkey, however it is typed, and ends every other sign-in', async () => {
    const code = (ada.codes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    const answer = await recover(code)
    expect(answer.status).toBe(200)
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
    const mine = await jsonOf(await office.ask('/api/me', cookieIn(answer)))
    expect(mine).toMatchObject({ codesLeft: 9 })
    expect(mine['passkeys']).toHaveLength(2)
    expect(await codeOf(await recover(code))).toEqual([401, 'code-wrong'])
  })

  it('is worth nothing once new ones were made', async () => {
    const fresh = await jsonOf(await office.post('/api/me/codes', {}, ada.cookie))
    expect(fresh['codes']).toHaveLength(10)
    expect((await recover(ada.codes[1] ?? '')).status).toBe(401)
    expect((await recover((fresh['codes'] as string[])[0] ?? '')).status).toBe(200)
  })

  it('is heard however many wrong ones a stranger has tried, and has 80 bits against their trying', async () => {
    for (let i = 0; i < 200; i++) {
      const typed = `0000-0000-0000-${String(i).padStart(4, '0')}`
      expect(await codeOf(await recover(typed))).toEqual([401, 'code-wrong'])
    }
    expect(office.pauses.length).toBeGreaterThan(100)
    expect((await recover(ada.codes[2] ?? '')).status).toBe(200)
    for (const code of ada.codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('gives ten new ones when it was the last', async () => {
    let last: Response | null = null
    for (const code of ada.codes) last = await recover(code)
    expect((await jsonOf(last as Response))['codes']).toHaveLength(10)
  })
})

describe('a passkey of one’s own', () => {
  it('can be taken away, but not the last way in, nor another person’s', async () => {
    const own = Buffer.from(ada.passkey.id).toString('base64url')
    const gone = (id: string) => office.ask(`/api/me/passkeys/${id}`, ada.cookie, 'DELETE')
    expect(await codeOf(await gone(own))).toEqual([422, 'passkey-last'])
    // An account of a ministry that signs nobody in here any more is no other way in.
    const person = personBy(office.people, ada.id) as Person
    must(linkAccount(office.people, person, { issuer: 'https://former.example', subject: 'ada' }))
    expect(await codeOf(await gone(own))).toEqual([422, 'passkey-last'])
    const bob = await takeUp(office, wordOf(await invited([])))
    expect(await codeOf(await gone(Buffer.from(bob.passkey.id).toString('base64url')))).toEqual([
      404,
      'passkey-unknown',
    ])
    const options = await jsonOf(await office.post('/api/me/passkeys/options', {}, ada.cookie))
    const second = new Authenticator(office.seat.address)
    const response = second.make(options as { challenge: string })
    const added = await office.post('/api/me/passkeys', { label: 'Key ring', response }, ada.cookie)
    expect((await jsonOf(added))['passkeys']).toHaveLength(2)
    expect((await gone(own)).status).toBe(200)
    expect(await codeOf(await signIn(office, ada.passkey))).toEqual([401, 'sign-in-failed'])
    expect((await signIn(office, second)).status).toBe(200)
  })
})

describe('one click', () => {
  it('sits down as any role in the demonstration, and nowhere else', async () => {
    const real = await office.post('/api/sign-in/demonstration', { role: 'auditor' })
    expect(await codeOf(real)).toEqual([403, 'demonstration-only'])
    const play = seatOf(sides.west, 7474)
    const answer = await appOf(play).request(posting(play, '/api/sign-in/demonstration', { role: 'auditor' }))
    expect(await jsonOf(answer)).toMatchObject({ person: { roles: ['auditor'], how: 'demonstration' } })
  })

  it('signs nobody in at a reader’s address', async () => {
    const reader = { ...office.seat, role: 'reader' as const, node: null, people: null }
    const answer = await appOf(reader).request(posting(reader, '/api/sign-in/passkey/options', {}))
    expect(await codeOf(answer)).toEqual([403, 'reader'])
  })
})

describe('asking too often', () => {
  it('is answered with 429 after a while, for that session alone, and goes on after a moment', async () => {
    const other = cookieIn(await signIn(office, ada.passkey))
    const knock = () => office.post('/api/sign-out', {}, 'none=1')
    expect((await knock()).status).toBe(200)
    let last = 200
    for (let i = 0; i < 130 && last !== 429; i++) {
      last = (await office.ask('/api/me/sessions/none', ada.cookie, 'DELETE')).status
    }
    expect(last).toBe(429)
    expect((await office.ask('/api/me/sessions/none', other, 'DELETE')).status).toBe(404)
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(200)
    office.clock.now += 5000
    expect((await office.ask('/api/me/sessions/none', ada.cookie, 'DELETE')).status).toBe(404)
  })

  it('at the door makes strangers wait, a little, and keeps nobody out', async () => {
    const begun = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    for (let i = 0; i < 700; i++) {
      expect((await office.post('/api/sign-in/passkey/options', {})).status).toBe(200)
    }
    expect(office.pauses.length).toBeGreaterThan(600)
    expect(Math.max(...office.pauses)).toBeLessThanOrEqual(LONGEST_TURN_MS)
    // Whoever was on their way comes in, and whoever begins now does too.
    const answer = await office.post('/api/sign-in/passkey', {
      challenge: begun.challenge,
      response: ada.passkey.use(begun),
    })
    expect(answer.status).toBe(200)
    expect((await signIn(office, ada.passkey)).status).toBe(200)
    expect(office.people.db.all("SELECT 1 FROM challenges WHERE purpose = 'sign-in'").length).toBeLessThan(5)
  })

  it('of one who has a link takes no other’s place', async () => {
    const [bob, eve] = [await invited([]), await invited([])]
    const passkey = new Authenticator(office.seat.address)
    const link = wordOf(bob)
    const options = (await jsonOf(await office.post('/api/sign-in/welcome/options', { link }))) as {
      challenge: string
    }
    for (let i = 0; i < 600; i++) {
      await office.post('/api/sign-in/welcome/options', { link: wordOf(eve) })
    }
    const answer = await office.post('/api/sign-in/welcome', { link, response: passkey.make(options) })
    expect(answer.status).toBe(200)
  })
})

describe('the document of the API', () => {
  it('is true of the answers of people and sign-in', async () => {
    const bob = await invited(['analyst'])
    const answers: Record<string, Response> = {
      'get /api/me': await office.ask('/api/me', ada.cookie),
      'get /api/people': await office.ask('/api/people', ada.cookie),
      'get /api/people/changes': await office.ask('/api/people/changes', ada.cookie),
      'post /api/sign-in/link': await office.post('/api/sign-in/link', { link: wordOf(bob) }),
      'post /api/sign-in/passkey/options': await office.post('/api/sign-in/passkey/options', {}),
      'post /api/sign-in/passkey': await signIn(office, ada.passkey),
      'post /api/people/{id}/link': await office.post(`/api/people/${bob.person.id}/link`, {}, ada.cookie),
      'post /api/people/{id}/disabled': await office.post(
        `/api/people/${bob.person.id}/disabled`,
        { disabled: true },
        ada.cookie,
      ),
      'post /api/me/codes': await office.post('/api/me/codes', {}, ada.cookie),
      'post /api/sign-in/ministry': await office.post('/api/sign-in/ministry', {}),
      'delete /api/me/sessions': await office.ask('/api/me/sessions', ada.cookie, 'DELETE'),
    }
    for (const [name, answer] of Object.entries(answers)) {
      const route = PEOPLE_ROUTES.find(({ method, path }) => `${method} ${path}` === name)
      const schema = route?.answers[answer.status]?.schema
      if (schema === undefined) throw new Error(`${name} answers ${answer.status} undocumented`)
      expect([...Compile(schema).Errors(await answer.json())], name).toEqual([])
    }
  })

  it('has every body without a length refused before it is read', async () => {
    const bodied = PEOPLE_ROUTES.filter(({ request }) => request !== undefined)
    const bob = await invited([])
    for (const { path } of bodied) {
      const headers = { 'content-length': 'x', cookie: ada.cookie }
      const request = posting(office.seat, path.replace('{id}', bob.person.id), {}, headers)
      const { status } = await office.app.request(request)
      expect(status, path).toBe(411)
    }
  })
})
