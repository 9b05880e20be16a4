import * as fc from 'fast-check'
import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { furtherFromSeed, nodeCrypto, signerFromSeed } from '../../node/src/crypto.ts'
import { browserCrypto } from '../src/check/browser-crypto.ts'

const browser = browserCrypto({ hashes: 0, signatures: 0 })
const { Point } = ed25519
const ORDER = Point.Fn.ORDER
const message = new TextEncoder().encode('an act')

const little = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
const bytesOf = (n: bigint) => Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n))

/** A signature that only the equation multiplied by the cofactor accepts: the key has a part of small order. */
function twoFaced(torsion: string): { publicKey: Uint8Array; signature: Uint8Array } {
  const [a, r] = [12_345n, 67_890n]
  const publicKey = Point.BASE.multiply(a).add(Point.fromHex(torsion)).toBytes()
  const R = Point.BASE.multiply(r).toBytes()
  const k = little(sha512(Uint8Array.from([...R, ...publicKey, ...message]))) % ORDER
  return { publicKey, signature: Uint8Array.from([...R, ...bytesOf((r + k * a) % ORDER)]) }
}

describe('node and browser never disagree on a signature', () => {
  it('not even on one made with a key that has a part of small order', () => {
    const made = ED25519_TORSION_SUBGROUP.slice(1).map(twoFaced)
    const lenient = made.filter((one) =>
      ed25519.verify(one.signature, message, one.publicKey, { zip215: false }),
    )
    // The library alone would take some of them: else this would show nothing.
    expect(lenient.length).toBeGreaterThan(0)
    for (const { publicKey, signature } of made) {
      const node = nodeCrypto.ed25519Verify(publicKey, message, signature)
      expect(browser.ed25519Verify(publicKey, message, signature)).toBe(node)
    }
  })

  it('on good signatures and on any changed byte', () => {
    const signer = signerFromSeed('x', new Uint8Array(32).fill(7))
    const good = signer.sign(message)
    expect(browser.ed25519Verify(signer.publicKey, message, good)).toBe(true)
    fc.assert(
      fc.property(fc.nat(63), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bad = good.map((byte, i) => (i === at ? byte ^ flip : byte))
        expect(browser.ed25519Verify(signer.publicKey, message, bad)).toBe(false)
        expect(nodeCrypto.ed25519Verify(signer.publicKey, message, bad)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('and wrong lengths are no signature', () => {
    expect(browser.ed25519Verify(new Uint8Array(31), message, new Uint8Array(64))).toBe(false)
    expect(browser.ed25519Verify(new Uint8Array(32), message, new Uint8Array(10))).toBe(false)
  })
})

describe('node and browser never disagree on an ML-DSA-44 signature', () => {
  const signer = furtherFromSeed('x', new Uint8Array(32).fill(7))
  const other = furtherFromSeed('x', new Uint8Array(32).fill(8))
  const good = signer.sign(message)
  const both = (publicKey: Uint8Array, words: Uint8Array, signature: Uint8Array): (boolean | string)[] => [
    ...new Set([
      nodeCrypto.mldsa44Verify(publicKey, words, signature),
      browser.mldsa44Verify(publicKey, words, signature),
    ]),
  ]

  it('on good ones, those of another key, and those over other words', () => {
    expect(both(signer.publicKey, message, good)).toEqual([true])
    expect(both(other.publicKey, message, good)).toEqual([false])
    expect(both(signer.publicKey, message.slice(1), good)).toEqual([false])
    expect(both(signer.publicKey, new Uint8Array(0), signer.sign(new Uint8Array(0)))).toEqual([true])
  })

  it('on any changed byte of the signature or the key', () => {
    const spoilt = (of: Uint8Array, at: number, flip: number) =>
      of.map((byte, i) => (i === at ? byte ^ flip : byte))
    fc.assert(
      fc.property(fc.nat(2419), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        expect(both(signer.publicKey, message, spoilt(good, at, flip))).toEqual([false])
        expect(both(spoilt(signer.publicKey, at % 1312, flip), message, good)).toEqual([false])
      }),
      // The last 84 bytes are the hints, where a lenient reader would take a second spelling.
      {
        numRuns: 60,
        examples: [
          [2336, 1],
          [2415, 1],
          [2416, 1],
          [2419, 255],
        ],
      },
    )
  })

  it('on lengths that are none', () => {
    for (const length of [0, 64, 2419, 2421]) {
      expect(both(signer.publicKey, message, new Uint8Array(length))).toEqual([false])
    }
    for (const length of [0, 32, 1311, 1313]) {
      expect(both(new Uint8Array(length), message, good)).toEqual([false])
    }
  })
})
