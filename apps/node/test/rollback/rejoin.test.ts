import { cpSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import { peerKey } from '../../src/host/couriers.ts'
import { nodeCrypto } from '../../src/crypto.ts'
import { release } from '../../src/release/release.ts'
import type { Fetch } from '../../src/rollback/ask.ts'
import { defaultGuard } from '../../src/rollback/open-record.ts'
import { consequenceOf } from '../../src/rollback/recover.ts'
import { rejoinNode } from '../../src/rollback/rejoining.ts'
import type { Node } from '../../src/side/node.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { openStore } from '../../src/store/open.ts'
import {
  DIALOGUE,
  faultOf,
  inDialogue,
  NORLAND_LOG,
  SIDES,
  SUDRIA_LOG,
  tempFolder,
  twoSides,
  valueOf,
} from '../store/support.ts'

function say(node: Node, words: string): ReturnType<typeof release> {
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'norm.position',
    level: 'between' as const,
  }
  return release(node, { ...request, body: { summary: words } })
}

async function carry(from: Node, to: Node): Promise<void> {
  valueOf(
    await importBundle(to, valueOf(await exportBundle(from, { dialogue: DIALOGUE, to: to.store.side }))),
  )
}

const nobody: Fetch = () => Promise.resolve(null)

/** What the other side's address for monitors answers. */
function checkpointOf(node: Node): Fetch {
  return () => Promise.resolve(node.store.head(NORLAND_LOG)?.checkpoint ?? null)
}

/** A side that says three things after a backup was made of its store, tells the other, and is restored. */
async function restored(options: { told: boolean }): Promise<{ norland: Node; sudria: Node; size: number }> {
  const { norland, sudria } = await inDialogue()
  valueOf(norland.store.setSetting(peerKey('sudria.example'), 'http://localhost:7102'))
  const backup = backupOf(norland)
  for (const words of ['One.', 'Two.', 'Three.']) valueOf(say(norland, words))
  if (options.told) await carry(norland, sudria)
  const size = norland.store.head(NORLAND_LOG)?.size ?? 0
  return { norland: putBack(norland, backup), sudria, size }
}

/** The folder of a copy of a side's store. */
function backupOf({ store }: Node): string {
  const backup = tempFolder()
  cpSync(store.path, backup, { recursive: true })
  return backup
}

/** The side with an older copy of its store where its store was. */
function putBack(node: Node, backup: string): Node {
  const folder = node.store.path
  node.store.close()
  rmSync(folder, { recursive: true })
  cpSync(backup, folder, { recursive: true })
  return { ...node, store: valueOf(openStore(folder, { write: true })) }
}

function rejoined(
  node: Node,
  more: Partial<Parameters<typeof rejoinNode>[1]> = {},
): ReturnType<typeof rejoinNode> {
  return rejoinNode(node, { fetch: nobody, bundles: [], ...more })
}

function kindsOf(node: Node): (string | undefined)[] {
  const own = foldOf(node.store, DIALOGUE).entries.filter(({ ref }) => ref.log === NORLAND_LOG)
  return own.map(({ kind, outcome }) => (outcome === 'applied' ? kind : outcome))
}

