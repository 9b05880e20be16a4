import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import { concat, hexToBytes, type Crypto, type FurtherSigner, type Signer } from '../../src/index.ts'

const SPKI = hexToBytes('302a300506032b6570032100') as Uint8Array
const PKCS8 = hexToBytes('302e020100300506032b657004220420') as Uint8Array

/** The crypto port over node:crypto, for the tests of this package. */
export const nodeCrypto: Crypto = {
  sha256: (data) => new Uint8Array(hash('sha256', data, 'buffer')),
  ed25519Verify(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    try {
      return verify(null, message, publicKeyOf(publicKey), signature)
    } catch {
      return false
    }
  },
  mldsa44Verify,
}

/** ML-DSA-44 over node:crypto, as the port wants it. */
export function mldsa44Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 1312 || signature.length !== 2420) return false
  const key = { key: Buffer.from(publicKey), format: 'raw-public', asymmetricKeyType: 'ml-dsa-44' } as const
  return verify(null, message, createPublicKey(key), signature)
}

/** A signer from a 32-byte seed. */
export function signerFromSeed(name: string, seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.from(concat(PKCS8, seed)), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key as unknown as string).export({ format: 'der', type: 'spki' })
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(SPKI.length)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

/** An ML-DSA-44 signer whose seed is the hash of its name: the same key in every run, another signature each time. */
export function furtherSigner(name: string): FurtherSigner {
  const seed = nodeCrypto.sha256(new TextEncoder().encode(`further seed of ${name}`))
  const key = createPrivateKey({
    key: Buffer.from(seed),
    format: 'raw-seed',
    asymmetricKeyType: 'ml-dsa-44',
  })
  const publicKey = createPublicKey(key as unknown as string).export({ format: 'raw-public' })
  return {
    name,
    publicKey: new Uint8Array(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

/** A signer whose seed is the hash of its name: the same in every run. */
export function testSigner(name: string): Signer {
  return signerFromSeed(name, nodeCrypto.sha256(new TextEncoder().encode(`seed of ${name}`)))
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concat(SPKI, raw)), format: 'der', type: 'spki' })
}
