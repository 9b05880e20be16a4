import { gunzipSync } from 'node:zlib'
import { outlineOf, sectionPart, type EntryLine, type Outline, type WindowTold } from '@alternat/acts'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendSmall } from './many.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import type { Seat } from '../../src/host/seat.ts'
import { seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, posting } from './support.ts'

const MANY = 1000
const sides = sidesForAll()
let seat: Seat
let app: Hono

const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  await app.request(asking(seat, `/api/d/talks/${path}`, { headers }))
const acts = async (query: string) =>
  (await jsonOf(await ask(`acts?${query}`))) as unknown as WindowTold<EntryLine>

beforeAll(async () => {
  seat = seatOf(sides.east, 7425)
  app = appOf(seat)
  const norm = { title: 'A norm', slug: 'a-norm', rows: [], languages: { en: ['Neither side does it.'] } }
  await app.request(posting(seat, '/api/d/talks/norms', norm))
  appendSmall(sides.east, 'talks', MANY)
})

describe('what a page reads', () => {
  it('does not grow with the acts on the record', async () => {
    const whole = (await (await ask('fold')).arrayBuffer()).byteLength
    const first = await Promise.all(
      ['outline', 'matter/a-norm', 'matters', 'acts?limit=50'].map((path) => ask(path)),
    )
    const bytes = await Promise.all(first.map(async (answer) => (await answer.arrayBuffer()).byteLength))
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(whole).toBeGreaterThan(MANY * 200)
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(40_000)
  })

  it('is cut from the same state that is told whole', async () => {
    const fold = foldOf(sides.east.store, 'talks')
    expect(await jsonOf(await ask('outline'))).toEqual(JSON.parse(JSON.stringify(outlineOf(fold))))
    const part = await jsonOf(await ask('part/norms'))
    expect(part).toEqual(JSON.parse(JSON.stringify(sectionPart(fold, 'norms'))))
    const outline = (await jsonOf(await ask('outline'))) as unknown as Outline
    expect(outline.acts.reduce((sum, { count }) => sum + count, 0)).toBe(fold.entries.length)
    expect(outline.matters.map(({ slug, has }) => [slug, has])).toEqual([['a-norm', ['text', 'norm']]])
  })

  it('names every act that its page leads to', async () => {
    const { matter, acts: named } = (await jsonOf(await ask('matter/a-norm'))) as {
      matter: { ref: { leaf: string } }
      acts: { ref: { leaf: string }; kind: string }[]
    }
    expect(named.map(({ ref, kind }) => [ref.leaf, kind])).toContainEqual([matter.ref.leaf, 'text.table'])
    expect(matter).not.toHaveProperty('acts')
  })

  it('is told in a line where it is known, and as of a day as before', async () => {
    const first = await ask('outline')
    const tag = first.headers.get('etag') ?? ''
    const again = await ask('outline', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const earlier = await ask('outline?asOf=2020-01-01', { 'if-none-match': tag })
    expect(earlier.status).toBe(200)
    expect(await jsonOf(earlier)).toMatchObject({ asOf: '2020-01-01', matters: [], acts: [] })
    expect((await ask('outline?asOf=2020-13-01')).status).toBe(422)
  })

  it('is compressed for whoever takes that, and never what a side keeps to itself', async () => {
    for (const own of ['/api/session', '/api/drafts', '/api/notes']) {
      const answer = await app.request(asking(seat, own, { headers: { 'accept-encoding': 'gzip' } }))
      expect([answer.status, answer.headers.get('content-encoding')], own).toEqual([200, null])
    }
    const path = 'acts?limit=200'
    const plain = await ask(path)
    const zipped = await ask(path, { 'accept-encoding': 'br, gzip;q=0.5' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('etag')).toBe(plain.headers.get('etag'))
    const text = await plain.text()
    const bytes = new Uint8Array(await zipped.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toBe(text)
    expect(bytes.length).toBeLessThan(text.length / 2)
    const none = await ask(path, { 'accept-encoding': 'gzip;q=0' })
    expect(none.headers.get('content-encoding')).toBeNull()
  })
})

describe('the window of the history', () => {
  it('pages through every act once, the latest first', async () => {
    const fold = foldOf(sides.east.store, 'talks')
    const seen: string[] = []
    for (let from = 0; ; from += 300) {
      const { lines, of, found } = await acts(`from=${from}&limit=300`)
      expect([of, found]).toEqual([fold.entries.length, fold.entries.length])
      if (lines.length === 0) break
      seen.push(...lines.map(({ ref }) => ref.leaf))
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted()).toEqual(fold.entries.map(({ ref }) => ref.leaf).toSorted())
    const days = (await acts('limit=500')).lines.map(({ on = '' }) => on)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('filters by words, by kinds, by logs, and by what is read already', async () => {
    const east = 'east.example/alternat/talks'
    expect((await acts('fits=TEXT.table')).found).toBe(1)
    expect((await acts('fits=zzz&kinds=text.table,dialogue.accept')).found).toBe(2)
    const others = await acts(`without=${east}&by=at`)
    expect(others.of).toBe(2)
    expect(others.lines.every(({ ref }) => ref.log !== east)).toBe(true)
    expect((await acts(`after=${MANY}:${east}`)).of).toBe(2 + 3)
    expect((await acts('limit=5')).lines.every((line) => !('body' in line))).toBe(true)
  })

  it.each(['limit=0', 'limit=501', 'from=-1', 'by=name', 'after=x', `fits=${'x'.repeat(201)}`])(
    'refuses %s in words',
    async (query) => {
      const answer = await ask(`acts?${query}`)
      expect(await codeOf(answer)).toEqual([422, 'window-bad'])
    },
  )

  it('tells one act whole, by the beginning of its name', async () => {
    const [line] = (await acts('fits=text.table')).lines
    const leaf = line?.ref.leaf ?? ''
    const told = await jsonOf(await ask(`act/${leaf.slice(0, 16)}`))
    expect(told).toMatchObject({ act: { ref: { leaf }, body: { slug: 'a-norm' } }, erased: [] })
    expect((await ask('act/00000000')).status).toBe(404)
    expect((await ask('act/zz')).status).toBe(404)
    expect((await ask('part/outbox')).status).toBe(404)
  })
})

describe('a reader’s address', () => {
  it('says what the guard would say, for the front page tries it, and takes nothing else', async () => {
    const reader: Seat = { ...seat, role: 'reader', people: null, node: null }
    const open = appOf(reader)
    const ask = (path: string, body: object) =>
      open.request(posting(reader, path, body, { cookie: 'none=1' }))
    const guarded = await ask('/api/d/talks/guard', { text: 'TOP SECRET//SI//NOFORN' })
    expect([guarded.status, (await jsonOf(guarded))['decision']]).toEqual([200, 'block'])
    expect((await ask('/api/d/talks/acts', { kind: 'dialogue.raise', body: {} })).status).toBe(403)
  })
})
