import { writeNote } from '../../src/off-record/write.ts'
import { KINDS } from '@alternat/acts'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { Compile } from 'typebox/compile'
import { PEOPLE_ROUTES } from '../../src/http/people-routes.ts'
import { ROUTES } from '../../src/http/routes.ts'
import { SIDE_ROUTES } from '../../src/http/side-routes.ts'
import { SIGNING_ROUTES } from '../../src/http/signing-routes.ts'
import type { Seat } from '../../src/host/seat.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import { must, seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, jsonOf, ownCookie, posting } from './support.ts'

const sides = sidesForAll()
let seat: Seat
let app: Hono
let digest = ''
let note = ''
let leaf = ''

const NORM = { title: 'A norm', slug: 'a-norm', rows: [], languages: { en: ['Neither side does it.'] } }

beforeAll(async () => {
  seat = seatOf(sides.east, 7421)
  app = appOf(seat)
  const tabled = await jsonOf(await app.request(posting(seat, '/api/d/talks/norms', NORM)))
  digest = (tabled['entry'] as { body: { digest: string } }).body.digest
  leaf = (tabled['ref'] as { leaf: string }).leaf
  const texts = { note: { lang: 'en', words: 'At length.' } }
  const act = { kind: 'dialogue.raise', body: { slug: 'noted', title: 'Noted' }, texts }
  const told = await jsonOf(await app.request(posting(seat, '/api/d/talks/acts', act)))
  note = (told['entry'] as { body: { note: { digest: string } } }).body.note.digest
})

/** A real request for each documented route that must succeed. */
async function requestFor(method: string, path: string): Promise<Request> {
  if (method === 'delete') {
    must(sides.east.store.saveDraft('0123456789abcdef', '2026-01-01T00:00Z', '{}'))
    const quiet = { dialogue: 'talks', to: 'west.example', title: 'Quiet', words: 'A word.' } as const
    const written = must(writeNote(sides.east, { ...quiet, kind: 'non-paper', lang: 'en' })) as { id: string }
    return asking(seat, path.replace('{id}', path.includes('notes') ? written.id : '0123456789abcdef'), {
      method: 'DELETE',
      headers: { origin: seat.address },
    })
  }
  const at = path
    .replace('{dialogue}', 'talks')
    .replace('{matter}', 'a-norm')
    .replace('{side}', 'west.example')
    .replace('{section}', 'norms')
    .replace('{leaf}', leaf)
    .replace('{level}', 'entries')
    .replace('{index}', '000.p/2')
    .replace('{digest}', path.includes('/blob/') ? note : digest)
  if (method === 'get') return asking(seat, at)
  if (path === '/courier' || path.startsWith('/api/bundles')) {
    const bundle = must(await exportBundle(sides.west, { dialogue: 'talks', to: 'east.example' }))
    const headers = {
      host: 'localhost:7421',
      origin: seat.address,
      'content-type': 'application/octet-stream',
      'content-length': String(bundle.length),
      cookie: ownCookie(seat),
    }
    return new Request(`${seat.address}${path}`, { method: 'POST', body: new Uint8Array(bundle), headers })
  }
  const bodies: Record<string, unknown> = {
    '/api/d/{dialogue}/acts': { kind: 'dialogue.raise', body: { slug: 'documented', title: 'Documented' } },
    '/api/d/{dialogue}/norms': { ...NORM, slug: 'another' },
    '/api/d/{dialogue}/brackets': {
      matter: 'a-norm',
      base: digest,
      paragraph: 'p1',
      step: 'place',
      words: { en: { run: 0, from: 8, to: 12 } },
    },
    '/api/d/{dialogue}/guard': { text: 'Words.' },
    '/api/d/{dialogue}/notes': {
      to: 'west.example',
      kind: 'non-paper',
      title: 'Quiet',
      lang: 'en',
      words: 'Another word.',
    },
  }
  return posting(seat, at, bodies[path])
}

interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  readonly components: { readonly schemas: Record<string, object> }
}

describe('the OpenAPI document', () => {
  it('names exactly the routes the server has', async () => {
    const document = (await jsonOf(await app.request(asking(seat, '/openapi.json')))) as unknown as Document
    expect(document.openapi).toBe('3.1.0')
    const documented = Object.entries(document.paths).flatMap(([path, ops]) =>
      Object.keys(ops).map((m) => `${m} ${path}`),
    )
    expect(documented.sort()).toEqual(ROUTES.map((r) => `${r.method} ${r.path}`).sort())
  })

  it('has the schema of the body of every kind of act', async () => {
    const document = (await jsonOf(await app.request(asking(seat, '/openapi.json')))) as unknown as Document
    for (const kind of KINDS.keys())
      expect(document.components.schemas[kind], kind).toMatchObject({ type: 'object' })
  })

  it('has no reference that leads nowhere', async () => {
    const text = await (await app.request(asking(seat, '/openapi.json'))).text()
    const { components } = JSON.parse(text) as Document
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(components.schemas, name).toHaveProperty(name)
    }
    expect(text).not.toContain('$id')
  })

  // Those of people and sign-in are followed by test/people/over-http.test.ts, in the order a person meets them; those of
  // signing by test/office-keys/documented.test.ts, those of beginning by side.test.ts.
  it.each(
    ROUTES.filter(
      (route) => ![...PEOPLE_ROUTES, ...SIGNING_ROUTES, ...SIDE_ROUTES].some((other) => other === route),
    ).map((route) => [route.method, route.path, route] as const),
  )('is true of %s %s', async (method, path, route) => {
    const answer = await app.request(await requestFor(method, path))
    const documented = route.answers[answer.status]
    expect(answer.status, path).toBeLessThan(300)
    expect(documented, String(answer.status)).toBeDefined()
    const type = documented?.type ?? 'application/json'
    expect(answer.headers.get('content-type') ?? '').toContain(type)
    if (documented?.schema === undefined) return void answer.body?.cancel()
    const body = await jsonOf(answer)
    expect([...Compile(documented.schema).Errors(body)]).toEqual([])
  })
})
