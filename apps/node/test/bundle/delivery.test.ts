import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from 'node:path'
import { encryptTo } from '../../src/bundle/age.ts'
import { exportArchive } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Receiver } from '../../src/bundle/receiver.ts'
import { acceptDialogue } from '../../src/dialogue/accept.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { Secret } from '../../src/keys/secret.ts'
import { sideCard } from '../../src/side/card.ts'
import { createStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/types.ts'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { utf8 } from '@alternat/tlog'
import {
  DIALOGUE,
  must,
  newFolder,
  newPair,
  proposeIn,
  raise,
  removeFolders,
  send,
  type Pair,
} from './support.ts'

let pair: Pair
let identity: string
let bundles: Uint8Array[]

beforeAll(async () => {
  pair = await newPair(200)
  identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const { a, b } = pair
  bundles = []
  const take = async (node: Pair['a'], from: number): Promise<void> => {
    const archive = must(exportArchive(node, { dialogue: DIALOGUE, to: 'press.example', from }))
    bundles.push(must(await encryptTo(recipient, archive)))
  }
  proposeIn(a)
  await take(a, 0)
  await send(a, b)
  must(acceptDialogue(b, DIALOGUE))
  await take(b, 0)
  await send(b, a)
  raise(a, 'ports')
  await take(a, 2)
  raise(a, 'cables')
  await take(a, 3)
  await send(a, b)
  raise(b, 'buoys')
  await take(b, 2)
  await send(b, a)
})
afterAll(removeFolders)

/** A store that has met both sides and holds nothing yet. */
function newReceiver(): Receiver {
  const store = must(createStore(join(newFolder(), 'store'), 'press.example'))
  must(store.setSetting('role', 'reader'))
  for (const node of [pair.a, pair.b]) {
    const { card, bytes } = must(sideCard(node.store))
    must(store.pin(card.side, bytes, '2026-03-04T09:30Z'))
  }
  return { store, crypto: pair.a.crypto, keys: { bundleIdentity: new Secret(utf8(identity)) } }
}

/** Everything the logs of a store say, whatever rows it keeps them in. */
function logsIn(store: Store): unknown {
  return store
    .heads()
    .map(({ log, size, root, checkpoint }) => ({
      log,
      size,
      root: root.toHex(),
      checkpoint: checkpoint.toHex(),
      leaves: store.leaves(log).map(({ leaf, sealed, code }) => [leaf.toHex(), sealed?.toHex(), code]),
    }))
    .sort((a, b) => (a.log < b.log ? -1 : 1))
}

test('bundles in any order, some of them twice, leave every store with the same logs as the senders have', async () => {
  const order = fc
    .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.array(fc.nat(4), { maxLength: 3 }))
    .map(([once, again]) => [...once, ...again])
  const expected = logsIn(pair.a.store)
  await fc.assert(
    fc.asyncProperty(order, async (indexes) => {
      const receiver = newReceiver()
      for (const i of indexes) must(await importBundle(receiver, bundles[i] as Uint8Array))
      expect(logsIn(receiver.store)).toEqual(expected)
      expect(receiver.store.held()).toEqual([])
      expect(JSON.stringify(foldOf(receiver.store, DIALOGUE))).toBe(
        JSON.stringify(foldOf(pair.b.store, DIALOGUE)),
      )
      receiver.store.close()
    }),
    { numRuns: 12 },
  )
})
