import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { signCheckpoint } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { createStore, openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { actsOf, faultOf, rot, tempFolder, valueOf } from './support.ts'

const LOG = 'norland.example/alternat/plain'
const SIGNER = signerFromSeed(LOG, new Uint8Array(32).fill(7))

function sign(head: { origin: string; size: number; root: Uint8Array }): Uint8Array {
  return signCheckpoint(nodeCrypto, { ...head, extensions: [] }, SIGNER)
}

function withLog(folder: string): Store {
  const store = valueOf(createStore(folder, 'norland.example'))
  valueOf(store.createOwnLog(LOG, 'plain'))
  return store
}

function append(store: Store, from: number, to: number): void {
  valueOf(store.append(LOG, from, actsOf(from, to), sign))
}

describe('the edge of a log, held in memory', () => {
  test('gives the tiles that are given where each step reads it anew, over the edges of tiles too', () => {
    const step = fc.record({
      acts: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 200, max: 600 })),
      reopened: fc.boolean(),
      failed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
        const [folder, once] = [tempFolder(), tempFolder()]
        let store = withLog(folder)
        let size = 0
        for (const { acts, reopened, failed } of steps) {
          if (reopened) {
            store.close()
            store = valueOf(openStore(folder, { write: true }))
          }
          // A transaction that is rolled back leaves an edge that the next one must not take up.
          const wrong = (): Uint8Array => sign({ origin: LOG, size: 1, root: new Uint8Array(32) })
          const other = actsOf(size + 7000, size + 7000 + acts)
          if (failed) expect(faultOf(store.append(LOG, size, other, wrong))).toBe('self-check')
          append(store, size, size + acts)
          size += acts
        }
        const whole = withLog(once)
        append(whole, 0, size)
        expect([...store.tiles(LOG)]).toEqual([...whole.tiles(LOG)])
        expect(store.head(LOG)?.root).toEqual(whole.head(LOG)?.root)
        // Of acts out of nothing no key can be read: that and no more is found in both.
        expect(fsckStore(store, nodeCrypto).problems).toEqual(fsckStore(whole, nodeCrypto).problems)
        store.close()
        whole.close()
      }),
      { numRuns: 12 },
    )
  })

  test.each([
    ['that grows', 'level = 0 AND idx = 1 AND part = 1'],
    ['that stands before it', 'level = 0 AND idx = 1 AND part = 0'],
    ['of the level above', 'level = 1'],
  ])('is not signed over a part of a tile %s and has rotted meanwhile', (_which, where) => {
    const folder = tempFolder()
    const store = withLog(folder)
    onTestFinished(() => store.close())
    append(store, 0, 256 + 50)
    const before = store.head(LOG)
    rot(folder, `UPDATE tiles SET hashes = CAST(x'00' || substr(hashes, 2) AS BLOB) WHERE ${where}`)
    expect(faultOf(store.append(LOG, 306, actsOf(306, 307), sign))).toBe('self-check')
    expect(store.head(LOG)).toEqual(before)
  })
})
