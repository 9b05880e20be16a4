import { beforeEach, describe, expect, it } from 'vitest'
import { CHALLENGE_MS } from '../../src/people/challenges.ts'
import { verifyAssertion } from '../../src/people/passkeys.ts'
import { faultOf, must, sidesForAll } from '../host/support.ts'
import { codeOf, jsonOf } from '../http/support.ts'
import { Authenticator, type Wrongs } from './authenticator.ts'
import { cookieIn, first, openOffice, signIn, type Entered, type Office } from './support.ts'

const sides = sidesForAll()
let office: Office
let ada: Entered

beforeEach(async () => {
  office = openOffice(sides.east, 7461)
  ada = await first(office)
})

describe('a passkey', () => {
  it('made by the first link lets its person in again and again, each time under a new secret', async () => {
    const cookies = [ada.cookie]
    for (let i = 0; i < 3; i++) {
      const answer = await signIn(office, ada.passkey)
      expect(answer.status).toBe(200)
      expect(await jsonOf(answer)).toMatchObject({ person: { name: 'Ada', roles: ['administrator'] } })
      cookies.push(cookieIn(answer))
    }
    expect(new Set(cookies).size).toBe(4)
  })

  it('is kept with whether it can wrap the key of an office', async () => {
    const mine = await jsonOf(await office.ask('/api/me', ada.cookie))
    expect(mine['passkeys']).toMatchObject([{ prf: true, stopped: null }])
  })

  const WRONGS: readonly [string, Wrongs][] = [
    ['was used at another address', { origin: 'http://localhost:7462' }],
    ['was used at a name that looks like ours', { origin: 'http://localhost.evil.example:7461' }],
    ['is bound to another name', { rpId: 'evil.example' }],
    ['did not check its person', { verified: false }],
    ['answers another challenge', { challenge: 'AAAA' }],
    ['says that it was being made', { type: 'webauthn.create' }],
  ]
  it.each(WRONGS)('that %s lets nobody in', async (_, wrongs) => {
    const answer = await signIn(office, ada.passkey, wrongs)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await signIn(office, ada.passkey)).status).toBe(200)
  })

  it.each(WRONGS)('being made that %s is not kept', async (_, wrongs) => {
    const options = await jsonOf(await office.post('/api/me/passkeys/options', {}, ada.cookie))
    const fresh = new Authenticator(office.seat.address)
    const wrong = wrongs.type === undefined ? wrongs : { type: 'webauthn.get' }
    const response = fresh.make(options as { challenge: string }, wrong)
    const answer = await office.post('/api/me/passkeys', { response }, ada.cookie)
    expect(answer.status).toBe(401)
    const mine = await jsonOf(await office.ask('/api/me', ada.cookie))
    expect(mine['passkeys']).toHaveLength(1)
  })

  it('that nobody knows is told no differently from a wrong one', async () => {
    const stranger = await jsonOf(await signIn(office, new Authenticator(office.seat.address)))
    const forged = await jsonOf(await signIn(office, ada.passkey, { verified: false }))
    expect(stranger).toEqual(forged)
  })

  it('of somebody who is let in no more lets nobody in, and ends what they had open', async () => {
    const bob = must(
      office.people.atomically(() => {
        office.people.db.run('UPDATE persons SET disabled = 1')
        return { ok: true, value: null }
      }),
    )
    expect(bob).toBeNull()
    expect((await office.ask('/api/me', ada.cookie)).status).toBe(401)
    const answer = await signIn(office, ada.passkey)
    expect(await codeOf(answer)).toEqual([403, 'person-disabled'])
  })
})

