import { leafHash, parseNote, rootOf, signCheckpoint, utf8, type Crypto } from '@alternat/tlog'
import { blobDigest, saltBlob, seal, SEALED_MAX, signPayload, type Payload } from '@alternat/acts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encryptTo } from '../../src/bundle/age.ts'
import { encodeContainer, BUNDLE_SHAPE, type Member } from '@alternat/acts'
import { describeBundle } from '../../src/bundle/describe.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { encodeManifest, parseManifest, type BundleManifest } from '../../src/bundle/manifest.ts'
import { generateSigner } from '../../src/crypto.ts'
import { sideCard } from '../../src/side/card.ts'
import type { Node } from '../../src/side/node.ts'
import {
  appendRaw,
  DIALOGUE,
  introduce,
  LOG_A,
  LOG_B,
  membersOf,
  must,
  newPair,
  newSide,
  NORLAND,
  openDialogue,
  proposeIn,
  raise,
  refusal,
  removeFolders,
  replaceMember,
  sealed,
  send,
  SUDRIA,
  withoutConfirmations,
  type Pair,
} from './support.ts'

let pair: Pair
let whole: Member[]

beforeAll(async () => {
  pair = await newPair(60)
  await openDialogue(pair)
  raise(pair.a, 'ports')
  await send(pair.a, pair.b)
  raise(pair.a, 'cables')
  whole = withoutConfirmations(membersOf(pair.a, SUDRIA), LOG_A)
})
afterAll(removeFolders)

function withManifest(change: (manifest: BundleManifest) => BundleManifest): Member[] {
  return replaceMember(whole, 'manifest.json', (bytes) => encodeManifest(change(must(parseManifest(bytes)))))
}

/** Two histories are refused like everything else; that they were seen is kept (misbehaviour). */
async function expectContradiction(members: readonly Member[], code: string): Promise<void> {
  const heads = pair.b.store.heads()
  expect((await refusal(pair.b, await sealed(members, pair.b))).code).toBe(code)
  expect(pair.b.store.heads()).toEqual(heads)
}

async function expectRefused(members: readonly Member[], code: string): Promise<void> {
  expect(await refusal(pair.b, await sealed(members, pair.b))).toEqual({ code, unchanged: true })
}

/** A checkpoint of our own making under the log's genuine key. */
function checkpointBy(node: Node, log: string, size: number, root: Uint8Array): Uint8Array {
  return signCheckpoint(node.crypto, { origin: log, size, root, extensions: [] }, node.keys.log(log))
}

function rootOfData(crypto: Crypto, leaves: readonly Uint8Array[]): Uint8Array {
  return rootOf(
    crypto,
    leaves.map((leaf) => leafHash(crypto, leaf)),
  )
}

const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, -32)
const flip = (at: number) => (bytes: Uint8Array) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))

