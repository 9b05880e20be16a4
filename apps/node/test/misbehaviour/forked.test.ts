import { checkMisbehaviour, fingerprint } from '@alternat/acts'
import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { receiveBundle } from '../../src/bundle/receive.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { alarmsOf } from '../../src/misbehaviour/alarms.ts'
import { isHalted } from '../../src/misbehaviour/halted.ts'
import { repairFrom } from '../../src/rollback/repair.ts'
import { sideCard } from '../../src/side/card.ts'
import type { Node } from '../../src/side/node.ts'
import {
  DIALOGUE,
  LOG_A,
  LOG_B,
  membersOf,
  must,
  NORLAND,
  OSTMARK,
  removeFolders,
  replaceMember,
  sealed,
  send,
  SUDRIA,
} from '../bundle/support.ts'
import { bareBundle, checkpointBy, growTo, NOW, trio, twins } from './support.ts'

const LOG_C = `${OSTMARK}/alternat/${DIALOGUE}`

afterAll(removeFolders)

async function pass(from: Node, to: Node, mirrors = false): Promise<string> {
  const bundle = must(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side, mirrors }))
  const taken = await receiveBundle(to, bundle, NOW)
  return taken.ok ? 'taken' : taken.fault.code
}

/** What a store says of a log, without what was found about whoever signed it. */
function standing(node: Node, log: string): unknown {
  const { entries } = foldOf(node.store, DIALOGUE)
  return { head: node.store.head(log), entries: entries.filter(({ ref }) => ref.log === log) }
}

function expectUnblamed(node: Node, sides: readonly string[]): void {
  for (const { keyName, file } of node.store.branches.files()) {
    expect(sides).toContain(keyName.split('/')[0])
    expect(checkMisbehaviour(node.crypto, file).ok).toBe(true)
  }
}

describe('a side that signs two histories of its log, one for us and one for a third side', () => {
  test.each([
    ['the other one is shorter', 5, 4],
    ['both are of one size', 5, 5],
    ['the other one is longer', 4, 7],
    ['the other one is longer and ours ends at an odd place', 5, 9],
  ])('is convicted when the third side passes its history on: %s', async (_, ours, theirs) => {
    const { a, b, c } = await trio(100 + ours * 10 + theirs)
    const [here, there] = await twins(a, 3)
    growTo(here, LOG_A, ours, 'for-us')
    growTo(there, LOG_A, theirs, 'for-others')
    await send(here, b)
    await send(there, c)
    const said = c.store.head(LOG_C)?.size
    growTo(c, LOG_C, 4, 'of-its-own')
    const before = standing(b, LOG_A)

    expect(await pass(c, b, true)).toBe('taken')

    expect(standing(b, LOG_A)).toEqual(before)
    expect([said, b.store.head(LOG_C)?.size]).toEqual([2, 4])
    expect(isHalted(b.store, LOG_A)).toBe(true)
    expect(isHalted(b.store, LOG_B)).toBe(false)
    const [branch] = b.store.branches.all()
    expect(branch).toMatchObject({ log: LOG_A, size: theirs, standing: 'fork' })
    expect(
      b.store.branches.leaves(branch?.id ?? '').filter(({ sealed }) => sealed !== null).length,
    ).toBeGreaterThan(0)
    const [file] = b.store.branches.files().filter(({ kind }) => kind.startsWith('fork'))
    const { root } = must(sideCard(c.store, NORLAND))
    const fingerprints = [fingerprint(c.crypto, NORLAND, root).hex]
    const report = checkMisbehaviour(c.crypto, file?.file as Uint8Array, { fingerprints })
    expect(report).toMatchObject({
      ok: true,
      trusted: true,
      log: LOG_A,
      holder: { side: NORLAND, role: 'log' },
    })
    const double = b.store.branches.files().find(({ kind }) => kind === 'act-double')
    expect(checkMisbehaviour(c.crypto, double?.file as Uint8Array, { fingerprints })).toMatchObject({
      ok: true,
      trusted: true,
      logToo: true,
      holder: { side: NORLAND, role: { office: 'foreign-affairs' } },
    })
    expectUnblamed(b, [NORLAND])
    expect(JSON.parse(b.store.drafts()[0]?.draft ?? '{}')).toMatchObject({
      request: { kind: 'record.evidence', office: expect.any(String), body: { against: LOG_A } },
    })
    expect(b.store.heads().find(({ own }) => own)?.size).toBe(2)

    const again = b.store.digest()
    expect(await pass(c, b, true)).toBe('taken')
    expect(b.store.digest()).toBe(again)
    for (const node of [here, there, b, c]) node.store.close()
  })

  test.each([
    [4, 7],
    [5, 5],
    [5, 9],
    [7, 8],
  ])(
    'is convicted also when no more is sent than what is behind our size: %i, then %i',
    async (ours, theirs) => {
      const { a, b, c } = await trio(130 + ours * 10 + theirs)
      const [here, there] = await twins(a, 3)
      growTo(here, LOG_A, ours, 'for-us')
      growTo(there, LOG_A, theirs, 'for-others')
      await send(here, b)
      await send(there, c)
      await send(b, c)
      expect(await pass(c, b, true)).toBe('taken')
      expect(b.store.branches.files().map(({ kind }) => kind)).toContain(
        ours === theirs ? 'fork-same-size' : 'fork-other-size',
      )
      expectUnblamed(b, [NORLAND])
      for (const node of [here, there, b, c]) node.store.close()
    },
  )
})

