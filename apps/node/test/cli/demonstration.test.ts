import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { canonicalize } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoReport } from '../../src/demo/report.ts'
import { scratch, somePort } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { alternat, json, start, type Ended } from './spawned.ts'

const { folder, clean } = scratch()
let built: Ended
let report: DemoReport

beforeAll(async () => {
  built = await alternat(folder, 'demo', '--once', '--json', '--folder', 'demo')
  report = json(built) as unknown as DemoReport
})
afterAll(clean)

describe('demo --once --json', () => {
  it('ends well, with every check passed and every fold the same on every side', () => {
    expect([built.code, report.ok]).toEqual([0, true])
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.dialogues.map((one) => one.foldsEqual)).not.toContain(false)
    for (const path of report.bundles) expect(existsSync(path), path).toBe(true)
  })

  it('refuses a folder that holds something already', async () => {
    const again = await inProcess(folder, ['demo', '--once', '--json', '--folder', 'demo'])
    expect([again.code, json(again)]).toMatchObject([1, { error: { code: 'folder-not-empty' } }])
  })
})

describe('status --store PATH', () => {
  it('prints the same cards from every store that holds the dialogue', async () => {
    for (const { dialogue, heldBy } of report.dialogues) {
      const stores = report.stores.filter((store) => heldBy.includes(store.side))
      for (const { matter, asOf, card } of report.cards.filter((one) => one.dialogue === dialogue)) {
        for (const { path } of stores) {
          const day = asOf === null ? [] : ['--as-of', asOf]
          const told = await inProcess(folder, ['status', matter, ...day, '--store', path, '--json'])
          const wanted = card === null ? 'matter-unknown' : canonicalize(card)
          expect(told.out, `${matter} ${asOf} ${path}`).toContain(wanted)
          expect(told.code).toBe(card === null ? 1 : 0)
        }
      }
    }
  })

  it('does so in a new process too', async () => {
    const [first] = report.cards.filter((one) => one.card !== null)
    const store = report.stores.find(({ logs }) =>
      logs.some(({ log }) => log.endsWith(`/${first?.dialogue}`)),
    )
    const asOf = first?.asOf ?? null
    const day = asOf === null ? [] : ['--as-of', asOf]
    const told = await alternat(
      folder,
      'status',
      first?.matter ?? '',
      ...day,
      '--store',
      store?.path ?? '',
      '--json',
    )
    expect(told.out).toBe(`${canonicalize(first?.card ?? null)}\n`)
  })
})

describe('the running demonstration', () => {
  it('prints the card and one address, takes acts from the command line, and stops at once with a screen open', async () => {
    const port = somePort()
    const child = start(folder, ['demo', '--folder', 'demo', '--no-screens', '--port', String(port)])
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    const address = `http://localhost:${port}`
    while (!out.includes(address)) await once(child.stdout, 'data')
    expect(out).toContain('Said in public')
    expect(out.match(/http:\/\/\S+/g)).toEqual([address])

    const [east, west] = report.stores.filter((store) => store.role === 'side')
    writeFileSync(join(folder, 'raise.json'), '{"slug":"by-hand","title":"By hand"}')
    const seat = `http://localhost:${port + 2}`
    const entered = await fetch(`${seat}/api/sign-in/demonstration`, {
      method: 'POST',
      headers: { origin: seat, 'content-type': 'application/json' },
      body: '{"role":"auditor"}',
    })
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const events = await fetch(`${seat}/api/events`, { headers: { cookie } })
    const act = ['act', 'dialogue.raise', '--file', 'raise.json', '--store', east?.path ?? '', '--json']
    const told = await alternat(folder, ...act)
    expect(json(told)).toMatchObject({ entry: { outcome: 'applied' } })
    const reader = (events.body as ReadableStream<Uint8Array>).getReader()
    let heard = ''
    while (!heard.includes('event: heads')) heard += new TextDecoder().decode((await reader.read()).value)
    const there = await alternat(folder, 'status', 'by-hand', '--store', west?.path ?? '', '--json')
    expect(there.code).toBe(0)

    const second = await inProcess(folder, [
      'serve',
      '--store',
      east?.path ?? '',
      '--port',
      String(port + 9),
      '--no-screens',
      '--json',
    ])
    expect([second.code, json(second)]).toMatchObject([1, { error: { code: 'store-locked' } }])

    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(existsSync(join(east?.path ?? '', 'writer.sock'))).toBe(false)
  })

  it('starts again from the folder it was built in, and sees what was done by hand', async () => {
    const [east] = report.stores.filter((store) => store.role === 'side')
    const told = await inProcess(folder, ['status', 'by-hand', '--store', east?.path ?? '', '--json'])
    expect(told.code).toBe(0)
    expect(readFileSync(join(folder, 'raise.json'), 'utf8')).toContain('by-hand')
  })
})
