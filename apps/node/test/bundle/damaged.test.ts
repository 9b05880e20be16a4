import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { utf8 } from '@alternat/tlog'
import { encryptTo } from '../../src/bundle/age.ts'
import { BUNDLE_CODES } from '../../src/bundle/codes.ts'
import { BUNDLE_SHAPE, encodeContainer, type Member } from '@alternat/acts'
import { importBundle } from '../../src/bundle/import.ts'
import type { Receiver } from '../../src/bundle/receiver.ts'
import { verifyArchive } from '../../src/bundle/take-in.ts'
import { Secret } from '../../src/keys/secret.ts'
import {
  membersOf,
  must,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  send,
  SUDRIA,
  withoutConfirmations,
  LOG_A,
  type Pair,
} from './support.ts'

let pair: Pair
let receiver: Receiver
let bundle: Uint8Array
let members: Member[]

beforeAll(async () => {
  pair = await newPair(40)
  await openDialogue(pair)
  await send(pair.a, pair.b)
  raise(pair.a, 'ports')
  // The plain X25519 kind of key: the hybrid one would make this test ten times as long and no sharper.
  const identity = await generateX25519Identity()
  receiver = {
    store: pair.b.store,
    crypto: pair.b.crypto,
    keys: { bundleIdentity: new Secret(utf8(identity)) },
  }
  const carried = withoutConfirmations(membersOf(pair.a, SUDRIA, { from: 2 }), LOG_A)
  members = carried.filter(({ name }) => !name.startsWith('card/'))
  bundle = must(
    await encryptTo(await identityToRecipient(identity), must(encodeContainer(BUNDLE_SHAPE, members))),
  )
})
afterAll(removeFolders)

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await importBundle(receiver, bytes)
  return result.ok ? 'accepted' : result.fault.code
}

test('a bundle cut off at any length is refused with a typed error, and the store is as it was', async () => {
  const before = receiver.store.digest()
  const codes = new Set<string>()
  for (let length = 0; length < bundle.length; length++) codes.add(await codeOf(bundle.subarray(0, length)))
  expect([...codes].sort()).toEqual(['bundle-damaged', 'bundle-truncated'])
  expect(receiver.store.digest()).toBe(before)
})

test('a bundle with one bit flipped at any byte is refused with a typed error, and the store is as it was', async () => {
  const before = receiver.store.digest()
  const codes = new Set<string>()
  for (let at = 0; at < bundle.length; at++) {
    const flipped = bundle.slice()
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
    codes.add(await codeOf(flipped))
  }
  expect([...codes].every((code) => code in BUNDLE_CODES)).toBe(true)
  expect(receiver.store.digest()).toBe(before)
})

test('inside the encryption, the sender can change nothing but the hints that nobody signs', () => {
  const archive = must(encodeContainer(BUNDLE_SHAPE, members))
  const accepted = new Set<string>()
  for (let at = 0; at < archive.length; at++) {
    const flipped = archive.slice()
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
    const verified = verifyArchive(receiver, flipped)
    if (verified.ok) accepted.add(JSON.stringify({ ...verified.value.contents.manifest, heard: [] }))
  }
  const { manifest } = must(verifyArchive(receiver, archive)).contents
  expect(accepted.size).toBeGreaterThan(0)
  expect([...accepted]).toEqual([JSON.stringify({ ...manifest, heard: [] })])
})

test('the bundle itself is accepted', async () => {
  expect(await codeOf(bundle)).toBe('accepted')
})
