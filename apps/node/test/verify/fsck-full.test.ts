import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '../../src/crypto.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import type { Store } from '../../src/store/types.ts'
import { fullCheck, type FullReport } from '../../src/verify/full.ts'
import { verifyStore } from '../../src/verify/verify-store.ts'
import { inProcess } from '../cli/in-process.ts'
import { inDialogue, NORLAND_LOG, rot, tempFolder, valueOf } from '../store/support.ts'
import { longLog } from './long-log.ts'

/** Nobody presses Ctrl-C. */
const stopped = (): Promise<void> => new Promise(() => {})

async function checked(store: Store): Promise<FullReport> {
  return valueOf(await fullCheck(store, { workers: 0 }))
}

describe('the full check of a store', () => {
  test('says of each log how many of its acts are signed by their office', async () => {
    const { norland } = await inDialogue()
    const size = norland.store.head(NORLAND_LOG)?.size
    const ended = await inProcess('/', ['fsck', '--full', '--store', norland.store.path], { stopped })
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('Everything is as it was signed.')
    expect(ended.out).toContain(`${NORLAND_LOG}: ${size} acts, ${size} signed by their office.`)
  })

  const rots: [what: string, sql: string][] = [
    ['a text', "INSERT INTO blobs VALUES ('ab', x'00')"],
    ['a card', "UPDATE cards SET card = x'00'"],
    ['the name of a log’s side', "UPDATE logs SET dialogue = 'another'"],
    [
      'a cosignature',
      "UPDATE cosignatures SET line = (SELECT line FROM cosignatures WHERE size = 2 LIMIT 1) || 'A'",
    ],
    ['a tile that lies beyond the log', 'INSERT INTO tiles VALUES (1, 0, 7, 0, zeroblob(32))'],
    ['a tile of a level that the log does not reach', 'INSERT INTO tiles VALUES (1, 3, 0, 0, zeroblob(32))'],
    ['an act', "UPDATE leaves SET sealed = CAST(sealed || x'00' AS BLOB) WHERE idx = 1"],
    ['a leaf that is too long', "UPDATE leaves SET leaf = CAST(leaf || x'00' AS BLOB) WHERE idx = 1"],
  ]
  test.each(rots)('finds %s changed, as fsck does', async (_what, sql) => {
    const { norland } = await inDialogue()
    const { store } = norland
    expect((await checked(store)).problems).toEqual([])
    rot(store.path, sql)
    const full = await checked(store)
    expect(full.ok).toBe(false)
    expect(full.count).toBe(full.problems.length)
    expect(fsckStore(store, nodeCrypto).ok).toBe(false)
  })

  test('is told to people with its number, and ends with 1', async () => {
    const { norland } = await inDialogue()
    rot(norland.store.path, "UPDATE leaves SET sealed = CAST(sealed || x'00' AS BLOB) WHERE idx = 1")
    const ended = await inProcess('/', ['fsck', '--full', '--store', norland.store.path], { stopped })
    expect(ended.code).toBe(1)
    expect(ended.out).toContain(`${NORLAND_LOG} 1: the sealed act is not what its leaf commits to`)
    const document = await inProcess('/', ['fsck', '--full', '--json', '--store', norland.store.path], {
      stopped,
    })
    expect(JSON.parse(document.out)).toMatchObject({ ok: false, stopped: false })
  })
})

describe('a long log under check', () => {
  test('tells each tenth at a terminal, and the whole at the end', async () => {
    const store = longLog(20_500)
    const asked = ['fsck', '--full', '--store', store.path]
    const ended = await inProcess('/', asked, { stopped, isTTY: true })
    const lines = ended.err.trim().split('\n')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.at(-1)).toMatch(/^20500 of 20500 acts checked/)
    expect((await inProcess('/', asked, { stopped })).err).toBe('')
    store.close()
  })

  test('is left where somebody stops it, which is said and not called sound', async () => {
    const store = longLog(20_500)
    const stop = new AbortController()
    let looked = 0
    const progress = (done: number): void => {
      looked = done
      stop.abort()
    }
    const request = { folder: store.path, signatures: true, workers: 0, progress, signal: stop.signal }
    const report = valueOf(await verifyStore(request))
    expect(report).toMatchObject({ ok: false, stopped: true, problems: 0 })
    expect(looked).toBeLessThan(20_500)
    // In two threads each ends what it has begun.
    const two = valueOf(await verifyStore({ ...request, workers: 2 }))
    expect(two).toMatchObject({ ok: false, stopped: true, problems: 0 })
    const pressed = () => Promise.resolve()
    const ended = await inProcess('/', ['fsck', '--full', '--store', store.path], { stopped: pressed })
    expect(ended).toMatchObject({ code: 1 })
    expect(ended.out).toContain('Stopped before the end.')
    store.close()
  })

  test('of a folder without a store is refused in words', async () => {
    const ended = await inProcess('/', ['fsck', '--full', '--store', tempFolder()], { stopped })
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('There is no store in this folder')
  })
})
