import { hash } from 'node:crypto'
import { nodeCrypto, signerFromSeed } from '@alternat/node/crypto.ts'
import { utf8, type Crypto, type Signer } from '@alternat/tlog'

/** Signatures of the world: how they are checked, and how a signer is made of a name and a secret. */
export interface Scheme {
  readonly crypto: Crypto
  signer(name: string, secret: string): Signer
}

/**
 * Signatures made by hashing: as long as real ones, bound to key and message, and worth nothing, because the
 * public key is all it takes to make one. For worlds in which every liar is written by us; no program but this
 * one can choose it.
 */
export const FAST: Scheme = {
  crypto: {
    ...nodeCrypto,
    ed25519Verify: (publicKey, message, signature) => {
      if (publicKey.length !== 32 || signature.length !== 64) return false
      return sameBytes(marked(publicKey, message), signature)
    },
  },
  signer: (name, secret) => {
    const publicKey = nodeCrypto.sha256(utf8(`public ${secret}`))
    return { name, publicKey, sign: (message) => marked(publicKey, message) }
  },
}

/** Ed25519, as every node has it. */
export const REAL: Scheme = {
  crypto: nodeCrypto,
  signer: (name, secret) => signerFromSeed(name, nodeCrypto.sha256(utf8(`seed ${secret}`))),
}

function marked(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const input = new Uint8Array(32 + message.length)
  input.set(publicKey)
  input.set(message, 32)
  return new Uint8Array(hash('sha512', input, 'buffer'))
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}
