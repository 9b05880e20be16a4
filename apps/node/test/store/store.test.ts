import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { leafData } from '@alternat/acts'
import { leafHash, parseCheckpoint, parseNote, rootOf, signCheckpoint, tilesFor, toHex } from '@alternat/tlog'
import { nodeCrypto, signerFromSeed } from '../../src/crypto.ts'
import { createStore, openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { actsOf, faultOf, newSide, rot, sealedOf, tempFolder, valueOf } from './support.ts'

const LOG = 'norland.example/alternat/plain'

const SIGNER = signerFromSeed(LOG, new Uint8Array(32).fill(7))

function sign(head: { origin: string; size: number; root: Uint8Array }): Uint8Array {
  return signCheckpoint(nodeCrypto, { ...head, extensions: [] }, SIGNER)
}

function withLog(): { store: Store } {
  const store = valueOf(createStore(tempFolder(), 'norland.example'))
  onTestFinished(() => store.close())
  valueOf(store.createOwnLog(LOG, 'plain'))
  return { store }
}

function slowRoot(count: number): string {
  const hashes = actsOf(0, count).map(({ sealed }) => leafHash(nodeCrypto, leafData(nodeCrypto, sealed)))
  return toHex(rootOf(nodeCrypto, hashes))
}

describe('appending', () => {
  test('gives the root of the slow tree at every size', () => {
    const { store } = withLog()
    for (let n = 0; n < 40; n++) {
      const head = valueOf(store.append(LOG, n, actsOf(n, n + 1), sign))
      expect([head.size, toHex(head.root)]).toEqual([n + 1, slowRoot(n + 1)])
    }
  })

  test('in batches of any sizes leaves the same logs, tiles and root as one by one', () => {
    const { store: slow } = withLog()
    for (let n = 0; n < 60; n++) valueOf(slow.append(LOG, n, actsOf(n, n + 1), sign))
    const cuts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 })
    fc.assert(
      fc.property(cuts, (sizes) => {
        const { store } = withLog()
        let at = 0
        for (const size of [...sizes, 60]) {
          const to = Math.min(60, at + size)
          valueOf(store.append(LOG, at, actsOf(at, to), sign))
          at = to
        }
        expect(toHex(store.head(LOG)?.root ?? new Uint8Array())).toBe(slowRoot(60))
        expect([...store.tiles(LOG)]).toEqual([...slow.tiles(LOG)])
        expect(store.leaves(LOG)).toEqual(slow.leaves(LOG))
      }),
      { numRuns: 8 },
    )
  })

  test('keeps exactly the tiles that C2SP names, past the edge of a tile', () => {
    const { store } = withLog()
    valueOf(store.append(LOG, 0, actsOf(0, 255), sign))
    valueOf(store.append(LOG, 255, actsOf(255, 258), sign))
    valueOf(store.append(LOG, 258, actsOf(258, 520), sign))
    const kept = [...store.tiles(LOG)].map(({ level, index, hashes }) => ({
      level,
      index,
      width: hashes.length / 32,
    }))
    expect(kept).toEqual(tilesFor(0, 520))
    expect(toHex(store.head(LOG)?.root ?? new Uint8Array())).toBe(slowRoot(520))
  })

  test('at another size than the log has is refused as head-moved and changes nothing', () => {
    const { store } = withLog()
    valueOf(store.append(LOG, 0, actsOf(0, 3), sign))
    const before = store.digest()
    expect(faultOf(store.append(LOG, 2, actsOf(3, 4), sign))).toBe('head-moved')
    expect(faultOf(store.append(LOG, 4, actsOf(3, 4), sign))).toBe('head-moved')
    expect(store.digest()).toBe(before)
  })

  test('to a log that is not ours is refused', () => {
    const { store } = withLog()
    expect(faultOf(store.append('sudria.example/alternat/plain', 0, actsOf(0, 1), sign))).toBe('log-unknown')
  })

  test('with a checkpoint that says something else keeps nothing', () => {
    const { store } = withLog()
    const before = store.digest()
    const lie = store.append(LOG, 0, actsOf(0, 2), (head) => sign({ ...head, size: 1 }))
    expect(faultOf(lie)).toBe('self-check')
    expect(store.digest()).toBe(before)
  })

  test('refuses to sign when a stored tile has rotted', () => {
    const { store } = withLog()
    valueOf(store.append(LOG, 0, actsOf(0, 5), sign))
    rot(store.path, 'UPDATE tiles SET hashes = zeroblob(160) WHERE level = 0')
    let signed = 0
    const refused = store.append(LOG, 5, actsOf(5, 6), (head) => {
      signed += 1
      return sign(head)
    })
    expect([faultOf(refused), signed]).toEqual(['self-check', 0])
  })

  test('tells those who listen after the commit, and no more once they stop', () => {
    const { store } = withLog()
    const told: number[] = []
    const stop = store.onChange(([head]) => told.push(store.head(LOG)?.size ?? -1, head?.size ?? -1))
    valueOf(store.append(LOG, 0, actsOf(0, 2), sign))
    stop()
    valueOf(store.append(LOG, 2, actsOf(2, 3), sign))
    expect(told).toEqual([2, 2])
  })

  test('keeps every checkpoint, each readable and of its size', () => {
    const { store } = withLog()
    for (let n = 0; n < 6; n += 2) valueOf(store.append(LOG, n, actsOf(n, n + 2), sign))
    const sizes = store.checkpoints(LOG).map(({ size, note }) => {
      const said = valueOf(parseCheckpoint(valueOf(parseNote(note)).text))
      expect([said.origin, said.size]).toEqual([LOG, size])
      return size
    })
    expect(sizes).toEqual([2, 4, 6])
    expect(store.checkpointAt(LOG, 3)).toBeNull()
  })
})

