import { describe, expect, test } from 'vitest'
import {
  faultOf,
  growthOf,
  inDialogue,
  mirror,
  NORLAND_LOG,
  SUDRIA_LOG,
  DIALOGUE,
  valueOf,
} from './support.ts'
import { release } from '../../src/release/release.ts'

async function withNews() {
  const { norland, sudria } = await inDialogue()
  const body = { slug: 'one', title: 'A matter' }
  const request = {
    dialogue: DIALOGUE,
    office: 'foreign-affairs',
    kind: 'dialogue.raise',
    level: 'between' as const,
  }
  valueOf(release(norland, { ...request, body }))
  return { norland, sudria, growth: growthOf(norland.store, sudria.store, NORLAND_LOG) }
}

describe('a mirror', () => {
  test('is the same log, byte for byte, as the one it mirrors', async () => {
    const { norland, sudria } = await inDialogue()
    expect(sudria.store.leaves(NORLAND_LOG)).toEqual(norland.store.leaves(NORLAND_LOG))
    expect([...sudria.store.tiles(NORLAND_LOG)]).toEqual([...norland.store.tiles(NORLAND_LOG)])
    const [mine, theirs] = [norland.store.head(NORLAND_LOG), sudria.store.head(NORLAND_LOG)]
    expect({ ...theirs, own: true }).toEqual(mine)
  })

  test('takes growth that gives another root not at all', async () => {
    const { sudria, growth } = await withNews()
    const before = sudria.store.digest()
    const other = { ...growth, leaves: growth.leaves.map(() => ({ leaf: new Uint8Array(32), sealed: null })) }
    expect(faultOf(sudria.store.grow([other]))).toBe('self-check')
    expect(sudria.store.digest()).toBe(before)
  })

  test('takes nothing of two logs if one of them is wrong', async () => {
    const { norland, sudria, growth } = await withNews()
    const before = sudria.store.digest()
    const wrong = { ...growth, log: 'third.example/alternat/cyber', side: 'third.example' }
    expect(faultOf(sudria.store.grow([growth, wrong]))).toBe('self-check')
    expect(sudria.store.digest()).toBe(before)
    expect(norland.store.head(NORLAND_LOG)?.size).toBe(3)
  })

  test('never lets leaves into our own log from outside', async () => {
    const { norland, growth } = await withNews()
    expect(faultOf(norland.store.grow([growth]))).toBe('head-moved')
  })

  test('takes a sealed act later for a place held without it, and only the right one', async () => {
    const { norland, sudria, growth } = await withNews()
    const bare = {
      ...growth,
      leaves: growth.leaves.map(({ leaf }) => ({ leaf, sealed: null, code: 'member-too-large' })),
    }
    valueOf(sudria.store.grow([bare]))
    expect(sudria.store.leaves(NORLAND_LOG)[2]).toMatchObject({ sealed: null, code: 'member-too-large' })
    const sealed = norland.store.leaves(NORLAND_LOG)[2]?.sealed as Uint8Array
    const late = (bytes: Uint8Array) => ({ ...growth, leaves: [], late: [{ index: 2, sealed: bytes }] })
    expect(faultOf(sudria.store.grow([late(sealed.toReversed())]))).toBe('self-check')
    valueOf(sudria.store.grow([late(sealed)]))
    expect(sudria.store.leaves(NORLAND_LOG)).toEqual(norland.store.leaves(NORLAND_LOG))
  })

  test('refuses a blob under a digest that is not its own', async () => {
    const { sudria, growth } = await withNews()
    const blobs = [{ digest: 'a'.repeat(64), salted: new Uint8Array(40) }]
    expect(faultOf(sudria.store.grow([{ ...growth, blobs }]))).toBe('self-check')
  })

  test('told twice is told once', async () => {
    const { norland, sudria } = await inDialogue()
    const before = norland.store.digest()
    mirror(sudria.store, norland.store, SUDRIA_LOG)
    expect(norland.store.digest()).toBe(before)
  })
})
