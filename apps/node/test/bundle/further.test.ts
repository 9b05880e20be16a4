import {
  ALG_MLDSA44,
  encodeSignatureLine,
  furtherCosign,
  makeVkey,
  parseNote,
  parseSignatureLine,
  verifyCosignature,
  type FurtherSigner,
  type SignatureLine,
} from '@alternat/tlog'
import { checkEvidence, encodeCosignatures, type Member } from '@alternat/acts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { furtherFromSeed, nodeCrypto } from '../../src/crypto.ts'
import { importBundle } from '../../src/bundle/import.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { signaturesOf } from '../../src/dialogue/signatures.ts'
import { writeEvidence } from '../../src/evidence/write.ts'
import { release } from '../../src/release/release.ts'
import type { Node } from '../../src/side/node.ts'
import { fsckStore } from '../../src/store/fsck.ts'
import { rot } from '../store/support.ts'
import {
  DIALOGUE,
  LOG_A,
  membersOf,
  must,
  newPair,
  NORLAND,
  openDialogue,
  raise,
  refusal,
  removeFolders,
  sealed,
  send,
  SUDRIA,
  withoutConfirmations,
  type Pair,
} from './support.ts'

afterAll(removeFolders)

/** Lines of type 0x06 under the head of a log, by name. */
function furtherLines(node: Node, log: string): Map<string, string> {
  const size = node.store.head(log)?.size
  const lines = node.store.cosignatures(log, size).map(({ line }) => line)
  const parsed = lines.map((line) => [parseSignatureLine(line), line] as const)
  return new Map(
    parsed.flatMap(([read, line]) => (read?.signature.length === 2428 ? [[read.name, line]] : [])),
  )
}

function textAt(node: Node, log: string): string {
  return must(parseNote(node.store.head(log)?.checkpoint as Uint8Array)).text
}

describe('a log signed with ML-DSA-44 too', () => {
  let pair: Pair
  beforeAll(async () => {
    pair = await newPair(80)
    await openDialogue(pair)
    raise(pair.a, 'ports')
    await send(pair.a, pair.b)
  })

  test('has a line of its own under its latest checkpoint, without a time, which travels and is kept', () => {
    const { a, b } = pair
    const signer = a.keys.further?.log(LOG_A) as FurtherSigner
    const key = makeVkey(nodeCrypto, LOG_A, signer.publicKey, ALG_MLDSA44)
    const all = a.store.cosignatures(LOG_A)
    const own = all.filter(({ line }) => parseSignatureLine(line)?.name === LOG_A)
    expect(own.map(({ size }) => size)).toEqual([3])
    expect(all.map(({ size }) => size)).toContain(2)
    const line = parseSignatureLine(own[0]?.line ?? '') as SignatureLine
    expect(must(verifyCosignature(nodeCrypto, textAt(a, LOG_A), line, key))).toBe(0n)
    expect(furtherLines(b, LOG_A).get(LOG_A)).toBe(furtherLines(a, LOG_A).get(LOG_A))
  })

  test('does not get its own lines back from the other side', async () => {
    const carried = membersOf(pair.b, NORLAND).filter(({ name }) => name.startsWith('cosig/'))
    const texts = carried.map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(texts.filter((text) => text.includes(`— ${LOG_A} `))).toEqual([])
  })

  test('is sound for fsck, and not with a bit of such a line flipped', () => {
    for (const node of [pair.a, pair.b]) {
      expect(fsckStore(node.store, nodeCrypto).problems).toEqual([])
      const line = furtherLines(node, LOG_A).get(LOG_A) as string
      for (const at of [line.length - 3, line.length - 1200, line.indexOf(LOG_A) + LOG_A.length + 30]) {
        const flipped = line.slice(0, at) + (line[at] === 'A' ? 'B' : 'A') + line.slice(at + 1)
        rot(node.store.path, `UPDATE cosignatures SET line = ? WHERE line = '${line}'`, flipped)
        const found = fsckStore(node.store, nodeCrypto).problems
        rot(node.store.path, `UPDATE cosignatures SET line = '${line}' WHERE line = ?`, flipped)
        expect(found.map(({ where }) => where)).toEqual([expect.stringContaining('cosignature')])
      }
    }
  })

  test('shows who signed with which suite, in the list of acts and in evidence', () => {
    const { b } = pair
    const shown = signaturesOf(b.store, foldOf(b.store, DIALOGUE)).filter(({ log }) => log === LOG_A)
    expect(
      shown.map(({ signatures }) => signatures.map(({ suite, verifies }) => `${suite} ${verifies}`).sort()),
    ).toEqual([['Ed25519 true'], ['Ed25519 true', 'ML-DSA-44 true'], ['Ed25519 true', 'ML-DSA-44 true']])
    const file = must(writeEvidence(b, { dialogue: DIALOGUE, matter: null, covers: 'all' }))
    const report = checkEvidence(nodeCrypto, file)
    expect(report.faults).toEqual([])
    const further = report.logs.find(({ log }) => log === LOG_A)?.further
    expect(further).toMatchObject({ checkpoint: true, acts: [1, 2], bad: [], unchecked: [] })
    expect(further?.cosigned).toEqual([`${SUDRIA}/mirror`, `${SUDRIA}/witness`])
  })
})

