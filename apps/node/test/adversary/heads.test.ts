import type { Member } from '@alternat/acts'
import {
  ALG_COSIGNATURE,
  consistencyProof,
  concat,
  cosign,
  encodeSignatureLine,
  keyId,
  leafHash,
  toBase64,
  utf8,
} from '@alternat/tlog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateSigner } from '../../src/crypto.ts'
import {
  LOG_A,
  LOG_B,
  membersOf,
  newPair,
  openDialogue,
  raise,
  removeFolders,
  replaceMember,
  send,
  SUDRIA,
  type Pair,
} from '../bundle/support.ts'
import {
  expectGoesOn,
  expectRefused,
  partsOf,
  signedText,
  takeMembers,
  withCheckpoint,
  withLines,
  withManifest,
} from './counterpart.ts'

let pair: Pair
let whole: Member[]
let size: number
let root: string
let note: Uint8Array

beforeAll(async () => {
  pair = await newPair(1200)
  await openDialogue(pair)
  raise(pair.a, 'ports')
  await send(pair.a, pair.b)
  raise(pair.a, 'cables')
  whole = membersOf(pair.a, SUDRIA, { from: 0 })
  const head = pair.a.store.head(LOG_A)
  if (head === null) throw new Error('no log')
  size = head.size
  root = toBase64(head.root)
  note = head.checkpoint
})
afterAll(removeFolders)

describe('a checkpoint under the genuine key of its log is refused, whole, with the store as it was:', () => {
  const cases: readonly [string, () => string, string][] = [
    ['with a size of 2^53', () => `${LOG_A}\n9007199254740992\n${root}\n`, 'bad-checkpoint'],
    ['with a size of 2^64-1', () => `${LOG_A}\n18446744073709551615\n${root}\n`, 'bad-checkpoint'],
    ['with a leading zero in its size', () => `${LOG_A}\n0${size}\n${root}\n`, 'bad-checkpoint'],
    ['with a size in other digits', () => `${LOG_A}\n٤\n${root}\n`, 'bad-checkpoint'],
    [
      'with a root of 31 bytes',
      () => `${LOG_A}\n${size}\n${toBase64(new Uint8Array(31))}\n`,
      'bad-checkpoint',
    ],
    [
      'with a root of 33 bytes',
      () => `${LOG_A}\n${size}\n${toBase64(new Uint8Array(33))}\n`,
      'bad-checkpoint',
    ],
    ['with a root in another spelling', () => `${LOG_A}\n${size}\n${root.slice(0, -1)}\n`, 'bad-checkpoint'],
    ['with a blank line inside its text', () => `${LOG_A}\n\n${size}\n${root}\n`, 'bad-checkpoint'],
    ['with carriage returns', () => `${LOG_A}\r\n${size}\r\n${root}\r\n`, 'bad-checkpoint'],
    ['of size 0 with the root of a tree', () => `${LOG_A}\n0\n${root}\n`, 'bad-checkpoint'],
    ['of another dialogue of the same side', () => `${LOG_A}-two\n${size}\n${root}\n`, 'bad-checkpoint'],
    ['of a log whose name only looks the same', () => `${LOG_A}\u200b\n${size}\n${root}\n`, 'bad-checkpoint'],
    [
      'of a log whose name begins with a mark nobody sees',
      () => `\ufeff${LOG_A}\n${size}\n${root}\n`,
      'bad-checkpoint',
    ],
  ]
  test.each(cases)('%s', async (_, text, code) => {
    await expectRefused(pair.b, withCheckpoint(whole, signedText(pair.a, text())), code)
  })

  test('with a size that its leaves do not have', async () => {
    const text = `${LOG_A}\n9007199254740991\n${root}\n`
    await expectRefused(pair.b, withCheckpoint(whole, signedText(pair.a, text)), 'bad-checkpoint')
    // The list of contents cannot promise what is not there either.
    const promising = withManifest(whole, (m) => ({
      ...m,
      logs: m.logs.map((log) => ({ ...log, size: 9_007_199_254_740_991 })),
    }))
    await expectRefused(pair.b, withCheckpoint(promising, signedText(pair.a, text)), 'bad-root')
  })

  test('with 101 signature lines', async () => {
    const { line } = partsOf(note)
    const many = withLines(
      note,
      Array.from({ length: 100 }, () => line),
    )
    await expectRefused(pair.b, withCheckpoint(whole, many), 'bad-checkpoint')
  })

  test('with a line of a foreign key under its name and short id', async () => {
    const { text, line } = partsOf(note)
    const { signer } = generateSigner(LOG_A, pair.a.ports.random)
    const foreign = { ...line, signature: signer.sign(utf8(text)) }
    await expectRefused(pair.b, withCheckpoint(whole, withLines(note, [foreign])), 'bad-signature')
  })

  test('whose lines spell the name of its key another way', async () => {
    const { text, line } = partsOf(note)
    for (const name of [
      `${LOG_A}\u0085`,
      `${LOG_A}\u00a0`,
      LOG_A.toUpperCase(),
      LOG_A.replace('n', 'ñ').normalize('NFD'),
    ]) {
      const renamed = utf8(`${text}\n— ${name} ${encodeSignatureLine(line).split(' ')[2]}`)
      const before = pair.b.store.digest()
      const code = /[\u0085\u00a0]/.test(name) ? 'bad-checkpoint' : 'bad-signature'
      await expectRefused(pair.b, withCheckpoint(whole, renamed), code)
      expect(pair.b.store.digest()).toBe(before)
    }
  })

  test('signed with the key of the log as if it were a cosigner’s', async () => {
    const { text } = partsOf(note)
    const line = cosign(pair.a.crypto, text, pair.a.keys.log(LOG_A), 1_700_000_000n)
    expect(line.keyId).toBe(keyId(pair.a.crypto, LOG_A, ALG_COSIGNATURE, pair.a.keys.log(LOG_A).publicKey))
    const bytes = utf8(`${text}\n${encodeSignatureLine(line)}`)
    await expectRefused(pair.b, withCheckpoint(whole, bytes), 'bad-signature')
  })

  test('and afterwards both sides go on', async () => {
    const { a, b } = await newPair(1210)
    await openDialogue({ a, b })
    const members = membersOf(a, SUDRIA, { from: 0 })
    await expectRefused(
      b,
      withCheckpoint(members, signedText(a, `${LOG_A}\n01\n${root}\n`)),
      'bad-checkpoint',
    )
    await expectGoesOn(a, b, 'refused')
  })
})