describe('a hostile bundle is refused with its own code, and the store is as it was:', () => {
  test('encrypted to another', async () => {
    const bytes = must(
      await encryptTo(pair.a.keys.bundleRecipient, must(encodeContainer(BUNDLE_SHAPE, whole))),
    )
    expect(await refusal(pair.b, bytes)).toEqual({ code: 'bundle-not-for-us', unchanged: true })
  })

  test('encrypted to us, addressed to another', async () => {
    await expectRefused(
      withManifest((m) => ({ ...m, to: 'ostmark.example' })),
      'bundle-not-for-us',
    )
  })

  test('of an unknown version', async () => {
    const archive = must(encodeContainer({ ...BUNDLE_SHAPE, format: 'alternat/bundle/v7' }, whole))
    const bytes = must(await encryptTo(pair.b.keys.bundleRecipient, archive))
    expect(await refusal(pair.b, bytes)).toEqual({ code: 'bundle-version', unchanged: true })
    expect(await refusal(pair.b, utf8('age-encryption.org/v2\n'))).toEqual({
      code: 'bundle-version',
      unchanged: true,
    })
  })

  test('larger than the cap, before anything is decrypted', async () => {
    const bytes = new Uint8Array(285_000_000)
    bytes.set(utf8('age-encryption.org/v1\n'))
    expect(await refusal(pair.b, bytes)).toEqual({ code: 'oversize', unchanged: true })
  })

  test('no bundle at all', async () => {
    expect(await refusal(pair.b, utf8('PK\u0003\u0004'))).toEqual({ code: 'bundle-damaged', unchanged: true })
    expect(await refusal(pair.b, new Uint8Array(0))).toEqual({ code: 'bundle-truncated', unchanged: true })
  })

  test('without a manifest, or with one that is not canonical', async () => {
    await expectRefused(
      whole.filter(({ name }) => name !== 'manifest.json'),
      'manifest',
    )
    await expectRefused(
      replaceMember(whole, 'manifest.json', (bytes) => utf8(` ${Buffer.from(bytes).toString()}`)),
      'manifest',
    )
    await expectRefused(
      withManifest((m) => ({ ...m, logs: m.logs.map((log) => ({ ...log, from: log.size + 1 })) })),
      'manifest',
    )
  })

  test('without a checkpoint, or with one of another size or log', async () => {
    await expectRefused(
      whole.filter(({ name }) => name !== 'log/0/checkpoint'),
      'bad-checkpoint',
    )
    const root = pair.a.store.head(LOG_A)?.root as Uint8Array
    const bigger = checkpointBy(pair.a, LOG_A, 9, root)
    await expectRefused(
      replaceMember(whole, 'log/0/checkpoint', () => bigger),
      'bad-checkpoint',
    )
    await expectRefused(
      replaceMember(whole, 'log/0/checkpoint', () => utf8('hello\n')),
      'bad-checkpoint',
    )
  })

  test('with a checkpoint signed by another key', async () => {
    const bytes = whole.find(({ name }) => name === 'log/0/checkpoint')?.bytes as Uint8Array
    const note = Buffer.from(bytes).toString()
    const { text } = must(parseNote(bytes))
    const [, size, root] = text.split('\n')
    const forged = signCheckpoint(
      pair.b.crypto,
      { origin: LOG_A, size: Number(size), root: Uint8Array.fromBase64(root as string), extensions: [] },
      pair.b.keys.log(LOG_A),
    )
    await expectRefused(
      replaceMember(whole, 'log/0/checkpoint', () => forged),
      'bad-signature',
    )
    await expectRefused(
      replaceMember(whole, 'log/0/checkpoint', () => utf8(note.replace(`\n${size}\n`, '\n9\n'))),
      'bad-signature',
    )
  })

  test('with commitments that do not lead to the signed root', async () => {
    await expectRefused(replaceMember(whole, 'log/0/leaves', flip(100)), 'member-unknown')
    const bare = whole.filter(({ name }) => !name.startsWith('act/'))
    const { store } = pair.b
    const before = store.heads()
    expect(
      (await refusal(pair.b, await sealed(replaceMember(bare, 'log/0/leaves', flip(100)), pair.b))).code,
    ).toBe('bad-root')
    // The checkpoint in it is truly signed: it alone is kept beside the record, until the log has come.
    expect(store.heads()).toEqual(before)
    expect(store.branches.all()).toMatchObject([{ standing: 'untied' }])
    expect(store.branches.leaves(store.branches.all()[0]?.id ?? '')).toEqual([])
    await expectRefused(replaceMember(bare, 'log/0/leaves', flip(100)), 'bad-root')
    await expectRefused(replaceMember(bare, 'log/0/leaves', cut), 'bad-root')
  })

  test('with a proof that does not hold', async () => {
    const from2 = membersOf(pair.a, SUDRIA, { from: 3 })
    await expectRefused(replaceMember(from2, 'log/0/consistency', flip(3)), 'bad-proof')
    await expectRefused(replaceMember(from2, 'log/0/consistency', cut), 'bad-proof')
    await expectRefused(
      replaceMember(from2, 'log/0/consistency', (b) => b.slice(1)),
      'bad-proof',
    )
  })

  test('of a side that was never met', async () => {
    const stranger = await newSide('ostmark.example', 'Ostmark', 77)
    introduce(stranger, await newSide(SUDRIA, 'Sudria', 78))
    proposeIn(stranger, ['ostmark.example', SUDRIA])
    await expectRefused(membersOf(stranger, SUDRIA), 'side-unknown')
  })

  test('of a side that was met and is not in this dialogue, whatever it proposes under its name', async () => {
    const stranger = await newSide('ostmark.example', 'Ostmark', 80)
    introduce(stranger, pair.b)
    const met = pair.b.store.digest()
    proposeIn(stranger, ['ostmark.example', SUDRIA])
    await expectRefused(membersOf(stranger, SUDRIA), 'log-not-in-dialogue')
    expect(pair.b.store.digest()).toBe(met)
  })

  test('with an act that belongs to no leaf, or whose bytes are not what its name says', async () => {
    const stray = seal(new Uint8Array(32), utf8('{}'))
    await expectRefused([...whole, { name: `act/${'ab'.repeat(32)}`, bytes: stray }], 'member-unknown')
    const act = whole.find(({ name }) => name.startsWith('act/'))?.name as string
    await expectRefused(replaceMember(whole, act, flip(40)), 'member-unknown')
  })

  test('with a text nobody names, or one that is not what its name says', async () => {
    const text = { name: `blob/${'cd'.repeat(32)}`, bytes: new Uint8Array(64) }
    await expectRefused([...whole, text], 'blob-mismatch')
  })

  test('with a text that is whole and that no act names', async () => {
    const salted = saltBlob(new Uint8Array(32), utf8('Junk to fill a disk with.'))
    const stray = { name: `blob/${blobDigest(pair.b.crypto, salted)}`, bytes: salted }
    await expectRefused([...whole, stray], 'member-unknown')
  })

  test('with a card of somebody else, or one that its root did not sign', async () => {
    const card = whole.find(({ name }) => name.startsWith('card/'))?.bytes as Uint8Array
    await expectRefused([...whole, { name: 'card/ostmark.example', bytes: card }], 'member-unknown')
    await expectRefused(replaceMember(whole, `card/${NORLAND}`, flip(500)), 'member-unknown')
  })

  test('with parts of a log that its list of contents does not name', async () => {
    await expectRefused([...whole, { name: 'log/7/leaves', bytes: new Uint8Array(0) }], 'member-unknown')
  })

  test('with a cosignature made up in the name of a side that was met', async () => {
    const line = `— ${NORLAND}/witness ${Buffer.alloc(76, 7).toString('base64')}\n`
    await expectRefused([...whole, { name: 'cosig/0', bytes: utf8(line) }], 'bad-signature')
  })
})

