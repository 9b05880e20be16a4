import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  concat,
  cosign,
  encodeCheckpoint,
  encodeNote,
  encodeProof,
  inclusionProof,
  makePolicy,
  makeVkey,
  parseProof,
  rootOf,
  signNote,
  toBase64,
  utf8,
  utf8ToString,
  verifyProof,
  type TlogProof,
} from '../src/index.ts'
import { leavesOf } from './support/leaves.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const mirror = testSigner('b.example/mirror')
const leaves = leavesOf(9)
const text = encodeCheckpoint({ origin: log.name, size: 9, root: rootOf(nodeCrypto, leaves), extensions: [] })
const own = signNote(nodeCrypto, text, [log]).signatures
const checkpoint = encodeNote({ text, signatures: [...own, cosign(nodeCrypto, text, mirror, 77n)] })
const policy = makePolicy(nodeCrypto, {
  logs: [{ vkey: makeVkey(nodeCrypto, log.name, log.publicKey), url: null }],
  witnesses: [
    { name: 'mirror', vkey: makeVkey(nodeCrypto, mirror.name, mirror.publicKey, ALG_COSIGNATURE), url: null },
  ],
  groups: [],
  quorum: 'mirror',
})
const proofOf = (index: number): TlogProof => ({
  extra: null,
  index,
  hashes: inclusionProof(nodeCrypto, leaves, index, 9),
  checkpoint,
})
const hash = toBase64(leaves[0] as Uint8Array)

describe('proof files', () => {
  it('are written as c2sp.org/tlog-proof shows', () => {
    const bytes = encodeProof({ ...proofOf(8), extra: Uint8Array.of(1, 2, 3) })
    const sibling = toBase64(proofOf(8).hashes[0] as Uint8Array)
    expect(utf8ToString(bytes)).toBe(
      `c2sp.org/tlog-proof@v1\nextra AQID\nindex 8\n${sibling}\n\n${utf8ToString(checkpoint) as string}`,
    )
  })

  it('come back from their bytes', () => {
    const extras = fc.option(fc.uint8Array({ minLength: 1, maxLength: 40 }))
    const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 64 })
    fc.assert(
      fc.property(extras, fc.maxSafeNat(), hashes, (extra, index, list) => {
        const proof = { extra, index, hashes: list, checkpoint }
        expect(valueOf(parseProof(encodeProof(proof)))).toEqual(proof)
      }),
    )
  })

  it('whatever is accepted writes the same bytes again', () => {
    const bytes = encodeProof({ ...proofOf(3), extra: Uint8Array.of(9) })
    const changed = fc
      .tuple(
        fc.nat(bytes.length),
        fc.nat(200),
        fc.constantFrom('', '\n', 'index 3\n', `${hash}\n`, 'extra AQ==\n', ' '),
      )
      .map(([at, cut, put]) => concat(bytes.slice(0, at), utf8(put), bytes.slice(at + (cut > 3 ? 0 : cut))))
    fc.assert(
      fc.property(changed, (b) => {
        const parsed = parseProof(b)
        if (parsed.ok) expect(encodeProof(parsed.value)).toEqual(b)
      }),
      { numRuns: 2000 },
    )
  })

  const tail = utf8ToString(checkpoint) as string
  // The first cases after transparency-dev/formats proof/tlog_proof_test.go.
  const bad: Record<string, [head: string, code: string]> = {
    'another first line': ['wrong-header\nindex 0\n\n', 'tlog-proof-version'],
    'extra data that is not base64': [
      'c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\n',
      'tlog-proof-shape',
    ],
    'no index line': ['c2sp.org/tlog-proof@v1\n\n', 'tlog-proof-shape'],
    'a word for an index': ['c2sp.org/tlog-proof@v1\nindex notanumber\n\n', 'tlog-proof-shape'],
    'a negative index': ['c2sp.org/tlog-proof@v1\nindex -5\n\n', 'tlog-proof-shape'],
    'an index with a leading zero': ['c2sp.org/tlog-proof@v1\nindex 05\n\n', 'tlog-proof-shape'],
    'a hash that is not base64': ['c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\n', 'tlog-proof-shape'],
    'a hash of another length': [
      `c2sp.org/tlog-proof@v1\nindex 0\n${toBase64(new Uint8Array(64))}\n\n`,
      'tlog-proof-shape',
    ],
    '65 hashes': [`c2sp.org/tlog-proof@v1\nindex 0\n${`${hash}\n`.repeat(65)}\n`, 'tlog-proof-shape'],
    'an empty extra line': ['c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n', 'tlog-proof-shape'],
    'two extra lines': ['c2sp.org/tlog-proof@v1\nextra AQ==\nextra AQ==\nindex 0\n\n', 'tlog-proof-shape'],
    'the extra line after the index': ['c2sp.org/tlog-proof@v1\nindex 0\nextra AQ==\n\n', 'tlog-proof-shape'],
    'carriage returns': ['c2sp.org/tlog-proof@v1\r\nindex 0\r\n\n', 'tlog-proof-version'],
  }
  for (const [what, [head, code]] of Object.entries(bad)) {
    it(`with ${what} are refused`, () => expect(codeOf(parseProof(utf8(head + tail)))).toBe(code))
  }

  it('with something else than a signed checkpoint in them are refused', () => {
    const head = 'c2sp.org/tlog-proof@v1\nindex 0\n\n'
    expect(codeOf(parseProof(utf8(`${head}checkpoint\n`)))).toBe('note-shape')
    expect(codeOf(parseProof(utf8(`${head}hello\n\n— x AAAAAAA=\n`)))).toBe('checkpoint-shape')
    expect(codeOf(parseProof(utf8('c2sp.org/tlog-proof@v1\nindex 0\n')))).toBe('tlog-proof-shape')
    expect(codeOf(parseProof(Uint8Array.of(0xff)))).toBe('note-utf8')
    expect(codeOf(parseProof(new Uint8Array(3 << 20)))).toBe('tlog-proof-shape')
  })

  it('cannot be written with what none can say', () => {
    expect(mistakeOf(() => encodeProof({ ...proofOf(0), index: -1 }))).toBe('tlog-proof-shape')
    expect(mistakeOf(() => encodeProof({ ...proofOf(0), extra: new Uint8Array(0) }))).toBe('tlog-proof-shape')
    expect(mistakeOf(() => encodeProof({ ...proofOf(0), hashes: [new Uint8Array(31)] }))).toBe(
      'tlog-proof-shape',
    )
    expect(mistakeOf(() => encodeProof({ ...proofOf(0), checkpoint: utf8('x') }))).toBe('note-shape')
  })
})