describe('a checkpoint that carries more than it need', () => {
  test('is kept with the one line of its log, whatever lines stood beside it', async () => {
    const { a, b } = await newPair(1220)
    await openDialogue({ a, b })
    raise(a, 'ports')
    const members = membersOf(a, SUDRIA)
    const own = a.store.head(LOG_A)?.checkpoint as Uint8Array
    const { line } = partsOf(own)
    const stranger = { name: 'stranger.example', keyId: 7, signature: new Uint8Array(64) }
    await takeMembers(b, withCheckpoint(members, withLines(own, [line, stranger])))
    expect(b.store.head(LOG_A)?.checkpoint).toEqual(own)
  })

  test('may have further lines in its text, which are kept because they are signed', async () => {
    const { a, b } = await newPair(1230)
    await openDialogue({ a, b })
    raise(a, 'ports')
    const members = membersOf(a, SUDRIA)
    const { text } = partsOf(a.store.head(LOG_A)?.checkpoint as Uint8Array)
    const extended = signedText(a, `${text}and one line more\n`)
    await takeMembers(b, withCheckpoint(members, extended))
    expect(b.store.head(LOG_A)?.checkpoint).toEqual(extended)
  })
})

test('an earlier checkpoint of the same history changes nothing: what is held never shrinks', async () => {
  const { a, b } = await newPair(1240)
  await openDialogue({ a, b })
  const earlier = membersOf(a, SUDRIA, { from: 0 })
  raise(a, 'ports')
  await send(a, b)
  const before = b.store.head(LOG_A)
  const report = await takeMembers(b, earlier)
  expect(report.nothingNew).toBe(true)
  expect(b.store.head(LOG_A)).toEqual(before)
})

