import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signCheckpoint } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { openStore } from '../../src/store/open.ts'
import { placeOf } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/types.ts'
import { LOG, longLog } from './long-log.ts'
import { verifyStore, type VerifyReport } from '../../src/verify/verify-store.ts'
import { inDialogue, NORLAND_LOG, peek, rot, tempFolder, valueOf } from '../store/support.ts'

/** More than one stretch, so that two threads have something each; not a whole number of tiles. */
const SIZE = 16_384 + 300

let template = ''
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'alternat-verify-'))
  longLog(SIZE, template).close()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** A copy of the long log. */
function copyOfIt(): Store {
  const folder = tempFolder()
  cpSync(template, folder, { recursive: true })
  return valueOf(openStore(folder, { write: true }))
}

async function verified(
  store: Store,
  more: { workers?: number; signatures?: boolean } = {},
): Promise<VerifyReport> {
  const { workers = 0, signatures = false } = more
  return valueOf(await verifyStore({ folder: store.path, workers, signatures }))
}

describe('verifying a long log', () => {
  test('finds nothing in a sound one, in one thread and in two', async () => {
    const store = copyOfIt()
    const ways = [
      { workers: 0, signatures: false },
      { workers: 2, signatures: false },
      { workers: 2, signatures: true },
    ]
    for (const way of ways) {
      const report = await verified(store, way)
      expect(report).toMatchObject({ ok: true, problems: 0 })
      expect(report.logs).toMatchObject([{ log: LOG, size: SIZE, withheld: 0, checkpoints: 5 }])
    }
    store.close()
  })

  const place = (index: number): number => placeOf(1, index)
  const bit = (column: string): string =>
    `CAST(substr(${column}, 1, 40) || x'ff' || substr(${column}, 42) AS BLOB)`
  const rots: [what: string, where: string, sql: string, ...values: number[]][] = [
    ['a sealed act', `${LOG} 300`, `UPDATE leaves SET sealed = ${bit('sealed')} WHERE place = ?`, place(300)],
    [
      'a sealed act in the second stretch',
      `${LOG} 16500`,
      `UPDATE leaves SET sealed = ${bit('sealed')} WHERE place = ?`,
      place(16_500),
    ],
    ['a leaf', `${LOG} 40`, 'UPDATE leaves SET leaf = zeroblob(32) WHERE place = ?', place(40)],
    [
      'a tile of leaves',
      `${LOG} tile 0/3`,
      `UPDATE tiles SET hashes = ${bit('hashes')} WHERE level = 0 AND idx = 3 AND part = 2`,
    ],
    [
      'the last, partial tile',
      `${LOG} tile 0/65`,
      `UPDATE tiles SET hashes = ${bit('hashes')} WHERE level = 0 AND idx = 65`,
    ],
    [
      'a tile above',
      `${LOG} tile 1/0`,
      `UPDATE tiles SET hashes = ${bit('hashes')} WHERE level = 1 AND idx = 0 AND part = 1`,
    ],
    [
      'a checkpoint',
      `${LOG} checkpoint 5001`,
      `UPDATE checkpoints SET note = (SELECT note FROM checkpoints WHERE size = 1) WHERE size = 5001`,
    ],
    ['the head', `${LOG} head`, 'UPDATE logs SET root = zeroblob(32)'],
    ['a leaf that is gone', `${LOG} 700`, 'DELETE FROM leaves WHERE place = ?', place(700)],
    [
      'the sealed act of a leaf of ours',
      `${LOG} 9`,
      'UPDATE leaves SET sealed = NULL WHERE place = ?',
      place(9),
    ],
  ]
  test.each(rots)('finds %s changed, says where, as fsck does', async (_what, where, sql, ...values) => {
    const store = copyOfIt()
    rot(store.path, sql, ...values)
    for (const workers of where.endsWith(' 16500') ? [0, 2] : [0]) {
      const report = await verified(store, { workers })
      expect(report.ok).toBe(false)
      expect(report.told.map((one) => one.where)).toContain(where)
    }
    expect(fsckStore(store, nodeCrypto).ok).toBe(false)
    store.close()
  })

  test('finds a signature of the head that is not the log’s, and with signatures every one', async () => {
    const store = copyOfIt()
    const stranger = signerFromSeed(LOG, new Uint8Array(32).fill(8))
    const root = peek(store.path, 'SELECT root FROM logs')
    const head = signCheckpoint(nodeCrypto, { origin: LOG, size: SIZE, root, extensions: [] }, stranger)
    rot(store.path, 'UPDATE checkpoints SET note = ? WHERE size = ?', head, SIZE)
    expect((await verified(store)).told).toMatchObject([{ where: `${LOG} checkpoint ${SIZE}` }])
    store.close()
  })

  test('tells the first hundred problems and counts the rest', async () => {
    const store = longLog(3000)
    rot(store.path, 'UPDATE leaves SET leaf = zeroblob(32)')
    const report = await verified(store)
    expect(report.problems).toBeGreaterThan(2999)
    expect(report.told).toHaveLength(100)
    store.close()
  })

  test('a store that is not there, or no store, is said so', async () => {
    const folder = tempFolder()
    const absent = await verifyStore({ folder, workers: 0, signatures: false })
    expect(absent).toMatchObject({ ok: false, fault: { code: 'store-absent' } })
  })
})

describe('the signatures of acts', () => {
  test('are counted as good by keys that the log introduces', async () => {
    const { norland } = await inDialogue()
    const report = await verified(norland.store, { signatures: true })
    expect(report.ok).toBe(true)
    for (const { size, signatures } of report.logs)
      expect(signatures).toEqual({ good: size, unknown: 0, void: 0 })
    expect(report.logs.map(({ log }) => log)).toContain(NORLAND_LOG)
  })

  test('are void or unknown where the acts of a log are not its offices’', async () => {
    const store = copyOfIt()
    const [one, two] = [
      await verified(store, { signatures: true }),
      await verified(store, { signatures: true, workers: 2 }),
    ]
    expect(one.logs[0]?.signatures).toEqual({ good: 1, unknown: 0, void: SIZE - 1 })
    expect(two.logs).toEqual(one.logs)
    store.close()
  })
})
