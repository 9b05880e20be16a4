import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/host/seat.ts'
import { seatOf, sidesForAll } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, posting } from './support.ts'

interface Line {
  readonly id: string
  readonly kind: string
  readonly dialogue: string
  readonly body: Record<string, unknown>
  readonly texts: readonly { readonly words: string | null }[]
  readonly refused: {
    readonly code: string
    readonly findings?: readonly { readonly excerpt: string }[]
  } | null
}

const sides = sidesForAll()
let seat: Seat
let app: Hono

beforeAll(async () => {
  seat = seatOf(sides.east, 7431)
  app = appOf(seat)
})

async function drafts(): Promise<Line[]> {
  const answer = await jsonOf(await app.request(asking(seat, '/api/drafts')))
  return answer['drafts'] as Line[]
}

async function refused(title: string, note = 'At length.'): Promise<string> {
  const act = {
    kind: 'dialogue.raise',
    body: { slug: 'leak', title },
    texts: { note: { lang: 'en', words: note } },
  }
  const answer = await app.request(posting(seat, '/api/d/talks/acts', act))
  expect(answer.status).toBe(422)
  return (await jsonOf(answer))['draft'] as string
}

function dropping(id: string, origin = seat.address): Request {
  return asking(seat, `/api/drafts/${id}`, { method: 'DELETE', headers: { origin } })
}

describe('what was refused', () => {
  it('is listed with what was typed, its long texts too, why it did not leave and the words found', async () => {
    const id = await refused('TOP SECRET//NOFORN')
    const [line] = await drafts()
    expect(line).toMatchObject({
      id,
      dialogue: 'talks',
      kind: 'dialogue.raise',
      body: { title: 'TOP SECRET//NOFORN' },
      texts: [{ words: 'At length.' }],
      refused: { code: 'guard-blocked', findings: [{ excerpt: 'TOP SECRET//NOFORN' }] },
    })
  })

  it('stands beside what was kept by hand, which nobody refused', async () => {
    const request = { dialogue: 'talks', kind: 'channel.notice', body: { title: 'Half a notice' } }
    sides.east.store.saveDraft('1111111111111111', '2031-01-01T00:00Z', JSON.stringify({ request }))
    const [line] = await drafts()
    expect(line).toMatchObject({ kind: 'channel.notice', body: { title: 'Half a notice' }, refused: null })
  })

  it('is dropped on request, once; the log does not move', async () => {
    const id = await refused('SECRET//NOFORN')
    const size = sides.east.store.head('east.example/alternat/talks')?.size
    expect((await app.request(dropping(id))).status).toBe(200)
    expect((await drafts()).map((one) => one.id)).not.toContain(id)
    const again = await app.request(dropping(id))
    expect(await codeOf(again)).toEqual([404, 'draft-unknown'])
    expect(sides.east.store.head('east.example/alternat/talks')?.size).toBe(size)
  })

  it('cannot be dropped by another page open in the same browser, nor be read across seats', async () => {
    const id = await refused('TOP SECRET//SI')
    expect((await app.request(dropping(id, 'http://localhost:9999'))).status).toBe(403)
    expect((await drafts()).map((one) => one.id)).toContain(id)
    const other = seatOf(sides.west, 7432)
    const there = await jsonOf(await appOf(other).request(asking(other, '/api/drafts')))
    expect(there['drafts']).toEqual([])
  })
})
