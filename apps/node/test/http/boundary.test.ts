import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/host/seat.ts'
import { siteFrom } from '../../src/http/static.ts'
import { seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf, posting } from './support.ts'

const sides = sidesForAll()
let seat: Seat
let app: Hono

beforeAll(async () => {
  seat = seatOf(sides.east, 7411)
  app = appOf(seat)
})

describe('a name that an attacker points at this machine', () => {
  it.each([
    'evil.example:7411',
    '127.0.0.1:7411',
    'localhost',
    'localhost:7412',
    'localhost.evil.example:7411',
    'LOCALHOST:7411 ',
  ])('learns nothing under %s', async (host) => {
    for (const path of [
      '/',
      '/plain',
      '/api/session',
      '/api/events',
      '/openapi.json',
      '/courier/talks/west.example',
    ]) {
      const answer = await app.request(asking(seat, path, { headers: { host } }))
      expect(await codeOf(answer), path).toEqual([403, 'host-not-ours'])
    }
  })

  it('is not let in without any name either', async () => {
    const bare = new Request(`${seat.address}/api/session`)
    expect((await app.request(bare)).status).toBe(403)
  })
})

describe('another page in the same browser', () => {
  const act = { kind: 'dialogue.raise', body: { slug: 'forged', title: 'Forged' } }

  it.each(['https://evil.example', 'http://localhost:7412', 'null', 'http://localhost', ''])(
    'cannot perform anything from %s',
    async (origin) => {
      const before = sides.east.store.digest()
      for (const path of ['/api/d/talks/acts', '/api/d/talks/norms', '/api/d/talks/guard', '/courier']) {
        const answer = await app.request(posting(seat, path, act, { origin }))
        expect(await codeOf(answer), path).toEqual([403, 'origin-not-ours'])
      }
      expect(sides.east.store.digest()).toBe(before)
    },
  )

  it('cannot leave its origin out, except as a program at the courier', async () => {
    const request = posting(seat, '/api/d/talks/acts', act)
    request.headers.delete('origin')
    expect((await app.request(request)).status).toBe(403)
  })

  it('loads nothing of ours as a part of itself, and can only lead a person here', async () => {
    const asked = async (site: string, mode: string, dest: string) => {
      const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest }
      return (await app.request(asking(seat, '/courier/talks/west.example', { headers }))).status
    }
    for (const site of ['cross-site', 'same-site']) {
      expect(await asked(site, 'no-cors', 'image')).toBe(403)
      expect(await asked(site, 'cors', 'empty')).toBe(403)
      expect(await asked(site, 'navigate', 'iframe')).toBe(403)
      expect(await asked(site, 'navigate', 'document')).toBe(200)
    }
    expect(await asked('same-origin', 'cors', 'empty')).toBe(200)
    expect(await asked('none', 'navigate', 'document')).toBe(200)
  })

  it('gets no leave to read our answers', async () => {
    const answer = await app.request(
      asking(seat, '/api/session', { headers: { origin: 'https://evil.example' } }),
    )
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('cannot use another method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await app.request(asking(seat, '/api/d/talks/acts', { method }))
      expect(answer.status, method).toBe(403)
    }
  })
})

describe('every answer', () => {
  it.each(['/', '/plain', '/api/session', '/nothing/here', '/api/d/nowhere/fold'])(
    'of %s carries the policy',
    async (path) => {
      const { headers } = await app.request(asking(seat, path))
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
      expect(headers.get('content-security-policy')).toContain("trusted-types 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it('to an address that is not there is a problem, not a page', async () => {
    const answer = await app.request(asking(seat, '/api/unheard-of'))
    expect(await codeOf(answer)).toEqual([404, 'not-found'])
  })
})

describe('the built screens', () => {
  it('are served as they were listed, hashed files for ever, and a screen’s address gets the page', async () => {
    const dist = join(sides.folder, 'dist')
    mkdirSync(join(dist, 'assets'), { recursive: true })
    writeFileSync(join(sides.folder, 'secret.txt'), 'secret')
    writeFileSync(join(dist, 'index.html'), '<title>screens</title>')
    writeFileSync(join(dist, 'verify.html'), '<title>verify</title>')
    writeFileSync(join(dist, 'assets', 'app-0a1b2c3d.js'), '1')
    const built = appOf(seat, [seat], siteFrom(dist))
    const get = (path: string) => built.request(asking(seat, path))
    expect(await (await get('/')).text()).toContain('screens')
    expect(await (await get('/d/talks/unit/first')).text()).toContain('screens')
    expect((await get('/assets/app-0a1b2c3d.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/index.html')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/verify.html')).headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
    for (const path of [
      '/missing.js',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%2e%2e/secret.txt',
    ]) {
      expect(await (await get(path)).text(), path).not.toContain('secret"')
      expect((await get(path)).status, path).toBe(404)
    }
  })

  it('are told what to ask for first: a dialogue only to whoever may read it, and nothing that an address made up', async () => {
    const dist = join(sides.folder, 'dist-ahead')
    mkdirSync(dist)
    writeFileSync(join(dist, 'index.html'), '<title>screens</title>')
    const built = appOf(seat, [seat], siteFrom(dist))
    const first = async (path: string, headers: Record<string, string> = {}) =>
      (await built.request(asking(seat, path, { headers }))).headers.get('link')?.match(/<[^>]*>/g)
    const [session, outline] = ['</api/session>', '</api/d/talks/outline>']
    expect(await first('/')).toEqual([session])
    expect(await first('/d/talks/unit/first')).toEqual([session, outline])
    expect(await first('/d/talks/unit?asOf=2026-01-31')).toEqual([
      session,
      '</api/d/talks/outline?asOf=2026-01-31>',
    ])
    expect(await first('/d/talks/unit?asOf=1>;x')).toEqual([session, outline])
    expect(await first('/d/%3E%2C%3C/unit')).toEqual([session])
    expect(await first('/d/talks/unit', { cookie: '' })).toEqual([session])
  })

  it('are replaced by one plain page where they were not built', async () => {
    const page = await (await app.request(asking(seat, '/'))).text()
    expect(page).toContain('<h1>East</h1>')
    expect(page).not.toContain('<script')
  })
})

describe('the plain page', () => {
  it('escapes every word that came from outside', async () => {
    const { west } = sides
    const body = { slug: 'angled', title: '<img src=x onerror="alert(1)"> & co' }
    const own = seatOf(west, 7413)
    const answer = await appOf(own).request(
      posting(own, '/api/d/talks/acts', { kind: 'dialogue.raise', body }),
    )
    expect(answer.status).toBe(201)
    const page = await (await appOf(own).request(asking(own, '/plain'))).text()
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;')
    expect(page).not.toContain('<img')
  })

  it('never has to show a word that turns the direction of the next: it does not get on the record', async () => {
    const own = seatOf(sides.west, 7414)
    const body = { slug: 'turned', title: 'Ports \u202eco' }
    const answer = await appOf(own).request(
      posting(own, '/api/d/talks/acts', { kind: 'dialogue.raise', body }),
    )
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'schema', where: '$.title' })
  })
})
