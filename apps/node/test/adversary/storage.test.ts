import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release } from '../../src/release/release.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { openStore } from '../../src/store/open.ts'
import {
  LOG_A,
  must,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  type Pair,
} from '../bundle/support.ts'
import { copyOf } from '../faults/world.ts'
import { rot } from '../store/support.ts'

let pair: Pair
let idle: string
beforeAll(async () => {
  pair = await newPair(1500)
  await openDialogue(pair)
  raise(pair.a, 'ports')
  await send(pair.a, pair.b)
  pair.a.store.close()
  idle = copyOf(pair.a.store.path)
})
afterAll(removeFolders)

/** The store in a folder, with the keys of the side it is a copy of. */
function at(folder: string): Pair['a'] {
  return { ...pair.a, store: must(openStore(folder, { write: true })) }
}

function codeOfSaying(node: Pair['a'], slug: string): string {
  const done = release(node, {
    dialogue: 'conduct',
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    level: 'between',
    body: { slug, title: `Matter ${slug}` },
  })
  return done.ok ? 'released' : done.fault.code
}

describe('a write-ahead log that is torn', () => {
  test('at any place opens as a sound store that is not behind what it signed, or signs nothing', async () => {
    // What is not in the main file yet stands in the write-ahead log alone: as after the power has failed.
    const live = at(copyOf(idle))
    raise(live, 'torn-once')
    raise(live, 'torn-twice')
    const wal = readFileSync(join(live.store.path, 'store.db-wal'))
    const size = live.store.head(LOG_A)?.size ?? 0
    const ends = new Set<string>()
    for (let part = 0; part <= 16; part++) {
      const copy = copyOf(live.store.path)
      truncateSync(join(copy, 'store.db-wal'), Math.floor((wal.length * part) / 16))
      const node = at(copy)
      expect(fsckStore(node.store, node.crypto).problems).toEqual([])
      const held = node.store.head(LOG_A)?.size ?? 0
      const end = codeOfSaying(node, `after-${part}`)
      if (held < size) expect(end).not.toBe('released')
      ends.add(end)
      node.store.close()
    }
    live.store.close()
    expect([...ends].toSorted()).toEqual(['guard-ahead', 'released'])
  })

  test('or full of something else is taken for what it is: nothing', () => {
    const copy = copyOf(idle)
    writeFileSync(join(copy, 'store.db-wal'), new Uint8Array(100_000).fill(7))
    const node = at(copy)
    expect(fsckStore(node.store, node.crypto).problems).toEqual([])
    node.store.close()
  })
})

describe('a bit that fell over', () => {
  test.each([
    ['in the head', 'UPDATE logs SET root = zeroblob(32) WHERE own = 1'],
    [
      'in a tile',
      'UPDATE tiles SET hashes = zeroblob(length(hashes)) WHERE log IN (SELECT id FROM logs WHERE own = 1)',
    ],
  ])('%s: nothing is signed over it, and fsck says where', (_, sql) => {
    const copy = copyOf(idle)
    rot(copy, sql)
    const opened = openStore(copy, { write: true })
    if (opened.ok) {
      const node = { ...pair.a, store: opened.value }
      expect(codeOfSaying(node, 'over-rot')).not.toBe('released')
      expect(fsckStore(node.store, node.crypto).ok).toBe(false)
      opened.value.close()
    } else expect(opened.fault.code).toMatch(/^(?:store|guard|self)/)
  })

  test('in an act: what is signed next still covers the act as it was, and fsck says which is damaged', () => {
    const copy = copyOf(idle)
    rot(
      copy,
      'UPDATE leaves SET sealed = zeroblob(length(sealed)) WHERE place = (SELECT max(place) FROM leaves)',
    )
    const node = at(copy)
    const report = fsckStore(node.store, node.crypto)
    expect(report.ok).toBe(false)
    node.store.close()
  })
})
