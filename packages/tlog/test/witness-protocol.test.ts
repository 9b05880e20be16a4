import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  concat,
  cosign,
  cosignatureFrom,
  encodeAddCheckpoint,
  encodeCheckpoint,
  encodeCosignatureLines,
  encodeSignSubtree,
  encodeTreeSize,
  makeVkey,
  MAX_WITNESS_PROOF,
  MAX_WITNESS_REQUEST,
  parseAddCheckpoint,
  parseCosignatureLines,
  parseNote,
  parseSignSubtree,
  parseTreeSize,
  utf8,
} from '../src/index.ts'
import { nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

/** The example of c2sp.org/tlog-witness@v1.0.0 §add-checkpoint. */
const EXAMPLE = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('the body of an add-checkpoint request', () => {
  it('is read as in the example of the standard, and written back byte for byte', () => {
    const read = valueOf(parseAddCheckpoint(utf8(EXAMPLE)))
    expect(read.old).toBe(20852014)
    expect(read.proof).toHaveLength(4)
    expect(valueOf(parseNote(read.checkpoint)).signatures).toHaveLength(2)
    expect(encodeAddCheckpoint(read)).toEqual(utf8(EXAMPLE))
  })

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.array(hash, { maxLength: 63 }),
        fc.uint8Array(),
        (old, proof, checkpoint) => {
          const read = valueOf(parseAddCheckpoint(encodeAddCheckpoint({ old, proof, checkpoint })))
          expect(read).toEqual({ old, proof, checkpoint })
        },
      ),
    )
  })

  it('is refused in every other spelling, and by nothing but its code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = parseAddCheckpoint(bytes)
        if (read.ok) expect(encodeAddCheckpoint(read.value)).toEqual(bytes)
        else expect(read.fault.code).toBe('witness-request')
      }),
    )
    const wrong = [
      '',
      'old 1\n',
      'old 01\n\nx',
      'old  1\n\nx',
      'old -1\n\nx',
      'old 0x1\n\nx',
      'old 1 \n\nx',
      'old 9007199254740992\n\nx',
      'old 18446744073709551615\n\nx',
      'Old 1\n\nx',
      '\nold 1\n\nx',
      'old 1\r\n\r\nx',
      'old 1\nAAAA\n\nx',
      // 32 bytes whose last base64 character has bits that mean nothing.
      'old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=\n\nx',
      'old 1\n PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\nx',
      'old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw\n\nx',
    ]
    for (const text of wrong) expect(codeOf(parseAddCheckpoint(utf8(text))), text).toBe('witness-request')
  })

  it('carries at most 63 hashes and half a megabyte', () => {
    const one = new Uint8Array(32)
    const proof = (n: number): Uint8Array[] => Array.from({ length: n }, () => one)
    const most = encodeAddCheckpoint({ old: 1, proof: proof(MAX_WITNESS_PROOF), checkpoint: utf8('x') })
    expect(parseAddCheckpoint(most).ok).toBe(true)
    const line = most.slice('old 1\n'.length, 'old 1\n'.length + 45)
    const more = concat(most.slice(0, 6), line, most.slice(6))
    expect(codeOf(parseAddCheckpoint(more))).toBe('witness-request')
    expect(mistakeOf(() => encodeAddCheckpoint({ old: 1, proof: proof(64), checkpoint: one }))).toBe(
      'witness-request',
    )
    const large = new Uint8Array(MAX_WITNESS_REQUEST)
    expect(mistakeOf(() => encodeAddCheckpoint({ old: 1, proof: [], checkpoint: large }))).toBe(
      'witness-request',
    )
    expect(codeOf(parseAddCheckpoint(concat(utf8('old 1\n\n'), large)))).toBe('witness-request')
  })
})

