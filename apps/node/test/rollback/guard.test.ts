import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createStore, openStore } from '../../src/store/open.ts'
import { defaultGuard, recordFile } from '../../src/rollback/open-record.ts'
import { release } from '../../src/release/release.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import type { Node } from '../../src/side/node.ts'
import {
  actsOf,
  copyStore,
  DIALOGUE,
  faultOf,
  inDialogue,
  NORLAND_LOG,
  portsOf,
  rot,
  SUDRIA_LOG,
  tempFolder,
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

/** The same side, with its store opened anew out of a folder. */
function reopened(node: Node, folder: string): Node {
  node.store.close()
  return { ...node, store: valueOf(openStore(folder, { write: true })) }
}

describe('a store restored from a backup', () => {
  test('signs nothing, says so, and keeps what was typed', async () => {
    const { norland } = await inDialogue()
    const backup = tempFolder()
    cpSync(norland.store.path, backup, { recursive: true })
    valueOf(say(norland, 'We read the second paragraph as it stands.'))
    const folder = norland.store.path
    norland.store.close()
    rmSync(folder, { recursive: true })
    cpSync(backup, folder, { recursive: true })
    const store = valueOf(openStore(folder, { write: true }))
    const restored = { ...norland, store }
    expect(store.doubt()).toMatchObject({ code: 'guard-ahead' })
    const before = store.head(NORLAND_LOG)
    const refused = say(restored, 'We say something else now.')
    expect(faultOf(refused)).toBe('guard-ahead')
    expect(store.head(NORLAND_LOG)).toEqual(before)
    expect(store.drafts().length).toBe(1)
    store.close()
  })

  test('at another place, without its guard record, signs nothing either', async () => {
    const { norland } = await inDialogue()
    const elsewhere = tempFolder()
    cpSync(norland.store.path, elsewhere, { recursive: true })
    const copy = { ...norland, store: valueOf(openStore(elsewhere, { write: true })) }
    expect(faultOf(say(copy, 'From the copy.'))).toBe('guard-absent')
    expect(existsSync(recordFile(defaultGuard(elsewhere)))).toBe(true)
    // It does not forget by being opened once more: the record made meanwhile is empty.
    const again = reopened(copy, elsewhere)
    expect(faultOf(say(again, 'From the copy, later.'))).toBe('guard-absent')
    again.store.close()
  })

  test('with another history of the same length is known too', async () => {
    const { norland } = await inDialogue()
    const twin = tempFolder()
    cpSync(norland.store.path, twin, { recursive: true })
    valueOf(say(norland, 'What we said.'))
    rmSync(defaultGuard(twin), { recursive: true, force: true })
    const other = valueOf(openStore(twin, { write: true }))
    valueOf(other.setDoubt(null))
    valueOf(say({ ...norland, store: other }, 'What we never said.'))
    other.close()
    rmSync(defaultGuard(twin), { recursive: true, force: true })
    norland.store.close()
    cpSync(defaultGuard(norland.store.path), defaultGuard(twin), { recursive: true })
    const store = valueOf(openStore(twin, { write: true }))
    expect(store.doubt()).toMatchObject({ code: 'guard-differs' })
    expect(faultOf(say({ ...norland, store }, 'And more.'))).toBe('guard-differs')
    store.close()
  })

  test('still takes in what others send, and cosigns none of it', async () => {
    const { norland, sudria } = await inDialogue()
    const elsewhere = tempFolder()
    cpSync(norland.store.path, elsewhere, { recursive: true })
    const copy = { ...norland, store: valueOf(openStore(elsewhere, { write: true })) }
    valueOf(say(sudria, 'We have a question.'))
    const bundle = valueOf(await exportBundle(sudria, { dialogue: DIALOGUE, to: norland.store.side }))
    valueOf(await importBundle(copy, bundle))
    const size = copy.store.head(SUDRIA_LOG)?.size
    expect(size).toBe(sudria.store.head(SUDRIA_LOG)?.size)
    const ours = copy.store
      .cosignatures(SUDRIA_LOG)
      .filter(({ line }) => line.startsWith('— norland.example/'))
    expect(ours.filter((one) => one.size === size)).toEqual([])
    copy.store.close()
  })
})

describe('the guard record', () => {
  test('lets a store go on after the last signature had not reached it', async () => {
    const { norland } = await inDialogue()
    const record = tempFolder()
    cpSync(defaultGuard(norland.store.path), record, { recursive: true })
    valueOf(say(norland, 'Written to the store, and then the power went.'))
    const folder = norland.store.path
    norland.store.close()
    rmSync(defaultGuard(folder), { recursive: true })
    cpSync(record, defaultGuard(folder), { recursive: true })
    const store = valueOf(openStore(folder, { write: true }))
    expect(store.doubt()).toBeNull()
    valueOf(say({ ...norland, store }, 'And on we go.'))
    store.close()
  })

  test('is held by one program: a second store of the same keys cannot sign beside it', async () => {
    const { norland } = await inDialogue()
    const twin = tempFolder()
    cpSync(norland.store.path, twin, { recursive: true })
    rot(twin, "INSERT INTO meta (key, value) VALUES ('guard', ?)", defaultGuard(norland.store.path))
    expect(faultOf(openStore(twin, { write: true }))).toBe('guard-locked')
    valueOf(say(norland, 'We were here first.'))
  })

  test('is compared before a signature is made, not after', async () => {
    const { norland } = await inDialogue()
    const folder = norland.store.path
    const head = norland.store.head(NORLAND_LOG)
    let signed = 0
    norland.store.setDoubt({ code: 'rollback-suspected', where: NORLAND_LOG })
    const done = norland.store.append(NORLAND_LOG, head?.size ?? 0, actsOf(0, 1), () => {
      signed += 1
      return { note: new Uint8Array(0), lines: [] }
    })
    expect(faultOf(done)).toBe('rollback-suspected')
    expect(signed).toBe(0)
    // And the doubt outlives the program.
    const store = reopened(norland, folder).store
    expect(store.doubt()).toMatchObject({ code: 'rollback-suspected' })
    store.close()
  })

  test('that another side has left in the folder is not written over', () => {
    const folder = tempFolder()
    valueOf(createStore(folder, 'norland.example')).close()
    rmSync(folder, { recursive: true })
    expect(faultOf(createStore(folder, 'norland.example'))).toBe('guard-exists')
  })

  test('that was begun and never written is as good as none', async () => {
    const { norland } = await inDialogue()
    const folder = norland.store.path
    norland.store.close()
    rmSync(defaultGuard(folder), { recursive: true })
    mkdirSync(defaultGuard(folder))
    writeFileSync(recordFile(defaultGuard(folder)), '')
    const store = valueOf(openStore(folder, { write: true }))
    expect(faultOf(say({ ...norland, store }, 'As if nothing were.'))).toBe('guard-absent')
    store.close()
  })

  test('of another side is refused, whatever it holds', async () => {
    const { norland, sudria } = await inDialogue()
    const folder = norland.store.path
    for (const node of [norland, sudria]) node.store.close()
    rmSync(defaultGuard(folder), { recursive: true })
    cpSync(defaultGuard(sudria.store.path), defaultGuard(folder), { recursive: true })
    expect(faultOf(openStore(folder, { write: true }))).toBe('guard-foreign')
    // And nothing of it was changed: its own side goes on.
    const theirs = tempFolder()
    cpSync(sudria.store.path, theirs, { recursive: true })
    cpSync(defaultGuard(folder), defaultGuard(theirs), { recursive: true })
    const store = valueOf(openStore(theirs, { write: true }))
    expect(store.doubt()).toBeNull()
    store.close()
  })

  test('knows again what was cosigned, once an officer has answered for its loss', async () => {
    const { norland, sudria } = await inDialogue()
    valueOf(say(sudria, 'We have a question.'))
    const bundle = valueOf(await exportBundle(sudria, { dialogue: DIALOGUE, to: norland.store.side }))
    valueOf(await importBundle(norland, bundle))
    const before = norland.store.lastCosigned('witness', SUDRIA_LOG)
    expect(before?.size).toBeGreaterThan(0)
    norland.store.close()
    rmSync(defaultGuard(norland.store.path), { recursive: true })
    const store = valueOf(openStore(norland.store.path, { write: true }))
    expect(store.lastCosigned('witness', SUDRIA_LOG)).toBeNull()
    valueOf(store.setDoubt(null))
    expect(store.lastCosigned('witness', SUDRIA_LOG)).toEqual(before)
    store.close()
  })

  test('can lie in a folder of its own', async () => {
    const [folder, guard] = [tempFolder(), tempFolder()]
    valueOf(createStore(folder, 'norland.example', undefined, guard)).close()
    expect(existsSync(recordFile(guard))).toBe(true)
    const store = valueOf(openStore(folder, { write: true }))
    expect(store.doubt()).toBeNull()
    store.close()
  })

  test('moves with a store that is copied together with it', async () => {
    const { norland } = await inDialogue()
    const elsewhere = tempFolder()
    norland.store.close()
    copyStore(norland.store.path, elsewhere)
    const store = valueOf(openStore(elsewhere, { write: true }))
    valueOf(say({ ...norland, store, ports: portsOf(77) }, 'From another machine.'))
    store.close()
  })
})
