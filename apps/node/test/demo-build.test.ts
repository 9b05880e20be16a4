import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blobText, canonicalize, readEnvelope, unseal } from '@alternat/acts'
import { nodeCrypto } from '../src/crypto.ts'
import { buildDemo } from '../src/demo/build.ts'
import type { DemoReport } from '../src/demo/report.ts'
import { EXAMPLES } from '../src/demo/script.ts'
import { foldOf } from '../src/dialogue/fold-of.ts'
import { orRefuse } from '../src/errors.ts'
import { verifyStoreFolder } from '../src/evidence/verify.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/types.ts'
import { random } from './demo-support.ts'

const ports = { clock: Date.now, random }
const scratch = mkdtempSync(join(tmpdir(), 'alternat-demo-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the demonstration, built in a fresh folder', () => {
  const folder = join(scratch, 'whole')
  const lines: string[] = []
  let report: DemoReport

  beforeAll(async () => {
    report = orRefuse(await buildDemo(folder, ports, (line) => lines.push(line)))
  })

  function within<T>(name: string, look: (store: Store) => T): T {
    const store = orRefuse(openStore(join(folder, name), { write: false }))
    try {
      return look(store)
    } finally {
      store.close()
    }
  }

  const folded = (name: string, dialogue: string) =>
    within(name, (store) => canonicalize(foldOf(store, dialogue)))

  test('passes every check of its own', () => {
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(report.ok).toBe(true)
    expect(new Set(report.checks.map(({ check }) => check))).toEqual(
      new Set(['fsck', 'bundle', 'folds equal']),
    )
  })

  test('says line by line what it is doing', () => {
    expect(lines.length).toBeGreaterThan(4)
  })

  test('leaves one store a side, one for the reader, and the bundles as files', () => {
    // Beside each store stands its guard record.
    const stores = ['norland', 'reader', 'reconstruction', 'sudria']
    const guards = stores.map((name) => `${name}.guard`)
    expect(readdirSync(folder).toSorted()).toEqual(['bundles', ...stores, ...guards].toSorted())
    expect(report.stores.map(({ role }) => role)).toEqual(['compiler', 'side', 'side', 'reader'])
    expect(report.bundles.length).toBe(readdirSync(join(folder, 'bundles')).length)
    expect(report.bundles.every((path) => existsSync(path))).toBe(true)
    expect(existsSync(`${folder}.building`)).toBe(false)
  })

  test('the two sides compute byte-equal folds from their own stores', () => {
    expect(folded('norland', 'conduct')).toBe(folded('sudria', 'conduct'))
  })

  test('a reader who got everything by bundle computes what the compiler does', () => {
    for (const dialogue of ['reconstruction-us-ru', 'reconstruction-us-cn']) {
      expect(folded('reader', dialogue)).toBe(folded('reconstruction', dialogue))
    }
  })

  test('no act is without effect in any store', () => {
    for (const [name, dialogue] of [
      ['reader', 'reconstruction-us-ru'],
      ['reader', 'reconstruction-us-cn'],
      ['sudria', 'conduct'],
    ] as const) {
      const idle = within(name, (store) =>
        foldOf(store, dialogue).entries.filter((e) => e.outcome !== 'applied'),
      )
      expect(idle).toEqual([])
    }
  })

  test('every act carries the minute of its day, and afterwards the real clock runs', () => {
    const spans = within('sudria', (store) =>
      store.heads('conduct').map(({ log }) => store.leaves(log).map(({ sealed }) => minuteOf(sealed))),
    )
    for (const minutes of spans) {
      expect(minutes).toEqual(minutes.toSorted())
      expect(minutes[0]?.slice(0, 7)).toBe('2026-04')
      expect((minutes.at(-1) ?? '9') < '2026-11-01').toBe(true)
    }
  })

  test('the words of a text are held by both sides', () => {
    const english = (name: string) =>
      within(name, (store) => {
        const { matters } = foldOf(store, 'conduct')
        const tabled = matters.flatMap(({ text }) => text?.revisions.filter(({ whole }) => whole) ?? [])
        return tabled.map(({ content }) => orRefuse(blobText(store.blob(content.digest) as Uint8Array)))
      })
    expect(english('sudria')).toEqual(english('norland'))
    expect(english('sudria').join()).toContain('interference in the democratic processes')
  })

  test('each store, looked at again by itself, holds', () => {
    for (const { path } of report.stores) {
      expect(orRefuse(verifyStoreFolder(nodeCrypto, path))).toMatchObject({ ok: true, problems: [] })
    }
  })

  test('another process reads the same cards from the files', () => {
    const read = (path: string, dialogue: string, matter: string, asOf: string | null) =>
      execFileSync(process.execPath, [
        '--input-type=module',
        '-e',
        OTHER_PROCESS,
        path,
        dialogue,
        matter,
        asOf ?? '',
      ])
    const wanted = ['reader', 'norland', 'sudria'].flatMap((name) => {
      const path = join(folder, name)
      const held = within(name, (store) => new Set(store.heads().map(({ dialogue }) => dialogue)))
      const first = report.cards.find(({ dialogue, card }) => held.has(dialogue) && card !== null)
      return first === undefined ? [] : [{ path, ...first }]
    })
    expect(wanted).toHaveLength(3)
    for (const { path, dialogue, matter, asOf, card } of wanted) {
      expect(read(path, dialogue, matter, asOf).toString()).toBe(canonicalize(card))
    }
  })

  test('a day before a matter was opened has no card of it, and says so', () => {
    const none = report.cards.filter(({ card }) => card === null)
    expect(none).toMatchObject([{ asOf: '2013-12-31', code: 'matter-unknown' }])
  })

  test('what the front page shows is kept beside the record it speaks of', () => {
    const front = within('reader', (store) => store.setting('front:reconstruction-us-ru'))
    expect(JSON.parse(front ?? '{}')).toMatchObject({ matter: 'joint-cyber-unit', asOf: '2017-07-15' })
  })

  test('a second one is not built over it', async () => {
    const again = await buildDemo(folder, ports)
    expect(again).toMatchObject({ ok: false, fault: { code: 'folder-not-empty' } })
    expect(folded('norland', 'conduct')).toBe(folded('sudria', 'conduct'))
  })
})

describe('data that is not right', () => {
  /** A copy of the data of one dialogue with something changed. */
  function examplesWith(name: string, change: (steps: Record<string, unknown>[]) => void): string {
    const folder = join(scratch, `examples-${name}`)
    mkdirSync(folder)
    const script = JSON.parse(readFileSync(join(EXAMPLES, 'reconstruction-us-cn.json'), 'utf8')) as {
      steps: Record<string, unknown>[]
    }
    change(script.steps)
    writeFileSync(join(folder, 'script.json'), JSON.stringify(script))
    return folder
  }

  async function refusal(name: string, change: (steps: Record<string, unknown>[]) => void) {
    const folder = join(scratch, name)
    const built = await buildDemo(folder, ports, () => {}, examplesWith(name, change))
    expect(existsSync(folder) || existsSync(`${folder}.building`)).toBe(false)
    return built.ok ? null : built.fault
  }

  test('a step that points at nothing is named, and nothing is left behind', async () => {
    const fault = await refusal('dangling', (steps) => steps.splice(0, 1))
    expect(fault).toMatchObject({ code: 'demo-data' })
    expect(fault?.where).toContain('us-2015')
  })

  test('an act that would be void does not get past the one way out', async () => {
    const fault = await refusal('void', (steps) => {
      steps[0] = { ...steps[0], office: 'duty-desk' }
    })
    expect(fault).toMatchObject({ code: 'demo-act' })
  })

  test('words that the guard blocks do not get past the one way out', async () => {
    const fault = await refusal('blocked', (steps) => {
      steps[0] = { ...steps[0], body: { ...(steps[0]?.['body'] as object), title: 'TOP SECRET//SI//NOFORN' } }
    })
    expect(fault).toMatchObject({ code: 'demo-act' })
  })

  test('a folder without data is said to be one', async () => {
    const built = await buildDemo(join(scratch, 'none'), ports, () => {}, join(scratch, 'no-such-folder'))
    expect(built).toMatchObject({ ok: false, fault: { code: 'demo-data' } })
  })
})

const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../src', path))
const OTHER_PROCESS = `
import { canonicalize, cardOf, findMatter } from '@alternat/acts'
import { foldOf } from ${source('dialogue/fold-of.ts')}
import { openStore } from ${source('store/open.ts')}
const [path, dialogue, matter, asOf] = process.argv.slice(1)
const store = openStore(path, { write: false }).value
const state = foldOf(store, dialogue, asOf === '' ? {} : { asOf })
process.stdout.write(canonicalize(cardOf(state, findMatter(state, matter))))
`

function minuteOf(sealed: Uint8Array | null): string {
  const parts = sealed === null ? null : unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value.payload.at : ''
}