describe('the body of a sign-subtree request', () => {
  const checkpoint = utf8('x')
  const root = new Uint8Array(32)

  it('gives back what was put in', () => {
    const span = fc
      .tuple(fc.nat(1000), fc.nat(6))
      .map(([at, power]) => [at * 2 ** power, (at + 1) * 2 ** power])
    fc.assert(
      fc.property(span, fc.array(hash, { maxLength: 63 }), ([start = 0, end = 0], proof) => {
        const request = { start, end, root, proof, checkpoint }
        expect(valueOf(parseSignSubtree(encodeSignSubtree(request)))).toEqual(request)
      }),
    )
  })

  it('is refused for what is no part of a log', () => {
    const good = new TextDecoder().decode(
      encodeSignSubtree({ start: 8, end: 13, root, proof: [], checkpoint }),
    )
    expect(codeOf(parseSignSubtree(utf8(good)))).toBe('ok')
    for (const range of ['8 8', '9 8', '3 7', '08 13', '8  13', '8', '8 13 ', '8 9007199254740993']) {
      const text = good.replace('8 13', range)
      expect(codeOf(parseSignSubtree(utf8(text))), range).toBe('witness-request')
    }
    expect(codeOf(parseSignSubtree(utf8('subtree 0 1\n\nx')))).toBe('witness-request')
    const huge = new Uint8Array(MAX_WITNESS_REQUEST + 1)
    expect(codeOf(parseSignSubtree(huge))).toBe('witness-request')
    expect(mistakeOf(() => encodeSignSubtree({ start: 3, end: 7, root, proof: [], checkpoint }))).toBe(
      'witness-request',
    )
  })
})

describe('the answer of a witness', () => {
  const witness = testSigner('witness.example/w1')
  const stranger = testSigner('other.example/w1')
  const key = makeVkey(nodeCrypto, witness.name, witness.publicKey, ALG_COSIGNATURE)
  const root = nodeCrypto.sha256(utf8('root'))
  const text = encodeCheckpoint({ origin: 'a.example/alternat/talks', size: 3, root, extensions: [] })
  const line = cosign(nodeCrypto, text, witness, 1700000000n)
  const codeFrom = (lines: Parameters<typeof cosignatureFrom>[1]): string =>
    codeOf(cosignatureFrom(nodeCrypto, lines, text, key))

  it('is one line or more and nothing else', () => {
    const lines = [line, cosign(nodeCrypto, text, stranger, 7n)]
    const bytes = encodeCosignatureLines(lines)
    expect(valueOf(parseCosignatureLines(bytes))).toEqual(lines)
    const wrong = [
      new Uint8Array(0),
      utf8('\n'),
      bytes.slice(0, -1),
      concat(bytes, utf8('\n')),
      concat(utf8(text), bytes),
      concat(...Array.from({ length: 101 }, () => bytes.slice(0, bytes.indexOf(0x0a) + 1))),
    ]
    for (const bad of wrong) expect(codeOf(parseCosignatureLines(bad))).toBe('witness-answer')
    expect(mistakeOf(() => encodeCosignatureLines([]))).toBe('witness-answer')
  })

  it('counts only by the key that was asked, over the checkpoint that was sent', () => {
    const found = valueOf(
      cosignatureFrom(nodeCrypto, [cosign(nodeCrypto, text, stranger, 7n), line], text, key),
    )
    expect(found).toEqual({ line, time: 1700000000n })
    expect(codeFrom([cosign(nodeCrypto, text, stranger, 7n)])).toBe('witness-answer')
    const other = encodeCheckpoint({ origin: 'a.example/alternat/talks', size: 4, root, extensions: [] })
    expect(codeFrom([cosign(nodeCrypto, other, witness, 7n)])).toBe('cosignature-bad')
    const claimed = { ...cosign(nodeCrypto, text, stranger, 7n), name: key.name, keyId: key.keyId }
    expect(codeFrom([claimed])).toBe('cosignature-bad')
    // A true line behind a false one by the same key: the false one has been put there by somebody.
    expect(codeFrom([claimed, line])).toBe('cosignature-bad')
  })

  it('with time zero is refused: it would say nothing of when', () => {
    expect(codeFrom([cosign(nodeCrypto, text, witness, 0n)])).toBe('cosignature-time')
  })

  it('names a size in one spelling', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (n) => valueOf(parseTreeSize(encodeTreeSize(n))) === n))
    for (const bad of [
      '',
      '5',
      '05\n',
      '5\n\n',
      ' 5\n',
      '5 \n',
      '-1\n',
      '9007199254740992\n',
      `${'1'.repeat(40)}\n`,
    ]) {
      expect(codeOf(parseTreeSize(utf8(bad))), bad).toBe('witness-answer')
    }
    expect(mistakeOf(() => encodeTreeSize(-1))).toBe('witness-answer')
  })
})
