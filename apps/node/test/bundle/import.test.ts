import { utf8 } from '@alternat/tlog'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeBundle } from '../../src/bundle/describe.ts'
import { exportBundle } from '../../src/bundle/export.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { checkEvidence } from '@alternat/acts'
import { encodeManifest, parseManifest } from '../../src/bundle/manifest.ts'
import { Secret } from '../../src/keys/secret.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import {
  DIALOGUE,
  LOG_A,
  LOG_B,
  membersOf,
  must,
  newPair,
  openDialogue,
  proposeIn,
  raise,
  removeFolders,
  replaceMember,
  sealed,
  send,
  SUDRIA,
  type Pair,
} from './support.ts'

afterAll(removeFolders)

describe('two sides that send each other bundles', () => {
  let pair: Pair
  beforeAll(async () => {
    pair = await newPair()
    await openDialogue(pair)
  })

  test('hold the same logs and fold them to the same bytes', async () => {
    raise(pair.a, 'ports')
    raise(pair.b, 'cables')
    await send(pair.a, pair.b)
    await send(pair.b, pair.a)
    const heads = (p: Pair['a']) =>
      p.store
        .heads(DIALOGUE)
        .map(({ log, size, root }) => [log, size, root.toHex()])
        .sort()
    expect(heads(pair.a)).toEqual(heads(pair.b))
    expect(JSON.stringify(foldOf(pair.a.store, DIALOGUE))).toBe(
      JSON.stringify(foldOf(pair.b.store, DIALOGUE)),
    )
    expect(
      foldOf(pair.a.store, DIALOGUE)
        .matters.map(({ slug }) => slug)
        .sort(),
    ).toEqual(['cables', 'ports'])
  })

  test('send only what the other lacks', async () => {
    raise(pair.a, 'buoys')
    const bundle = must(await exportBundle(pair.a, { dialogue: DIALOGUE, to: SUDRIA }))
    const described = must(await describeBundle(pair.b, bundle))
    expect(described.logs).toEqual([{ log: LOG_A, from: 3, size: 4, held: 3, brings: 1 }])
    expect(described.acts.map(({ kind }) => kind)).toEqual(['dialogue.raise'])
    expect(described.would).toBe('apply')
    expect(described.sender.root).toBe('pinned')
    const report = must(await importBundle(pair.b, bundle))
    expect(report.logs).toEqual([{ log: LOG_A, before: 3, after: 4, late: 0, tooLarge: [] }])
  })

  test('may send a bundle twice, and the second says that it brought nothing', async () => {
    const bundle = must(await exportBundle(pair.b, { dialogue: DIALOGUE, to: pair.a.store.side, from: 0 }))
    const { logs } = must(await importBundle(pair.a, bundle))
    expect(logs.every(({ before, after }) => before === after)).toBe(true)
    const before = pair.a.store.digest()
    expect(must(await importBundle(pair.a, bundle)).nothingNew).toBe(true)
    expect(pair.a.store.digest()).toBe(before)
    expect(must(await describeBundle(pair.a, bundle)).would).toBe('bring nothing')
  })

  test('describing a bundle changes nothing', async () => {
    raise(pair.b, 'masts')
    const bundle = must(await exportBundle(pair.b, { dialogue: DIALOGUE, to: pair.a.store.side }))
    const before = pair.a.store.digest()
    expect(must(await describeBundle(pair.a, bundle)).logs[0]?.log).toBe(LOG_B)
    expect(pair.a.store.digest()).toBe(before)
  })
})

test('a bundle that begins beyond what is held waits, and is applied when the gap is filled', async () => {
  const { a, b } = await newPair(20)
  proposeIn(a)
  const first = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 0 }))
  raise(a, 'one')
  const second = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 2 }))
  raise(a, 'two')
  const third = must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from: 3 }))
  expect(must(await describeBundle(b, third)).would).toBe('wait')
  expect(must(await importBundle(b, third)).held).toBe(true)
  expect(must(await importBundle(b, third)).held).toBe(true)
  expect(must(await importBundle(b, second)).held).toBe(true)
  expect(b.store.heads(DIALOGUE)).toEqual([])
  const report = must(await importBundle(b, first))
  expect(
    report.followed.flatMap(({ logs }) => logs.map(({ before, after }) => [before, after])).sort(),
  ).toEqual([
    [2, 3],
    [3, 4],
  ])
  expect(b.store.head(LOG_A)?.root.toHex()).toBe(a.store.head(LOG_A)?.root.toHex())
  expect(b.store.held()).toEqual([])
})

test('a cosignature by a side that was met travels back to the log it is for, and into evidence', async () => {
  const { a, b } = await newPair(30)
  await openDialogue({ a, b })
  raise(a, 'ports')
  await send(a, b)
  const { nothingNew, confirmed } = await send(b, a)
  expect(nothingNew).toBe(false)
  expect(confirmed).toBeGreaterThanOrEqual(2)
  const atHead = ({ size }: { size: number }): boolean => size === a.store.head(LOG_A)?.size
  const byB = ({ line }: { line: string }): boolean => line.startsWith(`— ${SUDRIA}/`)
  const ofB = b.store.cosignatures(LOG_A).filter(atHead).filter(byB)
  expect(a.store.cosignatures(LOG_A).filter(atHead).filter(byB)).toEqual(ofB)
  const report = checkEvidence(
    a.crypto,
    must(writeEvidence(a, { dialogue: DIALOGUE, matter: null, covers: 'all' })),
  )
  expect(report.ok).toBe(true)
  const names = report.logs.map(({ cosigned }) => cosigned.map(({ name }) => name))
  expect(names[0]).toEqual(expect.arrayContaining([`${SUDRIA}/mirror`, `${SUDRIA}/witness`]))
})

test('a forged hint counts only as far as that side has signed that it holds: no bundle becomes too short', async () => {
  const { a, b } = await newPair(50)
  await openDialogue({ a, b })
  raise(a, 'ports')
  const forged = replaceMember(membersOf(b, a.store.side), 'manifest.json', (bytes) =>
    encodeManifest({ ...must(parseManifest(bytes)), heard: [{ log: LOG_A, size: 999 }] }),
  )
  must(await importBundle(a, await sealed(forged, a)))
  raise(a, 'cables')
  must(await importBundle(a, await sealed(forged, a)))
  const report = await send(a, b)
  expect(report.held).toBe(false)
  expect(report.logs).toMatchObject([{ before: 2, after: 4 }])
})

test('only so many bundles may wait, and one from the beginning is taken all the same', async () => {
  const { a, b } = await newPair(70)
  proposeIn(a)
  raise(a, 'ports')
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const receiver = { ...b, keys: { bundleIdentity: new Secret(utf8(identity)) } }
  const next = async (from: number) =>
    importBundle(receiver, must(await exportBundle(a, { dialogue: DIALOGUE, to: SUDRIA, from, recipient })))
  for (let i = 0; i < 8; i++) expect(must(await next(2)).held).toBe(true)
  const before = b.store.digest()
  const refused = await next(2)
  expect(refused.ok ? 'accepted' : refused.fault.code).toBe('held-full')
  expect(b.store.digest()).toBe(before)
  expect(must(await next(0)).logs).toMatchObject([{ before: 0, after: 3 }])
  expect(b.store.held()).toEqual([])
})
