import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '@alternat/acts'
import { concat, toHex, utf8 } from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { receiveBundle } from '../../src/bundle/receive.ts'
import type { Seat } from '../../src/host/seat.ts'
import { peopleAt } from '../host/support.ts'
import { sideCard } from '../../src/side/card.ts'
import type { Node } from '../../src/side/node.ts'
import { DIALOGUE, LOG_A, must, newFolder, NORLAND, removeFolders, send, SUDRIA } from '../bundle/support.ts'
import { inProcess } from '../cli/in-process.ts'
import { appOf, asking, jsonOf } from '../http/support.ts'
import { checkAccusation } from '../../../web/src/check/check-accusation.ts'
import { growTo, NOW, trio, twins } from './support.ts'

let b: Node
let folder: string
let groups: string
let card: string

beforeAll(async () => {
  const { a, b: sudria, c } = await trio(400)
  const [here, there] = await twins(a, 9)
  growTo(here, LOG_A, 5, 'for-us')
  growTo(there, LOG_A, 6, 'for-others')
  b = sudria
  await send(here, b)
  await send(there, c)
  const bundle = must(await exportBundle(c, { dialogue: DIALOGUE, to: SUDRIA, mirrors: true }))
  expect((await receiveBundle(b, bundle, NOW)).ok).toBe(true)
  folder = newFolder()
  const norland = must(sideCard(c.store, NORLAND))
  groups = fingerprint(c.crypto, NORLAND, norland.root).groups.join(' ')
  card = join(folder, 'norland.card')
  writeFileSync(card, norland.bytes)
  for (const node of [here, there, c]) node.store.close()
})
afterAll(() => {
  b.store.close()
  removeFolders()
})

const cli = (...args: string[]) => inProcess(folder, args)
const inStore = (...args: string[]) => cli(...args, '--store', b.store.path)
const forkId = (): string => b.store.branches.files().find(({ kind }) => kind === 'fork-other-size')?.id ?? ''

describe('our people are told', () => {
  test('by status, before anything else, in text and for programs', async () => {
    const { out } = await inStore('status')
    expect(out.split('\n')[0]).toBe(
      '! Norland’s log has signed two histories. Both are kept. Nothing of it is cosigned any more. Nothing was sent.',
    )
    const told = JSON.parse((await inStore('status', '--json')).out) as { alarms: unknown[] }
    expect(told.alarms).toMatchObject([{ code: 'fork', side: NORLAND, log: LOG_A }, { code: 'act-double' }])
  })

  test('by the session of the screens', async () => {
    const { store, ports } = b
    const address = 'http://localhost:7000'
    const custody = 'demonstration'
    const seat: Seat = {
      role: 'side',
      side: SUDRIA,
      name: 'Sudria',
      custody,
      receiver: b,
      node: b,
      people: peopleAt(b),
      ports,
      port: 7000,
      address,
    }
    const answer = await appOf(seat).fetch(asking(seat, '/api/session'))
    expect((await jsonOf(answer))['alarms']).toMatchObject([
      {
        code: 'fork',
        side: NORLAND,
        log: LOG_A,
        message: expect.stringContaining('has signed two histories'),
      },
      { code: 'act-double' },
    ])
    expect(store.drafts().length).toBeGreaterThan(0)
  })

  test('by a draft in the outbox, which nothing sends', async () => {
    const { drafts } = JSON.parse((await inStore('draft', 'list', '--json')).out) as {
      drafts: { draft: { request: { kind: string; body: { against: string; digest: string } } } }[]
    }
    expect(drafts.map(({ draft }) => draft.request.kind)).toEqual(['record.evidence', 'record.evidence'])
    expect(drafts.map(({ draft }) => draft.request.body.digest)).toContain(forkId())
    expect(b.store.heads().find(({ own }) => own)?.size).toBe(2)
  })
})

describe('the file', () => {
  test('is listed, shown under the cards compared here, and written out', async () => {
    const listed = JSON.parse((await inStore('misbehaviour', 'list', '--json')).out) as {
      files: { kind: string }[]
    }
    expect(listed.files.map(({ kind }) => kind).sort()).toEqual(['act-double', 'fork-other-size'])
    const shown = await inStore('misbehaviour', 'show', forkId().slice(0, 12))
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.out.split('\n')[0]).toBe(
      'Norland (norland.example, log key) signed two histories of one log.',
    )
    expect(await inStore('misbehaviour', 'show', 'ffffffffffff')).toMatchObject({ code: 1 })
    const written = await inStore('misbehaviour', 'export', forkId(), '-o', 'norland.misbehaviour')
    expect(written.code).toBe(0)
    const bytes = new Uint8Array(readFileSync(join(folder, 'norland.misbehaviour')))
    expect(toHex(b.crypto.sha256(bytes))).toBe(forkId())
  })

  test('convicts a key before anybody, without trust and with another’s; with the right one it says whose', async () => {
    const alone = await cli('verify', 'norland.misbehaviour')
    expect(alone.code).toBe(0)
    expect(alone.out).toContain(`the holder of the key ${LOG_A}`)
    expect(alone.out).toContain('compare it')
    const foreign = await cli('verify', 'norland.misbehaviour', '--trust', '0123 '.repeat(8).trim())
    expect(foreign.code).toBe(1)
    expect(foreign.out).toContain('none of the keys you said you trust')
    for (const trust of [groups, card]) {
      const trusted = await cli('verify', 'norland.misbehaviour', '--trust', trust, '--json')
      expect(trusted.code).toBe(0)
      expect(JSON.parse(trusted.out)).toMatchObject({
        ok: true,
        trusted: true,
        holder: { side: NORLAND, role: 'log' },
      })
    }
  })

  test('that was changed convicts nobody, with exit 1 and a code', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'norland.misbehaviour')))
    writeFileSync(join(folder, 'changed'), bytes.with(100, (bytes[100] as number) ^ 1))
    const changed = await cli('verify', 'changed', '--json')
    expect(changed.code).toBe(1)
    expect(JSON.parse(changed.out)).toMatchObject({ ok: false, faults: [{ code: 'misbehaviour-digest' }] })
    const content = bytes.slice(0, -72)
    const forged = content.with(content.length - 20, (content[content.length - 20] as number) ^ 1)
    const resealed = concat(forged, utf8(`sha256 ${toHex(b.crypto.sha256(forged))}\n`))
    writeFileSync(join(folder, 'forged'), resealed)
    const answer = await cli('verify', 'forged')
    expect(answer.code).toBe(1)
    expect(answer.out).toContain('This file convicts nobody.')
  })

  test('is checked by the page’s own code as by the command line', () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'norland.misbehaviour')))
    const { report, work } = checkAccusation(bytes)
    expect(report).toMatchObject({
      ok: true,
      trusted: false,
      kind: 'fork-other-size',
      holder: { side: NORLAND },
    })
    expect(work.signatures).toBeGreaterThan(1)
  })
})