describe('a bundle whose ML-DSA-44 lines are not what they say', () => {
  let pair: Pair
  let bare: Member[]
  beforeEach(async () => {
    pair = await newPair(90)
    await openDialogue(pair)
    raise(pair.a, 'ports')
    bare = withoutConfirmations(membersOf(pair.a, SUDRIA), LOG_A)
  })

  const under = (node: Node, signer: FurtherSigner): string =>
    encodeSignatureLine(furtherCosign(nodeCrypto, textAt(node, LOG_A), signer, 0n)).slice(0, -1)
  const carrying = async (...lines: string[]) =>
    sealed([...bare, { name: 'cosig/0', bytes: encodeCosignatures(lines) }], pair.b)

  test('is refused where one by the key on the card of the log does not verify', async () => {
    const own = pair.a.keys.further?.log(LOG_A) as FurtherSigner
    const line = under(pair.a, own)
    const at = line.length - 400
    const bad = line.slice(0, at) + (line[at] === 'A' ? 'B' : 'A') + line.slice(at + 1)
    expect(await refusal(pair.b, await carrying(bad))).toEqual({ code: 'bad-signature', unchanged: true })
    must(await importBundle(pair.b, await carrying(line)))
    expect([...furtherLines(pair.b, LOG_A).keys()]).toContain(LOG_A)
  })

  test('is refused where one of another log of the same side is put under this one', async () => {
    const own = pair.a.keys.further?.log(LOG_A) as FurtherSigner
    const other = { ...own, sign: (message: Uint8Array) => own.sign(message.with(30, 0x78)) }
    expect(await refusal(pair.b, await carrying(under(pair.a, other)))).toMatchObject({
      code: 'bad-signature',
    })
  })

  test('is taken in without the line of a key that is on no card held here', async () => {
    const stranger = furtherFromSeed(LOG_A, new Uint8Array(32).fill(9))
    const unknown = furtherFromSeed(`${NORLAND}/witness`, new Uint8Array(32).fill(9))
    must(await importBundle(pair.b, await carrying(under(pair.a, stranger), under(pair.a, unknown))))
    expect(pair.b.store.head(LOG_A)?.size).toBe(3)
    const strangers = new Set([under(pair.a, stranger).slice(0, 60), under(pair.a, unknown).slice(0, 60)])
    for (const { line } of pair.b.store.cosignatures(LOG_A))
      expect(strangers).not.toContain(line.slice(0, 60))
  })
})

describe('an act whose ML-DSA-44 signature was made badly', () => {
  test('is not released', async () => {
    const pair = await newPair(95)
    await openDialogue(pair)
    const { a } = pair
    const signer = a.offices('foreign-affairs')
    if (signer?.further === undefined) throw new Error('no further key')
    const broken = { ...signer, further: { ...signer.further, sign: () => new Uint8Array(2420) } }
    const node: Node = { ...a, offices: (name) => (name === 'foreign-affairs' ? broken : a.offices(name)) }
    const act = { dialogue: DIALOGUE, office: 'foreign-affairs', level: 'between', blobs: [] } as const
    const released = release(node, { ...act, kind: 'dialogue.raise', body: { slug: 'x', title: 'X' } })
    expect(released).toMatchObject({ ok: false, fault: { code: 'signature-broken' } })
    expect(a.store.head(LOG_A)?.size).toBe(2)
  })
})