describe('a restored side', () => {
  test('is given its log back by the other, says so on the record, and goes on as one history', async () => {
    const { norland, sudria, size } = await restored({ told: true })
    expect(faultOf(say(norland, 'Too early.'))).toBe('guard-ahead')
    const back = valueOf(
      await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
    )
    const report = valueOf(await rejoined(norland, { bundles: [back] }))
    expect(report).toMatchObject({ doubt: null, explained: 1, repaired: [{ log: NORLAND_LOG, after: size }] })
    expect(norland.store.head(NORLAND_LOG)?.size).toBe(size + 1)
    expect(kindsOf(norland).at(-1)).toBe('record.recover')
    valueOf(say(norland, 'And on.'))
    await carry(norland, sudria)
    expect(foldOf(sudria.store, DIALOGUE)).toEqual(foldOf(norland.store, DIALOGUE))
    expect(fsckStore(norland.store, nodeCrypto)).toEqual({ ok: true, problems: [] })
    norland.store.close()
  })

  test('fetches its log by itself from a side that holds more', async () => {
    const { norland, sudria, size } = await restored({ told: true })
    const asked: string[] = []
    const fetchBundle: Fetch = async (address) => {
      asked.push(address)
      return valueOf(
        await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
      )
    }
    const report = valueOf(await rejoined(norland, { fetch: checkpointOf(sudria), fetchBundle }))
    expect(asked).toEqual([`http://localhost:7102/courier/${DIALOGUE}/norland.example?giveBack=1`])
    expect(report.doubt).toBeNull()
    expect(norland.store.head(NORLAND_LOG)?.size).toBe(size + 1)
    norland.store.close()
  })

  test('that is back before it heard the other hears all of it again, though it has signed to have seen it', async () => {
    const { norland, sudria } = await twoSides()
    valueOf(proposeDialogue(norland, { dialogue: DIALOGUE, title: 'Conduct in cyberspace', sides: SIDES }))
    const backup = backupOf(norland)
    await carry(norland, sudria)
    valueOf(acceptDialogue(sudria, DIALOGUE))
    await carry(sudria, norland)
    valueOf(say(norland, 'Heard.'))
    await carry(norland, sudria)
    const again = putBack(norland, backup)
    expect(again.store.head(SUDRIA_LOG)).toBeNull()
    await carry(again, sudria)
    await carry(sudria, again)
    expect(again.store.head(SUDRIA_LOG)?.size).toBe(sudria.store.head(SUDRIA_LOG)?.size)
    expect(again.store.held()).toEqual([])
    again.store.close()
  })

  test('that is back before there was any dialogue is given its log back at once, whatever else it lacks', async () => {
    const { norland, sudria } = await twoSides()
    const backup = backupOf(sudria)
    valueOf(proposeDialogue(norland, { dialogue: DIALOGUE, title: 'Conduct in cyberspace', sides: SIDES }))
    await carry(norland, sudria)
    valueOf(acceptDialogue(sudria, DIALOGUE))
    await carry(sudria, norland)
    const size = sudria.store.head(SUDRIA_LOG)?.size
    const again = putBack(sudria, backup)
    const back = valueOf(
      await exportBundle(norland, { dialogue: DIALOGUE, to: 'sudria.example', giveBack: true }),
    )
    const report = valueOf(await rejoined(again, { bundles: [back] }))
    expect(report.repaired).toEqual([{ log: SUDRIA_LOG, before: 0, after: size }])
    again.store.close()
  })

  test('whose record is lost as well stays in doubt, whatever others give back, until an officer answers for it', async () => {
    const { norland, sudria, size } = await restored({ told: true })
    const folder = norland.store.path
    const shown = [{ log: NORLAND_LOG, size, root: sudria.store.head(NORLAND_LOG)?.root.toHex() ?? '' }]
    valueOf(
      norland.store.setDoubt({ code: 'rollback-suspected', where: 'a bundle holds more', proved: shown }),
    )
    norland.store.close()
    rmSync(defaultGuard(folder), { recursive: true })
    const again = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    expect(again.store.doubt()).toMatchObject({ code: 'guard-absent', proved: shown })
    const back = valueOf(
      await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
    )
    const report = valueOf(await rejoined(again, { bundles: [back], fetch: checkpointOf(sudria) }))
    expect(report.doubt?.code).toBe('guard-absent')
    expect(again.store.head(NORLAND_LOG)?.size).toBe(size)
    expect(faultOf(say(again, 'A reader may know more.'))).toBe('guard-absent')
    const word = { office: 'key-custodian', sentence: consequenceOf('norland.example') }
    expect(valueOf(await rejoined(again, { word })).doubt).toBeNull()
    valueOf(say(again, 'And on.'))
    again.store.close()
  })

  test('is not repaired with another history, whoever gives it back: what the record knows stands', async () => {
    const { norland, sudria } = await inDialogue()
    const folder = norland.store.path
    norland.store.close()
    // The same keys once more, in a machine that somebody has copied: it says other things, and more of them.
    const twin = tempFolder()
    cpSync(folder, twin, { recursive: true })
    const backup = tempFolder()
    cpSync(folder, backup, { recursive: true })
    const thief = { ...norland, store: valueOf(openStore(twin, { write: true })) }
    valueOf(thief.store.setDoubt(null))
    for (const words of ['Not ours.', 'Nor this.']) valueOf(say(thief, words))
    await carry(thief, sudria)
    thief.store.close()
    const first = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    valueOf(say(first, 'Ours.'))
    first.store.close()
    rmSync(folder, { recursive: true })
    cpSync(backup, folder, { recursive: true })
    const restored = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    const before = restored.store.head(NORLAND_LOG)
    const back = valueOf(
      await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
    )
    expect(faultOf(await rejoined(restored, { bundles: [back] }))).toBe('guard-differs')
    expect(restored.store.head(NORLAND_LOG)).toEqual(before)
    expect(faultOf(say(restored, 'Not on that.'))).toBe('guard-ahead')
    restored.store.close()
  })

  test('that nobody had heard signs nothing until an officer answers for it, word for word', async () => {
    const { norland } = await restored({ told: false })
    const sentence = consequenceOf('norland.example')
    const word = (office: string, typed: string) => ({ word: { office, sentence: typed } })
    expect(valueOf(await rejoined(norland)).doubt).toMatchObject({ code: 'guard-ahead' })
    expect(faultOf(await rejoined(norland, word('key-custodian', 'I agree.')))).toBe('sentence-differs')
    expect(faultOf(await rejoined(norland, word('duty-desk', sentence)))).toBe('power-missing')
    expect(faultOf(say(norland, 'Not yet.'))).toBe('guard-ahead')
    const report = valueOf(await rejoined(norland, word('key-custodian', sentence)))
    expect(report).toMatchObject({ doubt: null, explained: 1 })
    expect(kindsOf(norland).at(-1)).toBe('record.recover')
    valueOf(say(norland, 'And on.'))
    norland.store.close()
  })

  test('cannot be talked over by an officer while somebody holds more', async () => {
    const { norland, sudria } = await restored({ told: true })
    const word = { office: 'key-custodian', sentence: consequenceOf('norland.example') }
    const done = await rejoined(norland, { fetch: checkpointOf(sudria), word })
    expect(faultOf(done)).toBe('still-in-doubt')
    expect(faultOf(say(norland, 'No.'))).toBe('rollback-suspected')
    norland.store.close()
  })

  test('with its guard record restored too is found out by asking', async () => {
    const { norland, sudria } = await inDialogue()
    valueOf(norland.store.setSetting(peerKey('sudria.example'), 'http://localhost:7102'))
    const [folder, backup] = [norland.store.path, tempFolder()]
    norland.store.close()
    cpSync(folder, backup, { recursive: true })
    cpSync(defaultGuard(folder), defaultGuard(backup), { recursive: true })
    const first = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    valueOf(say(first, 'Said and heard.'))
    await carry(first, sudria)
    first.store.close()
    const second = { ...norland, store: valueOf(openStore(backup, { write: true })) }
    expect(second.store.doubt()).toBeNull()
    expect(valueOf(await rejoined(second, { fetch: checkpointOf(sudria) })).doubt).toMatchObject({
      code: 'rollback-suspected',
    })
    expect(faultOf(say(second, 'A second history.'))).toBe('rollback-suspected')
    // It stays so, whoever opens it, until it is repaired.
    second.store.close()
    const third = { ...second, store: valueOf(openStore(backup, { write: true })) }
    expect(faultOf(say(third, 'A second history.'))).toBe('rollback-suspected')
    third.store.close()
  })
})

