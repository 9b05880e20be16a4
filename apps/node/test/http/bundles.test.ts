import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/host/seat.ts'
import { checkRequest } from '../../src/http/check-request.ts'
import { BundleSummary, ImportReport, OutgoingSummary } from '../../src/http/bundle-schemas.ts'
import type { Json } from '@alternat/acts'
import type { Node } from '../../src/side/node.ts'
import { scratch, seatOf, twoSides } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, ownCookie, posting } from './support.ts'

const { folder, clean } = scratch()
let east: Node
let west: Node
let here: { seat: Seat; app: Hono }
let there: { seat: Seat; app: Hono }

beforeAll(async () => {
  ;({ east, west } = await twoSides(folder))
  const seats = [seatOf(east, 7411), seatOf(west, 7412)] as const
  here = { seat: seats[0], app: appOf(seats[0], seats) }
  there = { seat: seats[1], app: appOf(seats[1], seats) }
  const raised = { kind: 'dialogue.raise', body: { slug: 'ferries', title: 'Ferries and their signals' } }
  expect((await here.app.request(posting(here.seat, '/api/d/talks/acts', raised))).status).toBe(201)
})
afterAll(() => {
  east.store.close()
  west.store.close()
  clean()
})

async function saved(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await here.app.request(asking(here.seat, '/courier/talks/west.example'))
  return new Uint8Array(await file.arrayBuffer())
}

function brought(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = {
    host: new URL(there.seat.address).host,
    origin: there.seat.address,
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
    cookie: ownCookie(there.seat),
  }
  const request = new Request(`${there.seat.address}${path}`, { method: 'POST', body: bytes, headers })
  return Promise.resolve(there.app.request(request))
}

describe('a bundle in a person’s hands', () => {
  it('is told before it is saved', async () => {
    const told = await jsonOf(await here.app.request(asking(here.seat, '/api/d/talks/outgoing/west.example')))
    expect(checkRequest(OutgoingSummary, told as Json).ok).toBe(true)
    expect(told['acts']).toContainEqual(
      expect.objectContaining({ kind: 'dialogue.raise', title: 'Ferries and their signals' }),
    )
    const own = await here.app.request(asking(here.seat, '/api/d/talks/outgoing/east.example'))
    expect(await codeOf(own)).toEqual([404, 'to-no-side'])
  })

  it('is looked into and told, and nothing changes; then it is taken in, and a second time it brings nothing', async () => {
    const bundle = await saved()
    const before = west.store.digest()
    const looked = await jsonOf(await brought('/api/bundles/look', bundle))
    expect(checkRequest(BundleSummary, looked as Json).ok).toBe(true)
    expect(looked).toMatchObject({
      from: 'east.example',
      dialogue: 'talks',
      would: 'apply',
      sender: { root: 'pinned' },
      leftOut: [],
    })
    expect(looked['acts']).toContainEqual(expect.objectContaining({ title: 'Ferries and their signals' }))
    expect(west.store.digest()).toEqual(before)
    const taken = await jsonOf(await brought('/api/bundles', bundle))
    expect(checkRequest(ImportReport, taken as Json).ok).toBe(true)
    expect(taken).toMatchObject({ nothingNew: false, notes: 0 })
    expect(await jsonOf(await brought('/api/bundles/look', bundle))).toMatchObject({ would: 'bring nothing' })
    expect(await jsonOf(await brought('/api/bundles', bundle))).toMatchObject({ nothingNew: true })
  })

  it('is neither looked into nor taken in at a reader’s address, which is open to all', async () => {
    const reader: Seat = { ...there.seat, role: 'reader', node: null }
    const bundle = await saved()
    for (const path of ['/api/bundles/look', '/api/bundles']) {
      const headers = {
        host: new URL(reader.address).host,
        origin: reader.address,
        'content-type': 'application/octet-stream',
        'content-length': String(bundle.length),
      }
      const answer = await appOf(reader).request(
        new Request(`${reader.address}${path}`, { method: 'POST', body: bundle, headers }),
      )
      expect(await codeOf(answer)).toEqual([403, 'reader'])
    }
  })

  it('that is damaged, or for somebody else, is refused when it is looked into', async () => {
    const bundle = await saved()
    bundle[bundle.length - 1] = (bundle.at(-1) ?? 0) ^ 1
    expect((await brought('/api/bundles/look', bundle)).status).toBe(422)
    const back = await there.app.request(asking(there.seat, '/courier/talks/east.example'))
    const wrong = await brought('/api/bundles/look', new Uint8Array(await back.arrayBuffer()))
    expect(wrong.status).toBe(422)
    expect((await brought('/api/bundles/look', new Uint8Array(3))).status).toBe(422)
  })
})
