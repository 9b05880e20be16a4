import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkEvidence } from '@alternat/acts'
import { nodeCrypto } from '../../src/crypto.ts'
import type { Seat } from '../../src/host/seat.ts'
import { nodeOf, type Node } from '../../src/side/node.ts'
import { carry, scratch, seatOf, twoSides } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, ownCookie, posting } from './support.ts'

const { folder, clean } = scratch()
let east: Node
let west: Node
let seat: Seat
let app: Hono
let other: { seat: Seat; app: Hono }

const get = (path: string) => app.request(asking(seat, path))
const post = (path: string, body: unknown) => app.request(posting(seat, path, body))

async function raise(slug: string, title = 'A matter'): Promise<Record<string, unknown>> {
  return jsonOf(await post('/api/d/talks/acts', { kind: 'dialogue.raise', body: { slug, title } }))
}

beforeAll(async () => {
  ;({ east, west } = await twoSides(folder))
  seat = seatOf(east, 7401)
  const second = seatOf(west, 7402)
  app = appOf(seat, [seat, second])
  other = { seat: second, app: appOf(second, [seat, second]) }
  await raise('first')
})
afterAll(() => {
  east.store.close()
  west.store.close()
  clean()
})

describe('reading', () => {
  it('says whose address it is and what it holds', async () => {
    const session = await jsonOf(await get('/api/session'))
    expect(session).toMatchObject({
      side: 'east.example',
      role: 'side',
      demonstration: true,
      others: [{ name: 'West', address: 'http://localhost:7402' }],
      dialogues: [{ dialogue: 'talks', reconstruction: null, lead: { slug: 'first' } }],
    })
  })

  it('answers with the same bytes on both sides once a bundle has gone over', async () => {
    await carry(east, west, 'talks')
    for (const path of ['/api/d/talks/fold', '/api/d/talks/card/first']) {
      const [here, there] = [await get(path), await other.app.request(asking(other.seat, path))]
      expect(await there.text()).toBe(await here.text())
    }
  })

  it('knows no matter before its day, and no dialogue it does not hold', async () => {
    const early = await get('/api/d/talks/card/first?asOf=2020-01-01')
    expect(await codeOf(early)).toEqual([404, 'matter-unknown'])
    const nowhere = await get('/api/d/nowhere/fold')
    expect(await codeOf(nowhere)).toEqual([404, 'dialogue-unknown'])
    const noDay = await get('/api/d/talks/fold?asOf=yesterday')
    expect(await codeOf(noDay)).toEqual([422, 'day-bad'])
  })

  it('gives the raw bytes as a file that a stranger can check', async () => {
    const bytes = new Uint8Array(await (await get('/api/d/talks/raw')).arrayBuffer())
    expect(checkEvidence(nodeCrypto, bytes)).toMatchObject({ ok: true, trusted: false, showsAbsence: true })
    const file = await get('/api/d/talks/evidence/first')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="first.evidence"')
  })

  it('tells the size of every log and the nearest deadline', async () => {
    const status = await jsonOf(await get('/api/d/talks/status'))
    expect(status).toMatchObject({ self: 'east.example', nearestDeadline: null })
    expect((status['heads'] as { log: string; own: boolean }[]).map(({ log, own }) => [log, own])).toEqual([
      ['east.example/alternat/talks', true],
      ['west.example/alternat/talks', false],
    ])
  })
})

