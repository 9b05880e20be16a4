import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linkAccount } from '../../src/people/links.ts'
import { personBy, type Person } from '../../src/people/persons.ts'
import { dropProvider, setProvider } from '../../src/people/provider.ts'
import { faultOf, must, sidesForAll } from '../host/support.ts'
import { codeOf, jsonOf } from '../http/support.ts'
import { openIssuer, type Issuer, type Lies } from './issuer.ts'
import { cookieIn, first, openOffice, type Entered, type Office } from './support.ts'

const SUBJECT = 'account-17'
const sides = sidesForAll()
let issuer: Issuer
let office: Office
let ada: Entered

beforeAll(async () => {
  issuer = await openIssuer(() => Math.floor(office.clock.now / 1000))
})
afterAll(async () => {
  await issuer.close()
})
beforeEach(async () => {
  for (const lie of Object.keys(issuer.lies)) delete issuer.lies[lie as keyof Lies]
  office = openOffice(sides.east, 7481)
  ada = await first(office)
  must(setProvider(office.people, { issuer: issuer.address, clientId: 'alternat', secretFile: null }))
  const person = personBy(office.people, ada.id) as Person
  must(linkAccount(office.people, person, { issuer: issuer.address, subject: SUBJECT }))
})

/** Sets out for the ministry: where it leads, and what the browser keeps. */
async function setOut(): Promise<{ to: string; browser: string }> {
  const answer = await office.post('/api/sign-in/ministry', {})
  expect(answer.status).toBe(200)
  return { to: String((await jsonOf(answer))['to']), browser: cookieIn(answer) }
}

/** Comes back: where the browser is sent, and the cookie of the session if there is one. */
async function comeBack(path: string, browser: string): Promise<{ to: string; cookie: string | undefined }> {
  const answer = await office.ask(path, browser)
  expect(answer.status).toBe(302)
  const cookie = answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('__Host-alternat-east.example=') && !one.includes('Max-Age=0'))
  return { to: answer.headers.get('location') ?? '', cookie: cookie?.split(';')[0] }
}

