import type { Crypto } from '@alternat/tlog'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'

/** How much was computed: a reader can see that the work was done here. */
export interface Work {
  hashes: number
  signatures: number
}

/**
 * Hashing and signatures in plain script: the same answers as the node's, with no help from the machine under
 * it. `zip215: false` is the strict rule of RFC 8032, and {@link holdsWithoutCofactor} the stricter of its two
 * equations: node and browser must never disagree on a signature, or a side could make acts that stand on one
 * page and not on the other.
 */
export function browserCrypto(work: Work): Crypto {
  return {
    sha256: (data) => {
      work.hashes += 1
      return sha256(data)
    },
    ed25519Verify: (publicKey, message, signature) => {
      work.signatures += 1
      try {
        return (
          ed25519.verify(signature, message, publicKey, { zip215: false }) &&
          holdsWithoutCofactor(publicKey, message, signature)
        )
      } catch {
        return false
      }
    },
    mldsa44Verify: (publicKey, message, signature) => {
      work.signatures += 1
      if (publicKey.length !== 1312 || signature.length !== 2420) return false
      try {
        return ml_dsa44.verify(signature, message, publicKey)
      } catch {
        return false
      }
    },
  }
}

/**
 * RFC 8032 §5.1.7 allows two equations; the library multiplies both sides by 8, the node's does not. A key with
 * a part of small order can sign so that only the first holds. Here: R equals [S]B − [k]A, byte for byte.
 */
function holdsWithoutCofactor(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const { Point } = ed25519
  const order = Point.Fn.ORDER
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  const k = littleEndian(sha512(joined(r, publicKey, message))) % order
  const a = Point.fromBytes(publicKey).negate()
  const right = Point.BASE.multiplyUnsafe(s).add(a.multiplyUnsafe(k)).toBytes()
  return right.every((byte, i) => byte === r[i])
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