describe('what others answer', () => {
  test('is believed only under our own signature', async () => {
    const { norland, sudria } = await restored({ told: true })
    norland.store.setDoubt(null)
    const forged: Fetch = () =>
      Promise.resolve(sudria.store.head('sudria.example/alternat/cyber')?.checkpoint ?? null)
    const garbage: Fetch = () => Promise.resolve(Uint8Array.of(1, 2, 3))
    for (const fetch of [forged, garbage, nobody]) {
      const report = valueOf(await rejoined(norland, { fetch }))
      expect(report.answers.map(({ says }) => says)).toEqual(['nothing'])
      expect(report.doubt).toBeNull()
    }
    norland.store.close()
  })

  test('that is another history of ours stops all signing, and a bundle does not mend it', async () => {
    const { norland, sudria } = await restored({ told: true })
    norland.store.setDoubt(null)
    for (const words of ['Other one.', 'Other two.', 'Other three.', 'Four.']) valueOf(say(norland, words))
    const report = valueOf(await rejoined(norland, { fetch: checkpointOf(sudria) }))
    expect(report.doubt).toMatchObject({ code: 'guard-differs' })
    const back = valueOf(
      await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
    )
    expect(faultOf(await rejoined(norland, { bundles: [back] }))).toBe('own-log-differs')
    expect(faultOf(say(norland, 'More.'))).toBe('guard-differs')
    norland.store.close()
  })

  test('never makes up for a lost guard record: an officer answers for it, whoever holds less', async () => {
    const { norland, sudria } = await inDialogue()
    valueOf(norland.store.setSetting(peerKey('sudria.example'), 'http://localhost:7102'))
    const folder = norland.store.path
    norland.store.close()
    rmSync(defaultGuard(folder), { recursive: true })
    const node = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    expect(valueOf(await rejoined(node)).doubt).toMatchObject({ code: 'guard-absent' })
    const heard = valueOf(await rejoined(node, { fetch: checkpointOf(sudria) }))
    expect(heard.answers.map(({ says }) => says)).toEqual(['as we hold'])
    expect(heard.doubt).toMatchObject({ code: 'guard-absent' })
    const word = { office: 'key-custodian', sentence: consequenceOf('norland.example') }
    const report = valueOf(await rejoined(node, { fetch: checkpointOf(sudria), word }))
    expect(report).toMatchObject({ doubt: null, explained: 1 })
    valueOf(say(node, 'And on.'))
    node.store.close()
  })

  test('is not taken back by a smaller answer, nor by silence', async () => {
    const { norland, sudria, size } = await restored({ told: true })
    // As after a whole disk was restored: nothing here knows of more.
    norland.store.setDoubt(null)
    const stale = norland.store.head(NORLAND_LOG)?.checkpoint ?? null
    const more = valueOf(await rejoined(norland, { fetch: checkpointOf(sudria) }))
    expect(more.doubt).toMatchObject({ code: 'rollback-suspected', proved: [{ log: NORLAND_LOG, size }] })
    for (const fetch of [() => Promise.resolve(stale), nobody]) {
      expect(valueOf(await rejoined(norland, { fetch })).doubt).toMatchObject({ code: 'rollback-suspected' })
      expect(faultOf(say(norland, 'A second history.'))).toBe('rollback-suspected')
    }
    const word = { office: 'key-custodian', sentence: consequenceOf('norland.example') }
    expect(faultOf(await rejoined(norland, { word }))).toBe('still-in-doubt')
    const back = valueOf(
      await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', giveBack: true }),
    )
    expect(valueOf(await rejoined(norland, { bundles: [back] })).doubt).toBeNull()
    valueOf(say(norland, 'And on.'))
    norland.store.close()
  })

  test('that is another history is mended by no sentence', async () => {
    const { norland, sudria } = await restored({ told: true })
    norland.store.setDoubt(null)
    for (const words of ['Other one.', 'Other two.', 'Other three.', 'Four.']) valueOf(say(norland, words))
    valueOf(await rejoined(norland, { fetch: checkpointOf(sudria) }))
    const word = { office: 'key-custodian', sentence: consequenceOf('norland.example') }
    expect(faultOf(await rejoined(norland, { word }))).toBe('two-histories')
    expect(faultOf(say(norland, 'More.'))).toBe('guard-differs')
    norland.store.close()
  })

  test('may be our own cosignature, come back in a bundle: nothing is cosigned before it is understood', async () => {
    const { norland, sudria } = await inDialogue()
    const folder = norland.store.path
    norland.store.close()
    const backup = tempFolder()
    cpSync(folder, backup, { recursive: true })
    const first = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    valueOf(say(sudria, 'What was heard.'))
    await carry(sudria, first)
    await carry(first, sudria)
    const cosigned = first.store.lastCosigned('witness', SUDRIA_LOG)
    first.store.close()
    // Store and record are restored together, from one backup.
    rmSync(folder, { recursive: true })
    rmSync(defaultGuard(folder), { recursive: true })
    cpSync(backup, folder, { recursive: true })
    const second = { ...norland, store: valueOf(openStore(folder, { write: true })) }
    valueOf(second.store.setDoubt(null))
    await carry(sudria, second)
    expect(second.store.doubt()).toMatchObject({ code: 'rollback-suspected', proved: [{ log: SUDRIA_LOG }] })
    expect(cosigned).not.toBeNull()
    expect(second.store.lastCosigned('witness', SUDRIA_LOG)).toBeNull()
    expect(faultOf(say(second, 'Not now.'))).toBe('rollback-suspected')
    const whole = valueOf(await exportBundle(sudria, { dialogue: DIALOGUE, to: 'norland.example', from: 0 }))
    valueOf(await importBundle(second, whole))
    // What was cosigned is held now, on the same history: that is all there was to it.
    expect(valueOf(await rejoined(second)).doubt).toBeNull()
    valueOf(say(second, 'And on.'))
    second.store.close()
  })
})
