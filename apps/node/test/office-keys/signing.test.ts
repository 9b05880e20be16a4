import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hexToBytes, toBase64, utf8 } from '@alternat/tlog'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { officeKeysOf } from '../../src/office-keys/kept.ts'
import { answeredBefore, performed } from '../../src/office-keys/performed.ts'
import { recheck } from '../../src/office-keys/recheck.ts'
import { SIGN_WITHIN } from '../../src/office-keys/signing.ts'
import { endSession, sessionsOf } from '../../src/people/sessions.ts'
import { setRoles, personBy } from '../../src/people/persons.ts'
import type { Node } from '../../src/side/node.ts'
import { must, scratch, somePort, twoSides } from '../host/support.ts'
import { registerPasskey, respelt, rewritten } from './passkey.ts'
import { ask, cookieAgain, officer, ownSeat, post, signature, type Officer, type OwnSeat } from './support.ts'

const { folder, clean } = scratch()
const later = { ms: 0 }
const ACTS = '/api/d/talks/acts'
let east: Node
let west: Node
let own: OwnSeat
let anna: Officer

beforeAll(async () => {
  ;({ east, west } = await twoSides(folder))
  own = ownSeat(east, somePort(), later)
  anna = officer(own, 'Anna')
})
afterAll(() => {
  east.store.close()
  west.store.close()
  clean()
})

let n = 0
const raise = () => {
  n += 1
  return { kind: 'dialogue.raise', body: { slug: `m-${n}`, title: `Matter ${n}` } }
}
const size = () => east.store.head('east.example/alternat/talks')?.size ?? 0
const ticketOf = (told: { json: Record<string, unknown> }) => `/api/signing/${String(told.json['ticket'])}`
const code = (told: { status: number; json: Record<string, unknown> }) => [told.status, told.json['code']]