describe('reading', () => {
  test('a range of leaves never goes beyond the size', () => {
    const { store } = withLog()
    valueOf(store.append(LOG, 0, actsOf(0, 5), sign))
    expect(store.leaves(LOG, 3, 99).map(({ sealed }) => sealed)).toEqual([sealedOf(3), sealedOf(4)])
    expect(store.leaves('nobody.example/alternat/none')).toEqual([])
    expect(store.head('nobody.example/alternat/none')).toBeNull()
  })

  test('in a snapshot sees one moment while a writer goes on', () => {
    const { store } = withLog()
    valueOf(store.append(LOG, 0, actsOf(0, 2), sign))
    const reader = valueOf(openStore(store.path, { write: false }))
    const generation = reader.generation()
    reader.snapshot(() => {
      expect(reader.head(LOG)?.size).toBe(2)
      valueOf(store.append(LOG, 2, actsOf(2, 4), sign))
      expect([reader.head(LOG)?.size, reader.leaves(LOG).length]).toEqual([2, 2])
    })
    expect(reader.head(LOG)?.size).toBe(4)
    expect(reader.generation()).not.toBe(generation)
    reader.close()
  })
})

describe('who may write', () => {
  test('a second writer is refused while the first is open, and let in after', () => {
    const folder = tempFolder()
    const first = valueOf(createStore(folder, 'norland.example'))
    expect(faultOf(openStore(folder, { write: true }))).toBe('store-locked')
    first.close()
    const second = valueOf(openStore(folder, { write: true }))
    expect([second.side, second.writable]).toEqual(['norland.example', true])
    second.close()
  })

  test('a reader can read beside the writer and cannot write', () => {
    const { store } = withLog()
    const reader = valueOf(openStore(store.path, { write: false }))
    expect(reader.heads().map(({ log }) => log)).toEqual([LOG])
    expect(faultOf(reader.saveDraft('a', '2017-07-07T09:30Z', '{}'))).toBe('store-read-only')
    expect(faultOf(reader.createOwnLog('x/alternat/y', 'y'))).toBe('store-read-only')
    reader.close()
  })

  test('a folder without a store, with one already, or with a damaged one is told apart', () => {
    const folder = tempFolder()
    expect(faultOf(openStore(folder, { write: true }))).toBe('store-absent')
    valueOf(createStore(folder, 'norland.example')).close()
    expect(faultOf(createStore(folder, 'norland.example'))).toBe('store-exists')
    rot(folder, "UPDATE meta SET value = '999' WHERE key = 'schema'")
    expect(faultOf(openStore(folder, { write: true }))).toBe('store-version')
    // Refused ones left nothing locked behind them.
    rot(folder, "UPDATE meta SET value = '2' WHERE key = 'schema'")
    valueOf(openStore(folder, { write: true })).close()
  })
})

describe('small things kept', () => {
  test('drafts, settings and held bundles come back as they were and go when told', () => {
    const { store } = withLog()
    valueOf(store.saveDraft('b', '2017-07-08T00:00Z', '{"n":1}'))
    valueOf(store.saveDraft('a', '2017-07-07T00:00Z', '{}'))
    valueOf(store.saveDraft('b', '2017-07-08T00:00Z', '{"n":2}'))
    expect(store.drafts().map(({ id, draft }) => [id, draft])).toEqual([
      ['a', '{}'],
      ['b', '{"n":2}'],
    ])
    valueOf(store.setSetting('peer', 'one'))
    valueOf(store.setSetting('peer', 'two'))
    expect([store.setting('peer'), store.setting('none')]).toEqual(['two', null])
    valueOf(store.hold('h', Uint8Array.of(1, 2)))
    expect(store.held()).toEqual([{ id: 'h', bundle: Uint8Array.of(1, 2) }])
    valueOf(store.unhold('h'))
    valueOf(store.dropDraft('a'))
    expect([store.held().length, store.drafts().length]).toEqual([0, 1])
  })

  test('the digest moves with every kind of row', () => {
    const { store } = withLog()
    const seen = new Set([store.digest()])
    const after = (change: () => unknown): void => {
      change()
      const digest = store.digest()
      expect(seen.has(digest)).toBe(false)
      seen.add(digest)
    }
    after(() => store.append(LOG, 0, actsOf(0, 1), sign))
    after(() => store.setSetting('a', 'b'))
    after(() => store.saveDraft('a', 'b', 'c'))
    after(() => store.hold('a', Uint8Array.of(1)))
    after(() => store.pin('x', Uint8Array.of(1), 'now'))
  })

  test('nothing secret stands in the files of a store', async () => {
    const node = await newSide('Norland')
    const bytes = readFileSync(join(node.store.path, 'store.db'))
    for (const secret of [node.keys.bundleIdentity, node.keys.offRecord]) {
      expect(bytes.includes(Buffer.from(secret.expose()))).toBe(false)
    }
  })
})