describe('checking a proof file', () => {
  const check = (proof: TlogProof, leaf: Uint8Array): string =>
    codeOf(verifyProof(nodeCrypto, proof, leaf, policy))

  it('accepts every leaf in its own place and in no other', () => {
    for (const [index, leaf] of leaves.entries()) {
      for (let claimed = 0; claimed < 9; claimed++) {
        expect(check(proofOf(claimed), leaf) === 'ok').toBe(claimed === index)
      }
    }
  })

  it('gives what the policy found, cosigner and time included', () => {
    const verdict = valueOf(verifyProof(nodeCrypto, proofOf(4), leaves[4] as Uint8Array, policy))
    expect(verdict.cosigned.map(({ witness, time }) => [witness, time])).toEqual([['mirror', 77n]])
    expect(verdict.log.vkey.name).toBe(log.name)
    expect(verdict.own).toEqual(encodeNote({ text, signatures: own }))
  })

  it('refuses it without the cosignature that the policy asks for, before the leaf is looked at', () => {
    const alone = encodeNote({ text, signatures: own })
    expect(check({ ...proofOf(4), checkpoint: alone }, leaves[4] as Uint8Array)).toBe('policy-not-met')
  })

  it('with any bit of the file changed in what is signed or proved is refused', () => {
    const bytes = encodeProof(proofOf(4))
    const accepted: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const parsed = parseProof(bytes.with(at, (bytes[at] as number) ^ 1))
      if (parsed.ok && check(parsed.value, leaves[4] as Uint8Array) === 'ok') accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('does not look at the extra data', () => {
    expect(check({ ...proofOf(4), extra: Uint8Array.of(6, 6, 6) }, leaves[4] as Uint8Array)).toBe('ok')
  })
})