describe('a bundle with another history of a third log', () => {
  test('is taken in without that log: of the side that was lied to nothing is lost, and nothing of the other history is kept as text', async () => {
    const { a, b, c } = await trio(180)
    const [here, there] = await twins(a, 3)
    growTo(here, LOG_A, 5, 'for-us')
    growTo(there, LOG_A, 6, 'for-others')
    await send(here, b)
    await send(there, c)
    growTo(c, LOG_C, 5, 'of-its-own')
    const blobs = b.store.blobDigests()
    const bundle = must(await exportBundle(c, { dialogue: DIALOGUE, to: SUDRIA, mirrors: true }))
    const report = must(await receiveBundle(b, bundle, NOW))
    expect(report.leftOut).toEqual([{ log: LOG_A, code: 'fork' }])
    expect(report.logs.map(({ log, before, after }) => [log, before, after])).toEqual([[LOG_C, 2, 5]])
    expect(b.store.blobDigests()).toEqual(blobs)
    expect(alarmsOf(b.store)[0]).toMatchObject({ code: 'fork', side: NORLAND, log: LOG_A })
    expect([isHalted(b.store, LOG_A), isHalted(b.store, LOG_C)]).toEqual([true, false])
    // And it is heard from then on: the other history does not stand in its way a second time.
    growTo(c, LOG_C, 6, 'later')
    const next = must(await exportBundle(c, { dialogue: DIALOGUE, to: SUDRIA, mirrors: true }))
    expect(must(await receiveBundle(b, next, NOW)).logs).toMatchObject([{ log: LOG_C, after: 6 }])
    for (const node of [here, there, b, c]) node.store.close()
  })

  test('is refused whole where nothing of its sender is in it, or it is the sender’s own log', async () => {
    const { a, b, c } = await trio(190)
    const [here, there] = await twins(a, 3)
    growTo(here, LOG_A, 5, 'for-us')
    growTo(there, LOG_A, 6, 'for-others')
    await send(here, b)
    expect(await pass(there, b, true)).toBe('fork')
    const alone = await bareBundle(b, OSTMARK, {
      log: LOG_A,
      size: 5,
      note: there.store.checkpointAt(LOG_A, 5) as Uint8Array,
    })
    expect(await receiveBundle(b, alone, NOW)).toMatchObject({ ok: false, fault: { code: 'fork' } })
    for (const node of [here, there, b, c]) node.store.close()
  })
})

