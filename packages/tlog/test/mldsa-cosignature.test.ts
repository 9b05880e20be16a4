import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  concat,
  cosign,
  encodeCheckpoint,
  encodeNote,
  encodeSignatureLine,
  furtherCosign,
  furtherMessage,
  makeVkey,
  MAX_COSIGNATURE_TIME,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  signNote,
  toHex,
  utf8,
  verifyCosignature,
} from '../src/index.ts'
import { furtherSigner, nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const mirror = furtherSigner('b.example/mirror')
const vkey = makeVkey(nodeCrypto, mirror.name, mirror.publicKey, ALG_MLDSA44)
const root = nodeCrypto.sha256(Uint8Array.of(1))
const text = encodeCheckpoint({ origin: log.name, size: 7, root, extensions: ['kept'] })
const line = furtherCosign(nodeCrypto, text, mirror, 5n)

const changed = (at: number): typeof line => ({
  ...line,
  signature: Uint8Array.from(line.signature, (byte, i) => (i === at ? byte ^ 0x10 : byte)),
})

describe('the message of an ML-DSA-44 cosignature', () => {
  it('is the structure of c2sp.org/tlog-cosignature, byte for byte', () => {
    const message = furtherMessage('w.example', { origin: 'o', size: 258, root, extensions: [] }, 3n)
    expect(toHex(message)).toBe(
      `${toHex(utf8('subtree/v1\n'))}00` +
        `09${toHex(utf8('w.example'))}0000000000000003016f00000000000000000000000000000102${toHex(root)}`,
    )
  })

  it('says for the longest name and origin how long they are', () => {
    const long = 'é'.repeat(127) + 'x'
    const message = furtherMessage(long, { origin: long, size: 1, root, extensions: [] }, 0n)
    expect(message).toHaveLength(12 + 256 + 8 + 256 + 16 + 32)
    expect([message[12], message[12 + 256 + 8]]).toEqual([255, 255])
  })

  it('differs for any two checkpoints that differ in origin, size or root, and any two names and times', () => {
    const part = fc.record({
      name: fc.constantFrom('a', 'ab', 'abc'),
      origin: fc.constantFrom('b', 'ab', 'cab'),
      size: fc.nat(3),
      time: fc.bigInt(0n, 2n),
    })
    const message = (one: { name: string; origin: string; size: number; time: bigint }) =>
      toHex(furtherMessage(one.name, { ...one, root, extensions: [] }, one.time))
    fc.assert(
      fc.property(part, part, (a, b) => {
        const same = a.name === b.name && a.origin === b.origin && a.size === b.size && a.time === b.time
        expect(message(a) === message(b)).toBe(same)
      }),
    )
  })
})

describe('ML-DSA-44 cosignatures', () => {
  it('give back their time, and take 3244 characters on their line', () => {
    for (const time of [0n, 1n, 1_900_000_000n, MAX_COSIGNATURE_TIME]) {
      const made = furtherCosign(nodeCrypto, text, mirror, time)
      expect(valueOf(verifyCosignature(nodeCrypto, text, made, vkey))).toBe(time)
    }
    expect(encodeSignatureLine(line)).toHaveLength('— b.example/mirror \n'.length + 3244)
  })

  it('do not cover extension lines, and cover all the rest', () => {
    const other = (from: string, to: string) =>
      verifyCosignature(nodeCrypto, text.replace(from, to), line, vkey)
    expect(valueOf(other('kept', 'lost'))).toBe(5n)
    expect(codeOf(other('\n7\n', '\n8\n'))).toBe('cosignature-bad')
    expect(codeOf(other('trade', 'other'))).toBe('cosignature-bad')
    expect(codeOf(other(root.toBase64(), nodeCrypto.sha256(root).toBase64()))).toBe('cosignature-bad')
  })

  it('with any byte changed are refused', () => {
    for (let at = 0; at < line.signature.length; at++) {
      expect(verifyCosignature(nodeCrypto, text, changed(at), vkey).ok).toBe(false)
    }
  })

  it('of another length, time, name or key are refused', () => {
    const check = (other: Partial<typeof line>): string =>
      codeOf(verifyCosignature(nodeCrypto, text, { ...line, ...other }, vkey))
    expect(check({ signature: line.signature.slice(1) })).toBe('cosignature-shape')
    expect(check({ signature: concat(line.signature, Uint8Array.of(0)) })).toBe('cosignature-shape')
    expect(check({ signature: new Uint8Array(2428).fill(0xff) })).toBe('cosignature-time')
    expect(check({ name: 'c.example/mirror' })).toBe('cosignature-key')
    expect(check({ keyId: line.keyId ^ 1 })).toBe('cosignature-key')
  })

  it('name their cosigner: one by the same key for another name does not pass', () => {
    const witness = furtherCosign(nodeCrypto, text, { ...mirror, name: 'b.example/witness' }, 5n)
    const renamed = { ...witness, name: mirror.name, keyId: vkey.keyId }
    expect(codeOf(verifyCosignature(nodeCrypto, text, renamed, vkey))).toBe('cosignature-bad')
  })

  it('are never taken for an Ed25519 one, nor the other way round', () => {
    const classic = testSigner(mirror.name)
    const key = makeVkey(nodeCrypto, classic.name, classic.publicKey, ALG_COSIGNATURE)
    const ed = cosign(nodeCrypto, text, classic, 5n)
    expect(codeOf(verifyCosignature(nodeCrypto, text, { ...line, keyId: key.keyId }, key))).toBe(
      'cosignature-shape',
    )
    expect(codeOf(verifyCosignature(nodeCrypto, text, { ...ed, keyId: vkey.keyId }, vkey))).toBe(
      'cosignature-shape',
    )
  })

  it('are not made over a text that is no checkpoint, at a time or by a name that cannot be written', () => {
    expect(mistakeOf(() => furtherCosign(nodeCrypto, 'hello\n', mirror, 1n))).toBe('checkpoint-shape')
    expect(mistakeOf(() => furtherCosign(nodeCrypto, text, mirror, -1n))).toBe('cosignature-time')
    const long = { ...mirror, name: 'x'.repeat(256) }
    expect(mistakeOf(() => furtherCosign(nodeCrypto, text, long, 1n))).toBe('name-bad')
  })

  it('by the library of the browser, without its own randomness, are the published ones and verify here', () => {
    const keys = ml_dsa44.keygen(new Uint8Array(32).fill(7))
    const signer = {
      name: 'w.example/w1',
      publicKey: keys.publicKey,
      sign: (message: Uint8Array) => ml_dsa44.sign(message, keys.secretKey, { extraEntropy: false }),
    }
    const made = furtherCosign(nodeCrypto, text, signer, 1_900_000_000n)
    const key = makeVkey(nodeCrypto, signer.name, signer.publicKey, ALG_MLDSA44)
    expect(valueOf(verifyCosignature(nodeCrypto, text, made, key))).toBe(1_900_000_000n)
    expect(toHex(nodeCrypto.sha256(utf8(encodeSignatureLine(made))))).toBe(
      '5394420c28673e94cbf02016bb7df0b3c0c178f63f2b62b5f8f2cf19494d9398',
    )
  })
})

describe('a note with ML-DSA-44 lines', () => {
  const own = signNote(nodeCrypto, text, [log])
  const keys = [makeVkey(nodeCrypto, log.name, log.publicKey), vkey]

  it('gives the good ones apart, besides among all that verified', () => {
    const opened = valueOf(
      openNote(nodeCrypto, encodeNote({ text, signatures: [...own.signatures, line] }), keys),
    )
    expect(opened.verified).toHaveLength(2)
    expect(opened.further).toEqual([line])
    expect(opened.unverified).toEqual([])
  })

  it('is refused for a bad one of a known key, and not for one of a key nobody named', () => {
    const bad = encodeNote({ text, signatures: [...own.signatures, changed(99)] })
    expect(codeOf(openNote(nodeCrypto, bad, keys))).toBe('note-bad-signature')
    const opened = valueOf(openNote(nodeCrypto, bad, keys.slice(0, 1)))
    expect(opened.unverified).toHaveLength(1)
  })

  it('is no checkpoint of a log by them alone: Ed25519 decides', () => {
    const further = furtherSigner(log.name)
    const alone = encodeNote({ text, signatures: [furtherCosign(nodeCrypto, text, further, 0n)] })
    const [logKey] = keys as [(typeof keys)[0]]
    expect(codeOf(openCheckpoint(nodeCrypto, alone, logKey))).toBe('note-unsigned')
    const pq = makeVkey(nodeCrypto, log.name, further.publicKey, ALG_MLDSA44)
    expect(codeOf(openCheckpoint(nodeCrypto, alone, pq))).toBe('checkpoint-key')
    expect(parseCheckpoint(text).ok).toBe(true)
  })
})