describe('an answer to a challenge', () => {
  it('counts once: whoever repeats it is not let in', async () => {
    const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    const response = ada.passkey.use(options)
    expect(
      (await office.post('/api/sign-in/passkey', { challenge: options.challenge, response })).status,
    ).toBe(200)
    const again = await office.post('/api/sign-in/passkey', { challenge: options.challenge, response })
    expect(await codeOf(again)).toEqual([401, 'challenge-over'])
  })

  it('is none over what the program sent itself: such bytes could be the digest of an act', async () => {
    const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    const bare = await office.post('/api/sign-in/passkey', {
      challenge: options.challenge,
      response: ada.passkey.answer(options),
    })
    expect(await codeOf(bare)).toEqual([401, 'challenge-over'])
    expect(
      (
        await office.post('/api/sign-in/passkey', {
          challenge: options.challenge,
          response: ada.passkey.use(options),
        })
      ).status,
    ).toBe(200)
  })

  it('to a sign-in is none for an act, whatever the program sent to be signed in with', async () => {
    const digest = new Uint8Array(32).fill(9)
    const challenge = Buffer.from(digest).toString('base64url')
    const response = ada.passkey.use({ challenge })
    const { address } = office.seat
    const checked = await verifyAssertion(office.people, ada.id, digest, response, address)
    expect(checked).toMatchObject({ ok: false, fault: { code: 'sign-in-failed' } })
    const vouched = ada.passkey.answer({ challenge })
    expect(await verifyAssertion(office.people, ada.id, digest, vouched, address)).toMatchObject({ ok: true })
  })

  it('must come within five minutes', async () => {
    const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    office.clock.now += CHALLENGE_MS
    const late = await office.post('/api/sign-in/passkey', {
      challenge: options.challenge,
      response: ada.passkey.use(options),
    })
    expect(await codeOf(late)).toEqual([401, 'challenge-over'])
  })

  it('is for what it was asked for: one for making a passkey signs nobody in', async () => {
    const options = (await jsonOf(await office.post('/api/me/passkeys/options', {}, ada.cookie))) as {
      challenge: string
    }
    const answer = await office.post('/api/sign-in/passkey', {
      challenge: options.challenge,
      response: ada.passkey.use(options),
    })
    expect((await jsonOf(answer))['code']).toBe('challenge-over')
  })

  it('carries nothing that the passkey derived: such a request is refused', async () => {
    const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    const response = {
      ...ada.passkey.use(options),
      clientExtensionResults: { prf: { results: { first: 'x' } } },
    }
    expect(
      (await office.post('/api/sign-in/passkey', { challenge: options.challenge, response })).status,
    ).toBe(400)
  })
})

describe('a copied passkey', () => {
  it('is stopped as soon as one of the two is behind the other, and stays so', async () => {
    const counted = ada.passkey.counter
    expect((await signIn(office, ada.passkey)).status).toBe(200)
    const copy = await signIn(office, ada.passkey, { counter: counted })
    expect(await codeOf(copy)).toEqual([401, 'passkey-stopped'])
    const genuine = await signIn(office, ada.passkey)
    expect((await jsonOf(genuine))['code']).toBe('passkey-stopped')
    const mine = await jsonOf(await office.ask('/api/me', ada.cookie))
    expect(mine['passkeys']).toMatchObject([{ stopped: office.clock.now }])
  })

  it('cannot be feigned by somebody without the key, to lock a person out', async () => {
    const forged = new Authenticator(office.seat.address)
    const options = (await jsonOf(await office.post('/api/sign-in/passkey/options', {}))) as {
      challenge: string
    }
    const { id, rawId } = ada.passkey.use({ challenge: 'x' })
    ada.passkey.counter = 1
    const response = { ...forged.use(options, { counter: 0 }), id, rawId }
    expect(
      (await office.post('/api/sign-in/passkey', { challenge: options.challenge, response })).status,
    ).toBe(401)
    expect((await signIn(office, ada.passkey)).status).toBe(200)
  })
})

describe('an assertion over an act', () => {
  const digest = new Uint8Array(32).fill(7)
  const challenge = Buffer.from(digest).toString('base64url')

  it('shows that this person used a passkey of theirs on exactly these bytes', async () => {
    const { address } = office.seat
    const good = await verifyAssertion(
      office.people,
      ada.id,
      digest,
      ada.passkey.answer({ challenge }),
      address,
    )
    expect(must(good)).toEqual({
      credentialId: Buffer.from(ada.passkey.id).toString('base64url'),
      at: office.clock.now,
    })
  })

  it('is refused over other bytes, of another person, from another address, or used again', async () => {
    const { address } = office.seat
    const given = ada.passkey.answer({ challenge })
    const check = async (...args: Parameters<typeof verifyAssertion>): Promise<string> =>
      faultOf(await verifyAssertion(...args)).code
    expect(await check(office.people, ada.id, new Uint8Array(32), given, address)).toBe('sign-in-failed')
    expect(await check(office.people, 'somebody-else', digest, given, address)).toBe('sign-in-failed')
    expect(await check(office.people, ada.id, digest, given, 'http://localhost:1')).toBe('sign-in-failed')
    must(await verifyAssertion(office.people, ada.id, digest, given, address))
    expect(await check(office.people, ada.id, digest, given, address)).toBe('passkey-stopped')
  })
})