describe('what a refused bundle shows is kept whatever it is refused for:', () => {
  test('another history that begins with another proposal is a fork, not only a foreign log', async () => {
    const { a, b, c } = await trio(200)
    growTo(a, LOG_A, 4, 'matter')
    await send(a, b)
    const root = a.crypto.sha256(Uint8Array.of(1))
    const note = checkpointBy(a, { origin: LOG_A, size: 2, root })
    const bundle = await bareBundle(b, OSTMARK, { log: LOG_A, size: 2, note })
    const taken = await receiveBundle(b, bundle, NOW)
    expect(taken).toMatchObject({ ok: false, fault: { code: 'fork', where: LOG_A } })
    expect(b.store.branches.files().map(({ kind }) => kind)).toEqual(['fork-same-size'])
    for (const node of [a, b, c]) node.store.close()
  })

  test('a checkpoint that was only carried badly accuses nobody, and is forgotten once the log has come', async () => {
    const { a, b, c } = await trio(220)
    growTo(a, LOG_A, 3, 'matter')
    await send(a, b)
    growTo(a, LOG_A, 6, 'matter')
    const before = standing(b, LOG_A)
    const genuine = membersOf(a, SUDRIA, { from: 2 }).filter(({ name }) => !name.startsWith('act/'))
    const noise = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 1)
    for (const part of ['log/0/leaves', 'log/0/consistency']) {
      const taken = await receiveBundle(b, await sealed(replaceMember(genuine, part, noise), b), NOW)
      expect(taken.ok).toBe(false)
      expect(standing(b, LOG_A)).toEqual(before)
      expect(b.store.branches.files()).toEqual([])
      expect(alarmsOf(b.store)).toEqual([])
    }
    await send(a, b)
    expect(b.store.branches.all()).toEqual([])
    for (const node of [a, b, c]) node.store.close()
  })
})

describe('another history of our own log', () => {
  test('blames nobody: it says that this store may be an older copy, until the store has grown into it', async () => {
    const { a, b, c } = await trio(240)
    const [here, there] = await twins(b, 7)
    growTo(there, LOG_B, 5, 'what-we-forgot')
    await send(there, a)
    expect(await pass(a, here, true)).toBe('taken')
    expect(here.store.doubt()).not.toBeNull()

    expect(here.store.branches.files()).toEqual([])
    expect(here.store.branches.all()).toMatchObject([{ log: LOG_B, size: 5, standing: 'older copy' }])
    expect(isHalted(here.store, LOG_B)).toBe(false)
    expect(here.store.drafts()).toEqual([])
    const [alarm] = alarmsOf(here.store)
    expect(alarm).toMatchObject({ code: 'older-copy', side: SUDRIA, log: LOG_B, files: [] })
    expect(alarm?.message).toContain('may be an older copy')

    const back = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, giveBack: true }))
    expect(must(await repairFrom(here, back)).logs).toMatchObject([{ log: LOG_B, before: 2, after: 5 }])
    expect(alarmsOf(here.store)).toEqual([])
    for (const node of [here, there, a, c]) node.store.close()
  })

  test('blames nobody either where both were really signed, and never lets our people accuse themselves', async () => {
    const { a, b, c } = await trio(260)
    const [here, there] = await twins(b, 7)
    growTo(here, LOG_B, 4, 'after-the-restore')
    growTo(there, LOG_B, 4, 'before-the-restore')
    await send(there, a)
    expect(await pass(a, here, true)).toBe('taken')
    expect(here.store.doubt()).not.toBeNull()
    expect(here.store.branches.files()).toEqual([])
    expect(here.store.drafts()).toEqual([])
    expect(alarmsOf(here.store)).toMatchObject([{ code: 'older-copy' }])
    // For the other side it is what it is: two histories under one key.
    expect(await pass(here, a)).toBe('fork')
    expect(alarmsOf(a.store)[0]).toMatchObject({ code: 'fork', side: SUDRIA })
    for (const node of [here, there, a, c]) node.store.close()
  })
})
