import { join } from 'node:path'
import type { Hono } from 'hono'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import type { Seat } from '../../src/host/seat.ts'
import { SIDE_ROUTES } from '../../src/http/side-routes.ts'
import { DEMONSTRATION_PASSPHRASE } from '../../src/keys/keyring.ts'
import { acted } from '../../src/people/acted.ts'
import { sideCard } from '../../src/side/card.ts'
import { meet } from '../../src/side/meet.ts'
import { createSide } from '../../src/side/create.ts'
import type { Node } from '../../src/side/node.ts'
import { carry, cookieOf, must, newSide, scratch, seatOf, twoSides } from '../host/support.ts'
import { appOf, asking, codeOf, jsonOf, ownCookie, posting } from './support.ts'

const { folder, clean } = scratch()
const nodes: Node[] = []
let north: Node
let south: Node
let seat: Seat
let app: Hono

async function side(name: string): Promise<Node> {
  const node = await newSide(join(folder, name), `${name}.example`, name)
  nodes.push(node)
  return node
}

const cardOf = (node: Node) => must(sideCard(node.store)).bytes

function looking(at: Seat, bytes: Uint8Array): Request {
  return new Request(`${at.address}/api/sides/look`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      host: new URL(at.address).host,
      origin: at.address,
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      cookie: ownCookie(at),
    },
  })
}

/** The answer as JSON, once it is just what the document says of this route and status. */
async function documented(method: string, path: string, answer: Response): Promise<Record<string, unknown>> {
  const route = SIDE_ROUTES.find((one) => one.method === method && one.path === path)
  const schema = route?.answers[answer.status]?.schema
  const body = await jsonOf(answer)
  expect(schema, `${path} ${answer.status} ${JSON.stringify(body)}`).toBeDefined()
  if (schema !== undefined) expect([...Compile(schema).Errors(body)]).toEqual([])
  return body
}

interface Seen {
  readonly card: string
  readonly fingerprint: { readonly hex: string; readonly words: Record<string, readonly string[]> }
}

async function look(at: Seat, on: Hono, node: Node): Promise<Seen> {
  const answer = await on.request(looking(at, cardOf(node)))
  return (await documented('post', '/api/sides/look', answer)) as unknown as Seen
}

beforeAll(async () => {
  north = await side('north')
  south = await side('south')
  seat = seatOf(north, 7431)
  app = appOf(seat)
})
afterAll(() => {
  nodes.forEach(({ store }) => store.close())
  clean()
})

describe('a side that begins, over HTTP', () => {
  it('says of itself what is on its card, in words of six languages, and that it is in no dialogue', async () => {
    const body = await documented('get', '/api/side', await app.request(asking(seat, '/api/side')))
    const { own, met, dialogues } = body as unknown as {
      own: Seen & { side: string }
      met: unknown
      dialogues: unknown
    }
    expect([own.side, met, dialogues]).toEqual(['north.example', [], []])
    expect(Object.values(own.fingerprint.words).map((words) => words.length)).toEqual([
      16, 16, 16, 16, 16, 16,
    ])
    const card = await app.request(asking(seat, '/api/side/card'))
    expect(new Uint8Array(await card.arrayBuffer())).toEqual(cardOf(north))
    expect((await jsonOf(await app.request(asking(seat, '/api/session'))))['beginning']).toBe(true)
  })

  it('meets nobody by looking, nor under a fingerprint that is not the card’s', async () => {
    const seen = await look(seat, app, south)
    expect(north.store.cards()).toHaveLength(1)
    const other = { card: seen.card, fingerprint: '0'.repeat(32) }
    const answer = await app.request(posting(seat, '/api/sides', other))
    expect(await codeOf(answer)).toEqual([422, 'words-other'])
    expect(north.store.cards()).toHaveLength(1)
    expect((await app.request(looking(seat, new Uint8Array([1, 2, 3])))).status).toBe(422)
  })

  it('lets nobody but a releasing officer meet a side', async () => {
    const seen = await look(seat, app, south)
    const cookie = cookieOf(seat, ['negotiator', 'duty-officer', 'analyst', 'auditor', 'administrator'])
    const body = { card: seen.card, fingerprint: seen.fingerprint.hex }
    expect((await app.request(posting(seat, '/api/sides', body, { cookie }))).status).toBe(403)
  })

  it('pins the root once somebody says that the words are the same; proposes; the other accepts', async () => {
    const there = seatOf(south, 7432)
    const other = appOf(there)
    for (const [at, on, node] of [
      [seat, app, south],
      [there, other, north],
    ] as const) {
      const { card, fingerprint } = await look(at, on, node)
      const met = await on.request(posting(at, '/api/sides', { card, fingerprint: fingerprint.hex }))
      expect(met.status).toBe(201)
      await documented('post', '/api/sides', met)
    }
    const proposal = { dialogue: 'talks', title: 'Talks', with: ['south.example'] }
    const proposed = await app.request(posting(seat, '/api/dialogues', proposal))
    expect(proposed.status).toBe(201)
    await documented('post', '/api/dialogues', proposed)
    await carry(north, south, 'talks')
    const path = '/api/dialogues/{dialogue}/accept'
    const accepted = await other.request(posting(there, path.replace('{dialogue}', 'talks'), {}))
    expect(accepted.status).toBe(201)
    await documented('post', path, accepted)
    await carry(south, north, 'talks')
    expect(foldOf(north.store, 'talks').sides.every((one) => one.accepted)).toBe(true)
    const again = await app.request(posting(seat, '/api/dialogues', proposal))
    expect((await documented('post', '/api/dialogues', again))['code']).toBe('dialogue-exists')
    const offices = await app.request(asking(seat, '/api/d/talks/offices'))
    expect(await documented('get', '/api/d/{dialogue}/offices', offices)).toMatchObject({
      offices: expect.arrayContaining([expect.objectContaining({ office: 'foreign-affairs' })]),
    })
  })

  it('tells an administrator, who reads nothing of the record, of no dialogue', async () => {
    const cookie = cookieOf(seat, ['administrator'])
    const answer = await app.request(asking(seat, '/api/side', { headers: { cookie } }))
    expect((await documented('get', '/api/side', answer))['dialogues']).toEqual([])
  })
})