describe('performing an act', () => {
  it('logs it and says what became of it', async () => {
    const told = await raise('second')
    expect(told).toMatchObject({ ref: { log: 'east.example/alternat/talks' }, entry: { outcome: 'applied' } })
  })

  it('takes a matter by its slug', async () => {
    const body = { step: 'make', matter: 'first', summary: 'It holds back.' }
    const answer = await post('/api/d/talks/acts', { kind: 'norm.reserve', body })
    expect(answer.status).toBe(201)
    const card = await jsonOf(await get('/api/d/talks/card/first'))
    expect(card).toMatchObject({ matter: { reservations: [{ summary: 'It holds back.' }] } })
  })

  it('keeps free text beside the act, to be had by its digest', async () => {
    const texts = { note: { lang: 'en', words: 'Said at length.' } }
    const answer = await post('/api/d/talks/acts', {
      kind: 'dialogue.raise',
      body: { slug: 'noted', title: 'Noted' },
      texts,
    })
    const told = await jsonOf(answer)
    const { note } = (told['entry'] as { body: { note: { digest: string } } }).body
    const blob = await get(`/api/d/talks/blob/${note.digest}`)
    expect(blob.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await blob.text()).toBe('Said at length.')
  })

  it('is blocked by the guard with the place and the reason; nothing is logged, what was typed is kept', async () => {
    const before = east.store.head('east.example/alternat/talks')?.size
    const answer = await post('/api/d/talks/acts', {
      kind: 'dialogue.raise',
      body: { slug: 'leak', title: 'TOP SECRET//NOFORN' },
    })
    const refused = await jsonOf(answer)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(refused).toMatchObject({
      code: 'guard-blocked',
      where: '$.title',
      findings: [{ kind: 'marking', path: '$.title', start: 0, excerpt: 'TOP SECRET//NOFORN' }],
    })
    expect(east.store.head('east.example/alternat/talks')?.size).toBe(before)
    expect(east.store.drafts().map(({ id }) => id)).toContain(refused['draft'])
  })

  it('is refused in plain words where it would have no effect', async () => {
    const nothing = { log: 'west.example/alternat/talks', index: 1, leaf: '0'.repeat(64) }
    const answer = await post('/api/d/talks/acts', {
      kind: 'dialogue.acknowledge',
      body: { matter: nothing },
    })
    expect(answer.status).toBe(422)
    expect(await jsonOf(answer)).toMatchObject({ code: 'would-be-void', draft: expect.any(String) as string })
  })

  it('is a bad request where it is no such request', async () => {
    for (const body of [
      { kind: 'dialogue.raise' },
      { kind: 7, body: {} },
      { kind: 'dialogue.raise', body: {}, more: 1 },
    ]) {
      expect((await post('/api/d/talks/acts', body)).status).toBe(400)
    }
    const twice = new Request(`${seat.address}/api/d/talks/acts`, {
      method: 'POST',
      body: '{"kind":"a.b","kind":"c.d"}',
      headers: {
        origin: seat.address,
        host: 'localhost:7401',
        'content-length': '27',
        cookie: ownCookie(seat),
      },
    })
    expect(await jsonOf(await app.request(twice))).toMatchObject({ code: 'bad-json' })
  })

  it('needs a length, and not too great a one', async () => {
    const endless = posting(seat, '/api/d/talks/acts', {}, { 'content-length': 'x' })
    expect((await app.request(endless)).status).toBe(411)
    const huge = posting(seat, '/api/d/talks/acts', {}, { 'content-length': '99999999' })
    expect((await app.request(huge)).status).toBe(413)
  })

  it('by an office the side does not have, or of a kind nobody knows, is refused and not a crash', async () => {
    const body = { slug: 'by-nobody', title: 'By nobody' }
    const act = { kind: 'dialogue.raise', body, office: 'nobody' }
    const nobody = await post('/api/d/talks/acts', act)
    expect(nobody.status).toBe(422)
    const { code, draft } = await jsonOf(nobody)
    expect([code, typeof draft]).toEqual(['office-locked', 'string'])
    const unknown = await post('/api/d/talks/acts', { kind: 'dialogue.shout', body })
    expect(await codeOf(unknown)).toEqual([422, 'unknown-kind'])
  })

  it('waits for its officer’s signature where the keys are a side’s own: the server cannot sign', async () => {
    const own = seatOf(nodeOf(east.store, east.keys, east.ports, new Map()), 7401, 'own')
    const before = east.store.head('east.example/alternat/talks')?.size
    const act = { kind: 'dialogue.raise', body: { slug: 'own-keys', title: 'Own keys' } }
    const answer = await appOf(own).request(posting(own, '/api/d/talks/acts', act))
    expect(answer.status).toBe(202)
    expect(await jsonOf(answer)).toMatchObject({ step: 0, office: 'foreign-affairs' })
    expect(east.store.head('east.example/alternat/talks')?.size).toBe(before)
  })

  it('is asked about by strangers at a reader’s address a few times, and whoever asks on and on is told to wait', async () => {
    const reader: Seat = { ...seat, role: 'reader', node: null }
    const open = appOf(reader)
    const asked = async () =>
      await open.request(posting(reader, '/api/d/talks/guard', { text: 'Held back.' }, { cookie: '' }))
    const all = await Promise.all(Array.from({ length: 15 }, asked))
    const statuses = all.map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    expect(all.at(-1)?.headers.get('retry-after')).toBe('5')
    const session = await open.request(asking(reader, '/api/session', { headers: { cookie: '' } }))
    expect(session.status).toBe(200)
  })

  it('is not for readers', async () => {
    const reader: Seat = { ...seat, role: 'reader', node: null }
    const answer = await appOf(reader).request(
      posting(reader, '/api/d/talks/acts', { kind: 'dialogue.raise', body: {} }),
    )
    expect(await codeOf(answer)).toEqual([403, 'reader'])
  })
})