describe('two histories of one log under its genuine key', () => {
  test('of the same size are a fork', async () => {
    const held = pair.b.store.head(LOG_A)
    const root = pair.b.crypto.sha256(utf8('another history'))
    const note = checkpointBy(pair.a, LOG_A, held?.size ?? 0, root)
    const members = replaceMember(
      withManifest((m) => ({ ...m, logs: [{ log: LOG_A, from: held?.size ?? 0, size: held?.size ?? 0 }] })),
      'log/0/checkpoint',
      () => note,
    ).filter(({ name }) => !name.startsWith('act/'))
    await expectContradiction(
      replaceMember(members, 'log/0/leaves', () => new Uint8Array(0)),
      'fork',
    )
  })

  test('where the other one is longer and sent from its beginning are a fork', async () => {
    const leaves = pair.a.store.leaves(LOG_A).map(({ leaf }) => leaf)
    const other = leaves.map((leaf, i) => (i === 2 ? pair.a.crypto.sha256(leaf) : leaf))
    const note = checkpointBy(pair.a, LOG_A, other.length, rootOfData(pair.a.crypto, other))
    const members = replaceMember(whole, 'log/0/checkpoint', () => note).filter(
      ({ name }) => !name.startsWith('act/') || name === `act/${leaves[0]?.toHex()}`,
    )
    await expectContradiction(
      replaceMember(members, 'log/0/leaves', () => Buffer.concat(other)),
      'fork',
    )
  })

  test('of our own log say that this store may be an older copy', async () => {
    const root = pair.b.crypto.sha256(utf8('what we forgot'))
    const note = checkpointBy(pair.b, LOG_B, 99, root)
    const manifest = {
      ...must(parseManifest(whole[0]?.bytes as Uint8Array)),
      logs: [{ log: LOG_B, from: 99, size: 99 }],
    }
    await expectContradiction(
      [
        { name: 'manifest.json', bytes: encodeManifest(manifest) },
        { name: 'log/0/checkpoint', bytes: note },
      ],
      'own-log-differs',
    )
  })
})

