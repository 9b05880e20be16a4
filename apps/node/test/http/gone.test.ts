import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { writeNote } from '../../src/off-record/write.ts'
import { prepareNote, prepareTable } from '../../src/release/prepare.ts'
import { release } from '../../src/release/release.ts'
import type { Seat } from '../../src/host/seat.ts'
import { carry, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, posting } from './support.ts'

const sides = sidesForAll()
let seat: Seat
let app: Hono

beforeAll(async () => {
  seat = seatOf(sides.east, 7441)
  app = appOf(seat)
})

const get = (path: string): Promise<Response> => Promise.resolve(app.request(asking(seat, path)))

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

function erase(...blobs: string[]): void {
  const body = { blobs, reason: 'spilled secret' }
  const request = {
    dialogue: 'talks',
    office: 'key-custodian',
    kind: 'record.erase',
    level: 'between',
  } as const
  must(release(sides.east, { ...request, body }))
}

describe('words that were taken off the record', () => {
  it('are answered with 410, a plain sentence and who did it; before that with the words', async () => {
    const { blob, ref } = prepareNote(sides.east, 'Something that must go.', 'en')
    const body = { slug: 'spilled', title: 'Spilled', note: ref }
    const request = {
      dialogue: 'talks',
      office: 'foreign-affairs',
      kind: 'dialogue.raise',
      level: 'between',
    } as const
    must(release(sides.east, { ...request, body, blobs: [blob] }))
    const path = `/api/d/talks/blob/${blob.digest}`
    expect(await (await get(path)).text()).toBe('Something that must go.')
    erase(blob.digest)
    const answer = await get(path)
    expect(answer.status).toBe(410)
    expect(await jsonOf(answer)).toMatchObject({
      code: 'blob-erased',
      message: 'These words were taken off the record; the act they stood beside is as it was.',
      erased: { by: sides.east.store.side, reason: 'spilled secret' },
    })
    const card = (await jsonOf(await get('/api/d/talks/card/spilled')))['matter']
    expect(card).toMatchObject({ erased: [{ digest: blob.digest }] })
  })

  it('of a text are answered with 410 where the text would be; a change to them is refused', async () => {
    const content = {
      v: 'v1',
      languages: ['en'],
      paragraphs: [{ id: 'p1', words: { en: ['Gone soon.'] } }],
    } as const
    const table = must(prepareTable(sides.east, content, { as: 'text', slug: 'paper', title: 'Paper' }))
    const request = {
      dialogue: 'talks',
      office: 'foreign-affairs',
      kind: 'text.table',
      level: 'between',
    } as const
    must(release(sides.east, { ...request, ...table }))
    const path = `/api/d/talks/text/paper/${table.body.digest}`
    expect((await get(path)).status).toBe(200)
    erase(table.blobs[0]?.digest ?? '')
    const answer = await get(path)
    expect(await codeOf(answer)).toEqual([410, 'text-erased'])
    const bracket = {
      matter: 'paper',
      base: table.body.digest,
      paragraph: 'p1',
      step: 'place',
      words: { en: { run: 0, from: 0, to: 4 } },
    }
    const refused = await app.request(posting(seat, '/api/d/talks/brackets', bracket))
    expect(await codeOf(refused)).toEqual([422, 'text-erased'])
  })
})

describe('what is off the record', () => {
  it('is listed at our own seat and nowhere else, told to nobody who brings it, and dropped on request', async () => {
    const { east, west } = sides
    const note = { dialogue: 'talks', to: east.store.side, kind: 'non-paper', lang: 'en' } as const
    const { id } = must(writeNote(west, { ...note, title: 'An idea', words: 'A quiet word.' }))
    const bundle = must(await exportBundle(west, { dialogue: 'talks', to: east.store.side }))
    const brought = await app.request(
      asking(seat, '/courier', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(bundle.length) },
        body: new Uint8Array(bundle),
      }),
    )
    const told = await brought.text()
    expect(brought.status, told).toBe(200)
    expect(told).not.toContain('note')
    expect(await jsonOf(await get('/api/notes'))).toMatchObject({
      notes: [{ id, way: 'in', words: 'A quiet word.' }],
    })
    for (const path of [
      '/api/session',
      '/api/d/talks/fold',
      '/api/d/talks/status',
      '/api/d/talks/raw',
      '/api/drafts',
    ]) {
      const bytes = new Uint8Array(await (await get(path)).arrayBuffer())
      expect(Buffer.from(bytes).includes('A quiet word.'), path).toBe(false)
    }
    const gone = (origin: string) =>
      app.request(asking(seat, `/api/notes/${id}`, { method: 'DELETE', headers: { origin } }))
    expect((await gone('http://elsewhere.example')).status).toBe(403)
    expect((await gone(seat.address)).status).toBe(200)
    expect((await gone(seat.address)).status).toBe(404)
    must(await importBundle(east, bundle))
    expect(await jsonOf(await get('/api/notes'))).toEqual({ notes: [] })
  })

  it('is written by a form, says whether it was heard of, and is refused by the guard with a draft kept', async () => {
    const { east, west } = sides
    const note = { to: west.store.side, kind: 'draft', title: 'A quiet draft', lang: 'en', words: 'What if?' }
    const size = east.store.head('east.example/alternat/talks')?.size
    const sent = await app.request(posting(seat, '/api/d/talks/notes', note))
    expect(sent.status).toBe(201)
    const { id } = await jsonOf(sent)
    const arrived = async () => {
      const { notes } = (await jsonOf(await get('/api/notes'))) as {
        notes: { id: string; arrived: boolean }[]
      }
      return notes.find((one) => one.id === id)?.arrived
    }
    expect(await arrived()).toBe(false)
    await carry(east, west, 'talks')
    await carry(west, east, 'talks')
    expect(await arrived()).toBe(true)
    const leak = await app.request(
      posting(seat, '/api/d/talks/notes', { ...note, words: 'TOP SECRET//NOFORN' }),
    )
    expect(leak.status).toBe(422)
    const { code, findings, draft } = await jsonOf(leak)
    expect([code, (findings as unknown[]).length > 0]).toEqual(['guard-blocked', true])
    const { drafts } = (await jsonOf(await get('/api/drafts'))) as { drafts: { id: string; kind: string }[] }
    expect(drafts.find((one) => one.id === draft)?.kind).toBe('off-record.note')
    for (const wrong of [{ ...note, to: 'press.example' }, { ...note, kind: 'act' }, {}])
      expect((await app.request(posting(seat, '/api/d/talks/notes', wrong))).ok).toBe(false)
    expect((await app.request(posting(seat, '/api/d/nothing/notes', note))).status).toBe(404)
    expect(east.store.head('east.example/alternat/talks')?.size).toBe(size)
  })

  it('is written under every custody, by whom the table of authority lets, and never at a reader’s', async () => {
    const note = { to: sides.west.store.side, kind: 'draft', title: 'Quiet', lang: 'en', words: 'What if?' }
    const own = { ...seat, custody: 'own' as const }
    expect((await appOf(own).request(posting(own, '/api/d/talks/notes', note))).status).toBe(201)
    const reader = { ...seat, node: null, role: 'reader' as const }
    expect((await appOf(reader).request(posting(reader, '/api/d/talks/notes', note))).status).toBe(403)
  })
})