/** East at a convenor’s port with West beside it, and East’s own new root: `good` is what moves it out. */
async function movingOut(at: string, port: number) {
  const { east, west } = await twoSides(join(folder, at))
  const fresh = { folder: join(folder, at, 'own'), side: 'own.east.example', name: 'East' }
  const secret = { custody: 'own', passphrase: 'nobody else knows' } as const
  const own = must(await createSide({ ...fresh, ...secret, ports: SYSTEM_PORTS }))
  nodes.push(east, west, own)
  const hosted = seatOf(east, port, 'convenor')
  const here = appOf(hosted)
  const { card, fingerprint } = await look(hosted, here, own)
  const good = { card, fingerprint: fingerprint.hex, passphrase: DEMONSTRATION_PASSPHRASE }
  return { east, west, own, hosted, here, good }
}

describe('a hosted side that moves out, over HTTP', () => {
  it('names its new root as the last act of every dialogue, and only with the words compared and the passphrase', async () => {
    const { east, west, own, hosted, here, good } = await movingOut('hosted', 7433)
    const send = (body: object) => here.request(posting(hosted, '/api/move-out', body))
    const wrong = await send({ ...good, passphrase: 'a guess' })
    expect(await codeOf(wrong)).toEqual([422, 'passphrase-wrong'])
    const other = await send({ ...good, fingerprint: '0'.repeat(32) })
    expect((await jsonOf(other))['code']).toBe('words-other')
    const moved = await send(good)
    expect(await documented('post', '/api/move-out', moved)).toEqual({
      to: 'own.east.example',
      dialogues: ['talks'],
    })
    await carry(east, west, 'talks')
    const there = seatOf(west, 7434)
    const told = await documented('get', '/api/side', await appOf(there).request(asking(there, '/api/side')))
    expect(told['dialogues']).toMatchObject([{ toCompare: [{ name: 'East', side: 'own.east.example' }] }])
    const along = await here.request(asking(hosted, '/courier/talks/own.east.example?mirrors=1'))
    expect(along.status).toBe(200)

    // The others are written to under the name that the move said, once they have compared its words.
    const { sides } = (told['dialogues'] as { sides: { id: string; address: string }[] }[])[0] ?? {
      sides: [],
    }
    const to = sides.find(({ id }) => id === 'east.example')?.address
    expect(to).toBe('own.east.example')
    const others = appOf(there)
    const bundleTo = async (name = '') =>
      (await others.request(asking(there, `/courier/talks/${name}`))).status
    expect([await bundleTo('east.example'), await bundleTo(to)]).toEqual([404, 404])
    const words = await look(there, others, own)
    const met = { card: words.card, fingerprint: words.fingerprint.hex }
    expect((await others.request(posting(there, '/api/sides', met))).status).toBe(201)
    expect(await bundleTo(to)).toBe(200)
  }, 60_000)

  it('lets the new machine go on as the side that moved only where people say that they are it', async () => {
    const { east, west, own, hosted, here, good } = await movingOut('named', 7437)
    expect((await here.request(posting(hosted, '/api/move-out', good))).status).toBe(201)
    for (const other of [east, west]) must(meet(own.store, cardOf(other), own.ports))
    const bundle = must(
      await exportBundle(east, { dialogue: 'talks', to: 'own.east.example', mirrors: true }),
    )
    must(await importBundle(own, bundle))
    const there = seatOf(own, 7438)
    const at = appOf(there)
    const told = await documented('get', '/api/side', await at.request(asking(there, '/api/side')))
    expect(told['dialogues']).toMatchObject([
      {
        invited: true,
        goesOnAs: [{ side: 'east.example', name: 'East', move: { log: 'east.example/alternat/talks' } }],
      },
    ])
    const path = '/api/dialogues/talks/accept'
    expect(await codeOf(await at.request(posting(there, path, {})))).toEqual([422, 'moves-here'])
    expect((await at.request(posting(there, path, { as: 'east.example' }))).status).toBe(201)
    const after = await documented('get', '/api/side', await at.request(asking(there, '/api/side')))
    expect(after['dialogues']).toMatchObject([{ joined: true, goesOnAs: [] }])
  }, 60_000)

  it('warns of a card with another root than the one that a log has named, before anything is compared', async () => {
    const { east, west, own, hosted, here, good } = await movingOut('forged', 7439)
    expect((await here.request(posting(hosted, '/api/move-out', good))).status).toBe(201)
    await carry(east, west, 'talks')
    const forged = await newSide(join(folder, 'forged', 'other'), 'own.east.example', 'East')
    nodes.push(forged)
    const there = seatOf(west, 7440)
    const at = appOf(there)
    expect(await look(there, at, forged)).toMatchObject({
      movedFrom: null,
      otherRootNamedBy: ['east.example'],
    })
    expect(await look(there, at, own)).toMatchObject({ movedFrom: 'east.example', otherRootNamedBy: [] })
  }, 60_000)

  it('asked again, goes on with the dialogues that were not moved yet; who asked is noted for each', async () => {
    const { east, hosted, here, good } = await movingOut('half', 7436)
    const send = async () => jsonOf(await here.request(posting(hosted, '/api/move-out', good)))
    expect((await send())['dialogues']).toEqual(['talks'])
    const sides = [
      { id: 'east.example', name: 'East' },
      { id: 'west.example', name: 'West' },
    ]
    must(proposeDialogue(east, { dialogue: 'others', title: 'Others', sides }))
    const state = async () => {
      const told = await here.request(asking(hosted, '/api/side'))
      const { dialogues } = (await documented('get', '/api/side', told)) as { dialogues?: unknown }
      return dialogues
    }
    expect(await state()).toMatchObject([
      { dialogue: 'others', open: true, movedTo: null },
      { dialogue: 'talks', open: false, movedTo: 'own.east.example' },
    ])
    expect((await send())['dialogues']).toEqual(['others'])
    expect(await state()).toMatchObject([
      { open: false, movedTo: 'own.east.example' },
      { open: false, movedTo: 'own.east.example' },
    ])
    const { people } = hosted
    const noted = people === null ? [] : acted(people)
    const last = { office: 'root', kind: 'side.move', person: expect.stringMatching(/./) }
    expect(noted).toMatchObject([
      { ...last, dialogue: 'talks', ref: { log: 'east.example/alternat/talks' } },
      { ...last, dialogue: 'others', ref: { log: 'east.example/alternat/others', index: 2 } },
    ])
  }, 120_000)

  it('never takes the root of a side that keeps its own keys', async () => {
    const { card, fingerprint } = await look(seat, app, south)
    const own = must(
      await createSide({
        folder: join(folder, 'kept'),
        side: 'kept.example',
        name: 'Kept',
        custody: 'own',
        passphrase: 'kept',
        ports: SYSTEM_PORTS,
      }),
    )
    nodes.push(own)
    const keeps = seatOf(own, 7435, 'own')
    const body = { card, fingerprint: fingerprint.hex, passphrase: 'kept' }
    const answer = await appOf(keeps).request(posting(keeps, '/api/move-out', body))
    expect(await codeOf(answer)).toEqual([403, 'custody-own'])
  }, 60_000)
})