describe('the ministry’s sign-in', () => {
  it('lets in whoever was linked beforehand, and asks for a code under PKCE, state and nonce', async () => {
    const { to, browser } = await setOut()
    const query = new URL(to).searchParams
    expect(to.startsWith(`${issuer.address}/authorize?`)).toBe(true)
    expect([query.get('code_challenge_method'), query.get('response_type')]).toEqual(['S256', 'code'])
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(query.get(name)?.length).toBeGreaterThan(42)
    const back = await comeBack(issuer.authorize(to, SUBJECT), browser)
    expect(back.to).toBe('/')
    const mine = await jsonOf(await office.ask('/api/me', back.cookie))
    expect(mine).toMatchObject({ person: { name: 'Ada', how: 'ministry' } })
  })

  it('asks the ministry to ask its person, and takes no sign-in that was left open for a fresh one', async () => {
    const { to, browser } = await setOut()
    const query = new URL(to).searchParams
    expect([query.get('prompt'), query.get('max_age')]).toEqual(['login', '0'])
    const fresh = await comeBack(issuer.authorize(to, SUBJECT), browser)
    expect((await office.post('/api/me/codes', {}, fresh.cookie)).status).toBe(200)
    const answers = [
      [3600, 'sign-in-again'],
      [null, 'sign-in-undated'],
    ] as const
    for (const [signedInFor, code] of answers) {
      issuer.lies.signedInFor = signedInFor
      const again = await setOut()
      const { cookie } = await comeBack(issuer.authorize(again.to, SUBJECT), again.browser)
      expect((await office.ask('/api/me', cookie)).status).toBe(200)
      const refused = await office.post('/api/me/codes', {}, cookie)
      expect(await codeOf(refused)).toEqual([401, code])
    }
  })

  it('is asked for the time by name where the ministry takes such a wish, and for nothing more where it does not', async () => {
    expect(new URL((await setOut()).to).searchParams.has('claims')).toBe(false)
    const wishing = await openIssuer(() => Math.floor(office.clock.now / 1000))
    wishing.lies.takesClaims = true
    must(setProvider(office.people, { issuer: wishing.address, clientId: 'alternat', secretFile: null }))
    const claims = new URL((await setOut()).to).searchParams.get('claims') ?? ''
    await wishing.close()
    expect(JSON.parse(claims)).toEqual({ id_token: { auth_time: { essential: true } } })
  })

  it('that does not say when leaves a passkey as the way to what wants a fresh sign-in', async () => {
    issuer.lies.signedInFor = null
    const { to, browser } = await setOut()
    const undated = await comeBack(issuer.authorize(to, SUBJECT), browser)
    expect(await codeOf(await office.post('/api/me/codes', {}, undated.cookie))).toEqual([
      401,
      'sign-in-undated',
    ])
    expect((await office.post('/api/me/codes', {}, ada.cookie)).status).toBe(200)
  })

  it('is not hindered by others: not by a page that leads browsers here, nor by however many set out', async () => {
    const { to, browser } = await setOut()
    const path = issuer.authorize(to, SUBJECT)
    for (let i = 0; i < 300; i++) {
      // As a picture on a foreign page is asked for: without any cookie of ours, even with the right state.
      const led = await office.ask(path, 'none=1')
      expect([led.status, led.headers.getSetCookie()]).toEqual([302, []])
    }
    expect(office.pauses).toEqual([])
    for (let i = 0; i < 300; i++) await setOut()
    expect((await comeBack(path, browser)).to).toBe('/')
  })

  it('lets nobody in whom nobody here has linked', async () => {
    const { to, browser } = await setOut()
    expect(await comeBack(issuer.authorize(to, 'a-stranger'), browser)).toEqual({
      to: '/sign-in?fault=not-linked',
      cookie: undefined,
    })
  })

  it('lets nobody in by an answer that was used before', async () => {
    const { to, browser } = await setOut()
    const path = issuer.authorize(to, SUBJECT)
    expect((await comeBack(path, browser)).to).toBe('/')
    expect((await comeBack(path, browser)).to).toBe('/sign-in?fault=challenge-over')
  })

  it('lets no browser in that did not set out itself: nobody is led into another’s account', async () => {
    const { to } = await setOut()
    const other = await setOut()
    const path = issuer.authorize(to, SUBJECT)
    expect((await comeBack(path, other.browser)).to).toBe('/sign-in?fault=challenge-over')
    const again = await setOut()
    expect((await comeBack(issuer.authorize(again.to, SUBJECT), 'none=1')).to).toBe(
      '/sign-in?fault=challenge-over',
    )
  })

  it('lets nobody in who takes longer than ten minutes', async () => {
    const { to, browser } = await setOut()
    office.clock.now += 10 * 60_000
    expect((await comeBack(issuer.authorize(to, SUBJECT), browser)).to).toBe('/sign-in?fault=challenge-over')
  })

  const LIES: readonly [string, Lies][] = [
    ['signed by a key that the ministry does not publish', { foreignKey: true }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['for another program', { audience: 'somebody-else' }],
    ['for another attempt', { nonce: 'another' }],
    ['that has run out', { expires: -600 }],
  ]
  it.each(LIES)('lets nobody in by a token %s', async (_, lies) => {
    Object.assign(issuer.lies, lies)
    const { to, browser } = await setOut()
    const back = await comeBack(issuer.authorize(to, SUBJECT), browser)
    expect(back).toEqual({ to: '/sign-in?fault=provider-failed', cookie: undefined })
  })

  it('lets nobody in with another’s code: it is bound to the attempt that asked for it', async () => {
    const thief = await setOut()
    const victim = await setOut()
    const stolen =
      new URL(issuer.authorize(victim.to, SUBJECT), 'http://x.example').searchParams.get('code') ?? ''
    const own = new URL(issuer.authorize(thief.to, 'a-stranger'), 'http://x.example')
    own.searchParams.set('code', stolen)
    const back = await comeBack(own.pathname + own.search, thief.browser)
    expect(back).toEqual({ to: '/sign-in?fault=provider-failed', cookie: undefined })
  })

  it('is not there until it is set up, and no request says which one it is', async () => {
    dropProvider(office.people)
    const none = await office.post('/api/sign-in/ministry', {})
    expect(await codeOf(none)).toEqual([404, 'provider-absent'])
    const before = issuer.asked.length
    expect((await office.post('/api/sign-in/ministry', { issuer: issuer.address })).status).toBe(400)
    await office.ask(`/api/sign-in/ministry/back?iss=${issuer.address}&state=x&code=y`, 'none=1')
    expect(issuer.asked.length).toBe(before)
  })

  it.each(['http://ministry.example', 'https://a:b@ministry.example', 'file:///etc/passwd', 'ministry'])(
    'cannot be set up at %s',
    (address) => {
      const provider = { issuer: address, clientId: 'x', secretFile: null }
      expect(faultOf(setProvider(office.people, provider)).code).toBe('provider-bad')
    },
  )

  it('that does not answer signs nobody in, and is asked again the next time', async () => {
    must(setProvider(office.people, { issuer: 'http://localhost:9', clientId: 'x', secretFile: null }))
    const answer = await office.post('/api/sign-in/ministry', {})
    expect(await codeOf(answer)).toEqual([422, 'provider-failed'])
    must(setProvider(office.people, { issuer: issuer.address, clientId: 'alternat', secretFile: null }))
    expect((await setOut()).to).toContain(issuer.address)
  })
})