describe('texts', () => {
  const norm = {
    title: 'No such thing',
    slug: 'no-such-thing',
    rows: ['election-systems'],
    languages: { en: ['Neither side does such a thing.'], fr: ['Aucun côté ne fait cela.'] },
  }

  it('are tabled in words, bracketed in words, and read back whole', async () => {
    expect((await post('/api/d/talks/norms', norm)).status).toBe(201)
    const card = await jsonOf(await get('/api/d/talks/card/no-such-thing'))
    const { heads } = (card['matter'] as { text: { heads: string[] } }).text
    const words = {
      en: { run: 0, from: 8, to: 12, words: 'side ever' },
      fr: { run: 0, from: 0, to: 5, words: 'Nul' },
    }
    const bracket = { matter: 'no-such-thing', base: heads[0], paragraph: 'p1', step: 'place', words }
    const placed = await post('/api/d/talks/brackets', bracket)
    expect(await placed.clone().text()).toContain('"outcome":"applied"')
    const { result } = ((await jsonOf(placed)) as { entry: { body: { result: string } } }).entry.body
    const read = await jsonOf(await get(`/api/d/talks/text/no-such-thing/${result}`))
    expect(read).toMatchObject({ digest: result, ok: true, content: { languages: ['en', 'fr'] } })
    expect(JSON.stringify(read)).toContain('side ever')
  })

  it('are tabled anew with their brackets settled, and refused where the words are not those of a bracket', async () => {
    const card = await jsonOf(await get('/api/d/talks/card/no-such-thing'))
    const { heads } = (card['matter'] as { text: { heads: string[] } }).text
    const matter = 'no-such-thing'
    const revise = (settled: unknown, base = heads[0]) =>
      post('/api/d/talks/acts', { kind: 'text.table', body: { as: 'norm', matter, base, settled } })
    for (const wrong of [{ b9: { en: 'x', fr: 'x' } }, { b1: { en: 'x' } }, { b1: 'x' }, [], null]) {
      expect((await revise(wrong)).status, JSON.stringify(wrong)).toBe(422)
    }
    expect((await revise({}, 'ab'.repeat(32))).status).toBe(422)
    const tabled = await revise({ b1: { en: 'side', fr: 'Nul' } })
    expect(await tabled.clone().text()).toContain('"outcome":"applied"')
    const { digest } = ((await jsonOf(tabled)) as { entry: { body: { digest: string } } }).entry.body
    const read = await jsonOf(await get(`/api/d/talks/text/no-such-thing/${digest}`))
    expect(read).toMatchObject({ ok: true })
    expect(JSON.stringify(read['content'])).toContain('Neither side does such a thing.')
    expect(JSON.stringify(read['content'])).not.toContain('bracket')
  })

  it('must have as many paragraphs in each language', async () => {
    const languages = { en: ['One.', 'Two.'], fr: ['Un.'] }
    const answer = await post('/api/d/talks/norms', { ...norm, slug: 'uneven', languages })
    expect([answer.status, (await jsonOf(answer))['where']]).toEqual([422, 'languages'])
  })

  it('are read by the guard like everything else', async () => {
    const languages = { en: ['TOP SECRET//NOFORN Neither side does it.'] }
    const answer = await post('/api/d/talks/norms', { ...norm, slug: 'blocked', languages })
    expect(await codeOf(answer)).toEqual([422, 'guard-blocked'])
  })
})

