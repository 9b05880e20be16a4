import type { Hono } from 'hono'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicLists } from '../../src/api/public-lists.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import type { Seat } from '../../src/host/seat.ts'
import { PublicListsSchema } from '../../src/http/public-list-schemas.ts'
import type { Node } from '../../src/side/node.ts'
import { carry, cookieOf, scratch, seatOf, twoSides } from '../host/support.ts'
import { appOf, asking, jsonOf, posting } from './support.ts'

const { folder, clean } = scratch()
interface Side {
  readonly node: Node
  readonly seat: Seat
  readonly app: Hono
}
let east: Side
let west: Side

beforeAll(async () => {
  const two = await twoSides(folder)
  const side = (node: Node, port: number): Side => {
    const seat = seatOf(node, port)
    return { node, seat, app: appOf(seat) }
  }
  east = side(two.east, 7431)
  west = side(two.west, 7432)
})
afterAll(() => {
  east.node.store.close()
  west.node.store.close()
  clean()
})

const perform = ({ seat, app }: Side, kind: string, body: unknown, level = 'public') =>
  app.request(posting(seat, '/api/d/talks/acts', { kind, body, level }))

/** What the program tells of the lists, once it is just what the document says. */
async function lists({ seat, app }: Side): Promise<PublicLists> {
  const body = await jsonOf(await app.request(asking(seat, '/api/d/talks/public-lists')))
  expect([...Compile(PublicListsSchema).Errors(body)]).toEqual([])
  return body as unknown as PublicLists
}

const sent = (from: Side, to: Side) => carry(from.node, to.node, 'talks')

describe('the list of public acts on the screens', () => {
  it('is computed: every public act, none between the sides, up to the heads held', async () => {
    await perform(east, 'dialogue.raise', { slug: 'open', title: 'For all' })
    await perform(east, 'dialogue.raise', { slug: 'closed', title: 'For us' }, 'between')
    const { ours, theirs } = await lists(east)
    const listed = foldOf(east.node.store, 'talks').entries.filter(({ level }) => level === 'public')
    expect(listed.map(({ ref }) => ref)).toEqual(ours.acts.map(({ ref }) => ref))
    expect(ours.acts.map(({ kind }) => kind)).toContain('dialogue.raise')
    expect(ours.list.public).toHaveLength(ours.acts.length)
    expect(ours.list.upTo.find(({ log }) => log.startsWith('east'))?.size).toBe(
      east.node.store.head('east.example/alternat/talks')?.size,
    )
    expect(theirs).toBeNull()
  })

  it('is put on the record as it was shown, offered to the other side, and stands once it is adopted there', async () => {
    const shown = (await lists(east)).ours.list
    expect((await perform(east, 'record.manifest', shown)).status).toBe(201)
    await sent(east, west)
    const { theirs } = await lists(west)
    expect(theirs).toMatchObject({ by: 'east.example', list: shown, fault: null, missing: [], extra: [] })
    expect((await perform(west, 'record.manifest', theirs?.list)).status).toBe(201)
    await sent(west, east)
    for (const side of [east, west]) {
      expect(foldOf(side.node.store, 'talks').manifest).toMatchObject({ adopted: true, unlisted: [] })
      expect((await lists(side)).theirs).toBeNull()
    }
  })

  it('of another side that leaves an act out is told with what is missing, and so is one that names what is not public', async () => {
    await perform(east, 'dialogue.raise', { slug: 'left-out', title: 'Left out' })
    const { list, acts } = (await lists(east)).ours
    const left = acts.at(-1)?.ref
    const extra = { log: 'east.example/alternat/talks', index: 0 }
    const short = list.public.filter(({ log, index }) => log !== left?.log || index !== left.index)
    await perform(east, 'record.manifest', { ...list, public: [...short, extra] })
    await sent(east, west)
    expect((await lists(west)).theirs).toMatchObject({
      fault: { code: 'manifest-differs' },
      missing: [{ log: left?.log, index: left?.index }],
      extra: [extra],
    })
  })

  it('of another side that says something beside it is not adopted: it would be said by us too', async () => {
    const { list } = (await lists(east)).ours
    const body = { ...list, stands: foldOf(east.node.store, 'talks').entries[0]?.ref }
    expect((await perform(east, 'record.manifest', body)).status).toBe(201)
    await sent(east, west)
    expect((await lists(west)).theirs).toMatchObject({ fault: { code: 'manifest-more', where: 'stands' } })
  })

  it('is put on the record by a releasing officer alone', async () => {
    const { list } = (await lists(east)).ours
    const cookie = cookieOf(east.seat, ['negotiator', 'auditor', 'duty-officer'])
    const request = posting(
      east.seat,
      '/api/d/talks/acts',
      { kind: 'record.manifest', body: list },
      { cookie },
    )
    expect((await east.app.request(request)).status).toBe(403)
  })
})
