import { afterAll, describe, expect, test } from 'vitest'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Receiver } from '../../src/bundle/receiver.ts'
import { proposeDialogue } from '../../src/dialogue/propose.ts'
import type { Node } from '../../src/side/node.ts'
import { openStore } from '../../src/store/open.ts'
import {
  DIALOGUE,
  introduce,
  LOG_B,
  must,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  raise,
  removeFolders,
} from './support.ts'

afterAll(removeFolders)

/** Somebody whom Norland has met, with a log of its own under the name of the dialogue, which it is no side of. */
async function merelyMet(a: Node, name: string, seed: number): Promise<Node> {
  const node = await newSide(name, 'Mallory', seed)
  introduce(a, node)
  const sides = [NORLAND, name].map((id) => ({ id, name: id }))
  must(proposeDialogue(node, { dialogue: DIALOGUE, title: 'x', sides }))
  raise(node, 'one')
  return node
}

/** How many of so many bundles that begin beyond what is held are kept. */
async function keptOf(receiver: Receiver, from: Node, times: number): Promise<number> {
  let kept = 0
  for (let i = 0; i < times; i++) {
    const bundle = must(await exportBundle(from, { dialogue: DIALOGUE, to: NORLAND, from: 2 }))
    const taken = await importBundle(receiver, bundle)
    if (taken.ok && taken.value.held) kept += 1
    else expect(taken.ok ? '' : taken.fault.code).toBe('held-full')
  }
  return kept
}

/** Whether an honest bundle that comes before the one in front of it is kept. */
async function isKept(receiver: Receiver, b: Node): Promise<boolean> {
  raise(b, 'first')
  const size = b.store.head(LOG_B)?.size ?? 0
  raise(b, 'second')
  const bundle = must(await exportBundle(b, { dialogue: DIALOGUE, to: NORLAND, from: size }))
  return must(await importBundle(receiver, bundle)).held
}

describe('of the places in which bundles wait', () => {
  test('who is no side of the dialogue has a few, and the sides have theirs', async () => {
    const { a, b } = await newPair(701)
    await openDialogue({ a, b })
    const mallory = await merelyMet(a, 'mallory.example', 709)
    expect(await keptOf(a, mallory, 20)).toBe(8)
    expect(await isKept(a, b)).toBe(true)
  }, 60_000)

  test('those kept before a restart count as well', async () => {
    const { a, b } = await newPair(721)
    await openDialogue({ a, b })
    const mallory = await merelyMet(a, 'mallory.example', 729)
    expect(await keptOf(a, mallory, 6)).toBe(6)
    a.store.close()
    const receiver = { ...a, store: must(openStore(a.store.path, { write: true })) }
    expect(await keptOf(receiver, mallory, 6)).toBe(2)
    expect(await isKept(receiver, b)).toBe(true)
    receiver.store.close()
  }, 60_000)

  test('however many of them there are, half is left to the sides', { timeout: 120_000 }, async () => {
    const { a, b } = await newPair(741)
    await openDialogue({ a, b })
    const kept: number[] = []
    for (let i = 0; i < 5; i++) {
      const one = await merelyMet(a, `m${i}.example`, 750 + i)
      kept.push(await keptOf(a, one, 9))
    }
    expect(kept).toEqual([8, 8, 8, 8, 0])
    const before = a.store.held().map(({ id }) => id)
    expect(await isKept(a, b)).toBe(true)
    expect(a.store.held().map(({ id }) => id)).toEqual(expect.arrayContaining(before))
  })
})