describe('a proof of growth is refused, with the store as it was:', () => {
  const grown = (from = 3): Member[] => membersOf(pair.a, SUDRIA, { from })
  const proof = (members: Member[], bytes: Uint8Array): Member[] =>
    replaceMember(members, 'log/0/consistency', () => bytes)
  const hashes = (): Uint8Array[] =>
    pair.a.store.leaves(LOG_A).map(({ leaf }) => leafHash(pair.a.crypto, leaf))

  test('that is empty', async () => {
    await expectRefused(pair.b, proof(grown(), new Uint8Array(0)), 'bad-proof')
  })

  test('of 64 hashes, or of one more than it needs', async () => {
    await expectRefused(pair.b, proof(grown(), new Uint8Array(64 * 32)), 'bad-proof')
    const right = consistencyProof(pair.a.crypto, hashes(), 3, size)
    await expectRefused(pair.b, proof(grown(), concat(...right, new Uint8Array(32))), 'bad-proof')
  })

  test('that is good for another pair of sizes', async () => {
    const other = consistencyProof(pair.a.crypto, hashes(), 2, size)
    await expectRefused(pair.b, proof(grown(), concat(...other)), 'bad-proof')
  })

  test('whose hashes stand in another order, or for a sibling', async () => {
    const right = consistencyProof(pair.a.crypto, hashes(), 3, size)
    await expectRefused(pair.b, proof(grown(), concat(...right.toReversed())), 'bad-proof')
    const sibling = [hashes()[0] as Uint8Array, ...right.slice(1)]
    await expectRefused(pair.b, proof(grown(), concat(...sibling)), 'bad-proof')
  })

  test('where none is needed', async () => {
    await expectRefused(pair.b, proof([...whole], new Uint8Array(32)), 'bad-proof')
  })
})

describe('a cosignature in the name of a side that was met', () => {
  const cosigned = (line: string): Member[] => [
    ...whole.filter(({ name }) => name !== 'cosig/0'),
    { name: 'cosig/0', bytes: utf8(line) },
  ]

  test('over another checkpoint is refused', async () => {
    const { text } = partsOf(pair.a.store.checkpointAt(LOG_A, 2) as Uint8Array)
    const line = cosign(pair.a.crypto, text, pair.a.keys.witness, 1_700_000_000n)
    await expectRefused(pair.b, cosigned(encodeSignatureLine(line)), 'bad-signature')
  })

  test('by its mirror’s key under its witness’s name is refused', async () => {
    const { text } = partsOf(note)
    const signer = { ...pair.a.keys.mirror, name: pair.a.keys.witness.name }
    const line = cosign(pair.a.crypto, text, signer, 1_700_000_000n)
    await expectRefused(pair.b, cosigned(encodeSignatureLine(line)), 'bad-signature')
  })

  test('of the year 292277026596 is kept as what its cosigner says, and decides nothing', async () => {
    const { a, b } = await newPair(1250)
    await openDialogue({ a, b })
    const { text } = partsOf(b.store.head(LOG_B)?.checkpoint as Uint8Array)
    const line = encodeSignatureLine(cosign(a.crypto, text, a.keys.witness, 2n ** 63n - 1n))
    const members = membersOf(a, SUDRIA).filter(({ name }) => !/^(?:act|blob|card|cosig)/.test(name))
    const ownSize = b.store.head(LOG_B)?.size ?? 0
    const about = withManifest(members, (m) => ({
      ...m,
      logs: [{ log: LOG_B, from: ownSize, size: ownSize }],
    }))
    const bundle = replaceMember(
      replaceMember(about, 'log/0/leaves', () => new Uint8Array(0)),
      'log/0/checkpoint',
      () => b.store.head(LOG_B)?.checkpoint as Uint8Array,
    )
    const head = b.store.head(LOG_B)
    await takeMembers(b, [
      ...bundle.filter(({ name }) => /^(?:manifest|log\/0)/.test(name) && name !== 'log/0/consistency'),
      { name: 'cosig/0', bytes: utf8(line) },
    ])
    expect(b.store.head(LOG_B)).toEqual(head)
    expect(b.store.cosignatures(LOG_B).some((kept) => kept.line === line.trimEnd())).toBe(true)
    await expectGoesOn(a, b, 'future')
  })
})