describe('performing an act whose office’s key is in its officer’s browser', () => {
  it('asks first for a signature over what was checked, then puts it on the record', async () => {
    const before = size()
    const first = await post(own, anna, ACTS, raise())
    expect(first.status).toBe(202)
    expect(first.json).toMatchObject({ step: 0, office: 'foreign-affairs', blobs: [] })
    expect(size()).toBe(before)
    const second = await post(own, anna, ticketOf(first), signature(own, anna, first.json))
    expect(second.status).toBe(201)
    expect(size()).toBe(before + 1)
    const { entries } = foldOf(east.store, 'talks')
    expect(entries.find(({ ref }) => ref.index === before && ref.log.startsWith('east'))?.outcome).toBe(
      'applied',
    )
  })

  it('keeps what the passkey answered, and checks it anew at any time', async () => {
    const [one] = performed(officeKeysOf(own.people))
    expect(one).toMatchObject({
      name: 'Anna',
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      outcome: 'performed',
    })
    if (one === undefined) throw new Error('nothing was kept')
    expect(await recheck(east.store, one)).toBeNull()
    const other = '0'.repeat(64)
    expect(await recheck(east.store, { ...one, digest: other })).toBe('answer-broken')
    expect(await recheck(east.store, { ...one, signature: one.signature.toReversed() })).toBe('answer-broken')
    expect(
      await recheck(east.store, { ...one, ref: { ...(one.ref as never as object), leaf: other } as never }),
    ).toBe('act-absent')
    expect(await recheck(east.store, { ...one, office: 'plenipotentiary' })).toBe('act-differs')
  })

  it('asks nobody to sign what would be refused: the guard, the schema and the fold have spoken before', async () => {
    const marked = { kind: 'dialogue.raise', body: { slug: 'marked', title: 'TOP SECRET//NOFORN' } }
    expect(code(await post(own, anna, ACTS, marked))).toEqual([422, 'guard-blocked'])
    const shapeless = { kind: 'dialogue.raise', body: { slug: 7 } }
    expect(code(await post(own, anna, ACTS, shapeless))).toEqual([422, 'schema'])
    const idle = { kind: 'dialogue.raise', body: { slug: 'without-a-title' } }
    expect(code(await post(own, anna, ACTS, idle))).toEqual([422, 'would-be-void'])
  })

  it('asks again where the log has moved on, over the same content, and not for the passkey', async () => {
    const [one, two] = [await post(own, anna, ACTS, raise()), await post(own, anna, ACTS, raise())]
    expect((await post(own, anna, ticketOf(one), signature(own, anna, one.json))).status).toBe(201)
    const again = await post(own, anna, ticketOf(two), signature(own, anna, two.json))
    expect(again.status).toBe(202)
    expect(again.json['digest']).toBe(two.json['digest'])
    expect(again.json['message']).not.toBe(two.json['message'])
    const { assertion: _, ...bare } = signature(own, anna, again.json) as Record<string, unknown>
    expect((await post(own, anna, ticketOf(two), bare)).status).toBe(201)
  })

  it('says on being asked again what is to be signed now: in another place once that one is taken, the same as long as it is not', async () => {
    const [one, two] = [await post(own, anna, ACTS, raise()), await post(own, anna, ACTS, raise())]
    const same = await post(own, anna, ticketOf(two), { step: 0 })
    expect([same.status, same.json]).toEqual([202, two.json])
    expect((await post(own, anna, ticketOf(one), signature(own, anna, one.json))).status).toBe(201)
    const now = await post(own, anna, ticketOf(two), { step: 0 })
    expect([now.status, now.json['step'], now.json['digest']]).toEqual([202, 1, two.json['digest']])
    expect(now.json['message']).not.toBe(two.json['message'])
    expect(code(await post(own, anna, ticketOf(two), signature(own, anna, two.json)))).toEqual([
      409,
      'ticket-used',
    ])
    expect((await post(own, anna, ticketOf(two), signature(own, anna, now.json))).status).toBe(201)
    const somebody = officer(own, 'Dora')
    expect(code(await post(own, somebody, ticketOf(two), { step: 0 }))).toEqual([404, 'ticket-unknown'])
  })

  it('says the same bytes of one act in one place, at another time too and under another ticket', async () => {
    const wanted = raise()
    const one = await post(own, anna, ACTS, wanted)
    expect((await ask(own, anna, 'DELETE', ticketOf(one))).status).toBe(200)
    later.ms += 5 * 60_000
    const two = await post(own, anna, ACTS, wanted)
    expect(two.json['ticket']).not.toBe(one.json['ticket'])
    expect(two.json['message']).toBe(one.json['message'])
    later.ms += 11 * 60_000
    const three = await post(own, anna, ACTS, wanted)
    expect(three.json['message']).not.toBe(one.json['message'])
    expect((await post(own, anna, ticketOf(three), signature(own, anna, three.json))).status).toBe(201)
  })

  it('does nothing twice: neither the same request, nor the same signature', async () => {
    const before = size()
    const [wanted, name] = [raise(), { 'idempotency-key': 'a-request-1' }]
    const first = await post(own, anna, ACTS, wanted, name)
    const same = await post(own, anna, ACTS, wanted, name)
    expect(same.json['ticket']).toBe(first.json['ticket'])
    expect(code(await post(own, anna, ACTS, raise(), name))).toEqual([409, 'request-reused'])
    const signed = signature(own, anna, first.json)
    const both = await Promise.all([
      post(own, anna, ticketOf(first), signed),
      post(own, anna, ticketOf(first), signed),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect((await post(own, anna, ticketOf(first), signed)).json).toEqual(both[0]?.json)
    expect((await post(own, anna, ACTS, wanted, name)).status).toBe(201)
    expect(size()).toBe(before + 1)
    const other = { ...signed, signature: toBase64(new Uint8Array(64)) }
    expect(code(await post(own, anna, ticketOf(first), other))).toEqual([409, 'ticket-used'])
  })

  it('does nothing twice either for whoever had to sign in anew before an answer came', async () => {
    const before = size()
    const [wanted, name] = [raise(), { 'idempotency-key': 'a-request-2' }]
    const first = await post(own, anna, ACTS, wanted, name)
    const again = { cookie: cookieAgain(own.seat, own.people, anna.id) }
    expect((await post(own, again, ACTS, wanted, name)).json['ticket']).toBe(first.json['ticket'])
    expect((await post(own, again, ticketOf(first), signature(own, anna, first.json))).status).toBe(201)
    expect((await post(own, again, ACTS, wanted, name)).status).toBe(201)
    expect(size()).toBe(before + 1)
  })

  it('keeps two tabs apart: each signs its own', async () => {
    const before = size()
    const [one, two] = await Promise.all([post(own, anna, ACTS, raise()), post(own, anna, ACTS, raise())])
    const crossed = signature(own, anna, two.json)
    expect(code(await post(own, anna, ticketOf(one), crossed))).toEqual([422, 'signature-wrong'])
    expect((await post(own, anna, ticketOf(one), signature(own, anna, one.json))).status).toBe(201)
    expect(size()).toBe(before + 1)
    expect((await ask(own, anna, 'DELETE', ticketOf(two))).status).toBe(200)
  })

  it('takes no answer of a passkey over anything else, of anybody else, without its person, or a second time', async () => {
    const bert = officer(own, 'Bert')
    const first = await post(own, anna, ACTS, raise())
    const digest = hexToBytes(String(first.json['digest'])) as Uint8Array
    const at = own.seat.address
    const wrong = [
      anna.passkey.answer(new Uint8Array(32), at),
      anna.passkey.answer(utf8('sign-in'), at),
      bert.passkey.answer(digest, at),
      anna.passkey.answer(digest, 'http://localhost:1'),
      anna.passkey.answer(digest, at, false),
    ]
    for (const assertion of wrong) {
      const brought = signature(own, anna, first.json, { assertion })
      expect(code(await post(own, anna, ticketOf(first), brought))).toEqual([422, 'assertion-wrong'])
    }
    const { assertion: _, ...bare } = signature(own, anna, first.json) as Record<string, unknown>
    expect(code(await post(own, anna, ticketOf(first), bare))).toEqual([422, 'assertion-wanted'])
    expect((await post(own, anna, ticketOf(first), signature(own, anna, first.json))).status).toBe(201)
  })

  it('takes the same answer once, also where the same content is performed again, or its signature is rewritten', async () => {
    const wanted = raise()
    const one = await post(own, anna, ACTS, wanted)
    const digest = hexToBytes(String(one.json['digest'])) as Uint8Array
    const assertion = anna.passkey.answer(digest, own.seat.address)
    const signed = signature(own, anna, one.json, { assertion })
    expect((await post(own, anna, ticketOf(one), signed)).status).toBe(201)
    const two = await post(own, anna, ACTS, wanted)
    expect(two.json['digest']).toBe(one.json['digest'])
    for (const replayed of [assertion, rewritten(assertion)]) {
      const brought = signature(own, anna, two.json, { assertion: replayed })
      expect(code(await post(own, anna, ticketOf(two), brought))).toEqual([422, 'assertion-used'])
    }
    for (const replayed of respelt(assertion)) {
      const brought = signature(own, anna, two.json, { assertion: replayed })
      expect(code(await post(own, anna, ticketOf(two), brought))).toEqual([422, 'assertion-wrong'])
    }
    expect((await post(own, anna, ticketOf(two), signature(own, anna, two.json))).status).toBe(201)
  })

  it('lets a passkey that answers alike each time perform one content again, and tells such an answer from a fresh one', async () => {
    const carl = { ...officer(own, 'Carl') }
    const passkey = registerPasskey(own.people, carl.id, 'ed25519')
    const wanted = raise()
    for (const n of [0, 1, 2]) {
      const { json } = await post(own, carl, ACTS, wanted)
      const challenge = hexToBytes(String(json['digest'])) as Uint8Array
      const assertion = passkey.answer(challenge, own.seat.address)
      const brought = signature(own, carl, json, { assertion })
      expect((await post(own, carl, ticketOf({ json }), brought)).status, String(n)).toBe(201)
    }
    const all = performed(officeKeysOf(own.people))
    const his = all.filter(({ name }) => name === 'Carl')
    const before = answeredBefore(all)
    expect(his.map((one) => before.has(one))).toEqual([false, true, true])
    expect(await Promise.all(his.map((one) => recheck(east.store, one)))).toEqual([null, null, null])
    expect(all.filter(({ name }) => name === 'Anna').some((one) => before.has(one))).toBe(false)
  })

  it('belongs to the person who began it, and ends with the right to perform it', async () => {
    const first = await post(own, anna, ACTS, raise())
    const signed = signature(own, anna, first.json)
    const bert = officer(own, 'Bert')
    expect(code(await post(own, bert, ticketOf(first), signed))).toEqual([404, 'ticket-unknown'])
    const his = await post(own, bert, ACTS, raise())
    const person = personBy(own.people, bert.id)
    if (person === null) throw new Error('Bert is gone')
    must(setRoles(own.people, person, { roles: person.roles, offices: [] }))
    expect(code(await post(own, bert, ticketOf(his), signature(own, bert, his.json)))).toEqual([
      403,
      'office-not-held',
    ])
    for (const { id } of sessionsOf(own.people, bert.id)) endSession(own.people, bert.id, id)
    expect((await post(own, bert, ticketOf(his), signature(own, bert, his.json))).status).toBe(401)
  })

  it('is over after ten minutes: nothing went out, and what was typed is in the outbox', async () => {
    const before = size()
    const first = await post(own, anna, ACTS, raise())
    later.ms += SIGN_WITHIN
    const signed = signature(own, anna, first.json)
    expect(code(await post(own, anna, ticketOf(first), signed))).toEqual([404, 'ticket-unknown'])
    expect(size()).toBe(before)
    const { json } = await ask(own, anna, 'GET', '/api/drafts')
    const drafts = json['drafts'] as unknown as { refused: { code: string } }[]
    expect(drafts.some(({ refused }) => refused?.code === 'ticket-over')).toBe(true)
  })

  it('can be left: nothing goes out, and no draft is kept', async () => {
    const drafts = east.store.drafts().length
    const first = await post(own, anna, ACTS, raise())
    expect((await ask(own, anna, 'DELETE', ticketOf(first))).status).toBe(200)
    expect(code(await post(own, anna, ticketOf(first), signature(own, anna, first.json)))).toEqual([
      404,
      'ticket-unknown',
    ])
    expect(east.store.drafts().length).toBe(drafts)
  })

  it('never signs with the program’s own office', async () => {
    const eve = officer(own, 'Eve', ['record'])
    const receipt = { kind: 'dialogue.raise', office: 'record', body: { slug: 'no', title: 'No' } }
    expect(code(await post(own, eve, ACTS, receipt))).toEqual([403, 'office-of-node'])
  })
})
