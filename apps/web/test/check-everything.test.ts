import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry, Fold, Outline } from '@alternat/acts'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../node/src/host/seat.ts'
import { seatOf, twoSides } from '../../node/test/host/support.ts'
import { appOf, asking, jsonOf, posting } from '../../node/test/http/support.ts'
import type { HeldAnswer } from '../src/api/cache.ts'
import {
  actApi,
  dialogueApi,
  foldApi,
  listApi,
  matterApi,
  outlineApi,
  partApi,
} from '../src/api/addresses.ts'
import { checkEverything, type Checked } from '../src/check/check-everything.ts'

const D = 'talks'
const folder = mkdtempSync(join(tmpdir(), 'alternat-check-'))
let seat: Seat
let app: Hono
let close: () => void

async function told(address: string): Promise<unknown> {
  return await jsonOf(await app.request(asking(seat, address)))
}

/** What the real server tells at some addresses, as the cache of a page would hold it. */
async function held(addresses: readonly string[]): Promise<HeldAnswer[]> {
  return await Promise.all(addresses.map(async (address) => ({ address, value: await told(address) })))
}

/** Every address that a page of one day may be drawn from. */
async function everyAddress(asOf: string | null): Promise<string[]> {
  const fold = (await told(foldApi(D, asOf))) as Fold
  const day = asOf === null ? {} : { asOf }
  const sections = ['norms', 'texts', 'channel', 'elections', 'said', 'reader'] as const
  return [
    foldApi(D, asOf),
    outlineApi(D, asOf),
    ...sections.map((section) => partApi(D, section, asOf)),
    ...fold.matters.flatMap(({ id, slug }) => [matterApi(D, id, asOf), matterApi(D, slug, asOf)]),
    ...fold.entries.map(({ ref }) => actApi(D, ref.leaf, asOf)),
    listApi(D, 'matters', { ...day, fits: ' NORM', from: '0', limit: '2' }),
    listApi(D, 'matters', { ...day, without: fold.matters[0]?.id ?? '' }),
    listApi(D, 'acts', day),
    listApi(D, 'acts', { ...day, by: 'at', from: '1', limit: '2' }),
    listApi(D, 'acts', { ...day, fits: 'text', kinds: 'side.open,dialogue.propose' }),
    listApi(D, 'acts', { ...day, without: fold.logs[1]?.log ?? '', after: `1:${fold.logs[0]?.log ?? ''}` }),
  ]
}

async function check(answers: readonly HeldAnswer[], asOf: string | null = null): Promise<Checked> {
  const raw = await app.request(asking(seat, `${dialogueApi(D)}/raw`))
  const bytes = new Uint8Array(await raw.arrayBuffer())
  const fold = (await told(foldApi(D, asOf))) as Fold
  const outline = (await told(outlineApi(D, asOf))) as Outline
  return checkEverything(bytes, { fold, outline, answers })
}

/** An answer in which some words are others. */
function lying(answer: HeldAnswer, truth: string, lie: string): HeldAnswer {
  const value: unknown = JSON.parse(JSON.stringify(answer.value).replaceAll(truth, lie))
  expect(value).not.toEqual(answer.value)
  return { address: answer.address, value }
}

beforeAll(async () => {
  const { east, west } = await twoSides(folder)
  seat = seatOf(east, 7441)
  app = appOf(seat)
  for (const [title, slug] of [
    ['A norm', 'a-norm'],
    ['Another norm', 'another'],
  ])
    await app.request(
      posting(seat, `${dialogueApi(D)}/norms`, { title, slug, rows: [], languages: { en: ['No.'] } }),
    )
  close = () => {
    east.store.close()
    west.store.close()
  }
})
afterAll(() => {
  close()
  rmSync(folder, { recursive: true, force: true })
})

describe('“Check everything now”', () => {
  it('finds every answer of an honest server the same as computed from its bytes, now and as of a day', async () => {
    const addresses = await everyAddress(null)
    const found = await check(await held(addresses))
    expect(found.report.ok).toBe(true)
    expect(found.others).toEqual([])
    expect([found.same, found.compared]).toEqual([true, addresses.length + 2])
    const { entries } = (await told(foldApi(D, null))) as { entries: readonly Entry[] }
    const day = entries[0]?.on ?? ''
    const earlier = await check(await held(await everyAddress(day)), day)
    expect([earlier.same, earlier.others]).toEqual([true, []])
  })

  it('names the matter of which a server tells something else than its own bytes do', async () => {
    const { matters } = (await told(outlineApi(D, null))) as Outline
    const answers = await held(matters.map(({ id }) => matterApi(D, id, null)))
    const lie = answers.map((one, i) => (i === 0 ? lying(one, 'east.example', 'west.example') : one))
    const found = await check(lie)
    expect(found.report.ok).toBe(true)
    expect(found.same).toBe(false)
    expect(found.others).toEqual([{ what: 'matter', name: matters[0]?.title }])
  })

  it.each(['part', 'acts', 'matters', 'act', 'outline', 'fold'])(
    'finds a lie in an answer of the kind %s',
    async (what) => {
      const addresses = await everyAddress(null)
      const wanted = addresses.filter((one) => one.startsWith(`${dialogueApi(D)}/${what}`))
      const answers = (await held(wanted)).filter(({ value }) =>
        JSON.stringify(value).includes('east.example'),
      )
      const answer = answers.find(({ address }) => new RegExp(`/${what}([/?]|$)`).test(address))
      if (answer === undefined) throw new Error(`nothing of the kind ${what} was told`)
      const found = await check([lying(answer, 'east.example', 'west.example')])
      expect(found.same).toBe(false)
      expect(found.others.map((one) => one.what)).toEqual([what])
    },
  )

  it('finds a matter that is told of and stands nowhere in the bytes', async () => {
    const [true_] = await held([matterApi(D, 'a-norm', null)])
    const found = await check([{ address: matterApi(D, 'invented', null), value: true_?.value }])
    expect(found.others).toEqual([{ what: 'matter', name: 'invented' }])
  })

  it('holds nothing of another day or another dialogue against the day that is checked', async () => {
    const [answer] = await held([matterApi(D, 'a-norm', null)])
    const of = (address: string) => ({ address, value: answer?.value })
    const found = await check([
      of(matterApi(D, 'a-norm', '2020-01-01')),
      of(matterApi('others', 'a-norm', null)),
      of(`${dialogueApi(D)}/status`),
    ])
    expect([found.same, found.compared]).toEqual([true, 2])
  })

  it('takes a server that shows more than its bytes hold for no record that grew', async () => {
    const raw = await app.request(asking(seat, `${dialogueApi(D)}/raw`))
    const bytes = new Uint8Array(await raw.arrayBuffer())
    const fold = (await told(foldApi(D, null))) as Fold
    const outline = (await told(outlineApi(D, null))) as Outline
    const more = outline.logs.map((log) => ({ ...log, size: log.size + 1 }))
    const found = checkEverything(bytes, { fold, outline: { ...outline, logs: more }, answers: [] })
    expect([found.grown, found.same]).toEqual([false, false])
  })
})
