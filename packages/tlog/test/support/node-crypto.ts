import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import { concat, hexToBytes, type Crypto, type Signer } from '../../src/index.ts'

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

/** A signer whose seed is the hash of its name: the same in every run. */
export function testSigner(name: string): Signer {
  return signerFromSeed(name, nodeCrypto.sha256(new TextEncoder().encode(`seed of ${name}`)))
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concat(SPKI, raw)), format: 'der', type: 'spki' })
}