describe('trying words on the guard', () => {
  it('says what it would decide and keeps nothing', async () => {
    const before = east.store.digest()
    const blocked = await jsonOf(await post('/api/d/talks/guard', { text: 'See hxxp://evil[.]example/' }))
    expect(blocked['decision']).toBe('block')
    const passed = await jsonOf(await post('/api/d/talks/guard', { text: 'Neither side takes part.' }))
    expect(passed).toEqual({ decision: 'pass', findings: [] })
    expect(east.store.digest()).toBe(before)
  })
})

describe('words for the guard', () => {
  it('need a length, and not too great a one', async () => {
    const lengths: [string, number][] = [
      ['', 411],
      ['5000000', 413],
    ]
    for (const [length, status] of lengths) {
      const more = { 'content-length': length }
      const answer = await app.request(posting(seat, '/api/d/talks/guard', { text: 'x' }, more))
      expect(answer.status, length).toBe(status)
    }
  })
})

describe('a method that an address does not have', () => {
  it.each([
    ['GET', '/api/d/talks/norms', 'POST'],
    ['GET', '/courier', 'POST'],
    ['POST', '/api/d/talks/fold', 'GET'],
    ['PUT', '/api/session', 'GET'],
    ['DELETE', '/openapi.json', 'GET'],
  ])('%s %s is answered with what it has', async (method, path, allowed) => {
    const headers = { origin: seat.address, host: new URL(seat.address).host }
    const answer = await app.request(asking(seat, path, { method, headers }))
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
    expect((await jsonOf(answer))['code']).toBe('method-wrong')
  })
})

describe('the courier', () => {
  it('gives a bundle to another side of the dialogue and to nobody else', async () => {
    const file = await get('/courier/talks/west.example')
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    for (const side of ['east.example', 'north.example']) {
      const none = await get(`/courier/talks/${side}`)
      expect(await codeOf(none), side).toEqual([404, 'to-no-side'])
    }
  })

  const sent = (bytes: Uint8Array, more: Record<string, string> = {}) =>
    new Request(`${seat.address}/courier`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: {
        host: 'localhost:7401',
        'content-type': 'application/octet-stream',
        'content-length': String(bytes.length),
        ...more,
      },
    })

  it('carries the same bundles as files do', async () => {
    const from = await other.app.request(asking(other.seat, '/courier/talks/east.example'))
    const bundle = new Uint8Array(await from.arrayBuffer())
    const taken = await app.request(sent(bundle))
    expect([taken.status, await jsonOf(taken)]).toMatchObject([
      200,
      { from: 'west.example', dialogue: 'talks' },
    ])
  })

  it('refuses what is no bundle for us, and the store is as before', async () => {
    const before = createHash('sha256').update(east.store.digest()).digest('hex')
    const back = await app.request(asking(seat, '/courier/talks/west.example'))
    const answer = await app.request(sent(new Uint8Array(await back.arrayBuffer())))
    expect(await codeOf(answer)).toEqual([422, 'bundle-not-for-us'])
    expect((await app.request(sent(new Uint8Array(3)))).status).toBe(422)
    expect(createHash('sha256').update(east.store.digest()).digest('hex')).toBe(before)
  })

  it('needs a length, a limit and the right type', async () => {
    expect((await app.request(sent(new Uint8Array(3), { 'content-length': '' }))).status).toBe(411)
    expect((await app.request(sent(new Uint8Array(3), { 'content-length': '999999999' }))).status).toBe(413)
    expect((await app.request(sent(new Uint8Array(3), { 'content-type': 'text/plain' }))).status).toBe(415)
  })
})