describe('leaf 0 must open the log under the root that was compared:', () => {
  test('a log that begins with anything else is refused', async () => {
    const { a, b } = await newPair(90)
    must(a.store.createOwnLog(LOG_A, DIALOGUE))
    appendRaw(a, LOG_A, utf8('{"hello":"there"}'))
    expect(await refusal(b, await sealed(membersOf(a, SUDRIA), b))).toEqual({
      code: 'root-mismatch',
      unchanged: true,
    })
  })

  test('a log opened under another root is refused, though its checkpoints are genuine', async () => {
    const { a, b } = await newPair(94)
    const impostor = await newSide(NORLAND, 'Norland', 99)
    proposeIn(impostor)
    const opening = impostor.store.leaves(LOG_A)
    const note = checkpointBy(
      a,
      LOG_A,
      opening.length,
      rootOfData(
        a.crypto,
        opening.map(({ leaf }) => leaf),
      ),
    )
    const members = replaceMember(membersOf(impostor, SUDRIA), 'log/0/checkpoint', () => note)
    expect(await refusal(b, await sealed(members, b))).toEqual({ code: 'root-mismatch', unchanged: true })
    expect(must(await describeBundle(b, await sealed(members, b))).sender.root).toBe('differs')
  })

  test('an opening that names the right root and is signed by another key is refused', async () => {
    const { a, b } = await newPair(98)
    const { v: _, ...fields } = must(sideCard(a.store)).card
    const payload: Payload = {
      v: 'v1',
      log: LOG_A,
      seq: 0,
      at: '2026-03-04T09:30Z',
      office: 'root',
      level: 'between',
      seen: [],
      refs: [],
      kind: 'side.open',
      body: { ...fields, dialogue: DIALOGUE },
    }
    const { signer } = generateSigner(`${NORLAND}/root`, a.ports.random)
    must(a.store.createOwnLog(LOG_A, DIALOGUE))
    appendRaw(a, LOG_A, signPayload(a.crypto, payload, [signer]))
    expect(await refusal(b, await sealed(membersOf(a, SUDRIA), b))).toEqual({
      code: 'root-mismatch',
      unchanged: true,
    })
  })
})

test('an act between 64 KiB and 1 MiB is mirrored, of a larger one the commitment alone, and the rest is imported', async () => {
  const { a, b } = await newPair(110)
  await openDialogue({ a, b })
  appendRaw(a, LOG_A, new Uint8Array(100_000).fill(0x20))
  appendRaw(a, LOG_A, new Uint8Array(SEALED_MAX + 1).fill(0x20))
  raise(a, 'after')
  const members = membersOf(a, SUDRIA)
  const large = a.store.leaves(LOG_A, 3, 4)[0]
  const bundle = await sealed(
    [...members, { name: `act/${large?.leaf.toHex()}`, bytes: large?.sealed as Uint8Array }],
    b,
  )
  const report = must(await importBundle(b, bundle))
  expect(report.logs).toEqual([{ log: LOG_A, before: 2, after: 5, late: 0, tooLarge: [large?.leaf.toHex()] }])
  const held = b.store.leaves(LOG_A, 2)
  expect(held.map(({ sealed: act, code }) => [act?.length ?? null, code ?? null])).toEqual([
    [100_032, null],
    [null, 'member-too-large'],
    [a.store.leaves(LOG_A, 4)[0]?.sealed?.length, null],
  ])
  // By rule nobody stores such an act: it keeps nothing behind it from being confirmed as held.
  const mirrored = b.store.cosignatures(LOG_A, 5).filter(({ line }) => line.startsWith(`— ${SUDRIA}/mirror `))
  expect(mirrored).not.toEqual([])
})

test('an act that was missing may come later, for the place it was promised to', async () => {
  const { a, b } = await newPair(120)
  proposeIn(a)
  raise(a, 'ports')
  const members = membersOf(a, SUDRIA)
  const third = a.store.leaves(LOG_A, 2)[0]?.leaf.toHex()
  const without = members.filter(({ name }) => name !== `act/${third}`)
  must(await importBundle(b, await sealed(without, b)))
  expect(b.store.leaves(LOG_A)[2]?.sealed).toBeNull()
  const report = must(await importBundle(b, await sealed(members, b)))
  expect(report.logs[0]).toMatchObject({ before: 3, after: 3, late: 1 })
  expect(b.store.leaves(LOG_A)[2]?.sealed).not.toBeNull()
})

test('a text that was missing may come later, though nothing else in the bundle is new', async () => {
  const { a, b } = await newPair(130)
  proposeIn(a)
  const salted = saltBlob(new Uint8Array(32).fill(3), utf8('In more words.'))
  const digest = blobDigest(a.crypto, salted)
  const note = { digest, lang: 'en', size: 14 }
  raise(a, 'ports', { body: { note }, blobs: [{ digest, salted }] })
  const members = membersOf(a, SUDRIA)
  must(
    await importBundle(
      b,
      await sealed(
        members.filter(({ name }) => !name.startsWith('blob/')),
        b,
      ),
    ),
  )
  expect(b.store.blob(digest)).toBeNull()
  expect(must(await importBundle(b, await sealed(members, b)))).toMatchObject({ blobs: 1, nothingNew: false })
  expect(b.store.blob(digest)?.toHex()).toBe(salted.toHex())
  const flipped = replaceMember(members, `blob/${digest}`, flip(35))
  expect(await refusal(b, await sealed(flipped, b))).toEqual({ code: 'blob-mismatch', unchanged: true })
})
