import { nodeCrypto, signerFromSeed } from '@alternat/node/crypto.ts'
import { equal, utf8, type Crypto, type Signer } from '@alternat/tlog'

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
      return equal(marked(publicKey, message), signature)
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

/** The digest of the message with the key laid over it, and once more turned over. */
function marked(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const digest = nodeCrypto.sha256(message)
  const out = new Uint8Array(64)
  for (let i = 0; i < 32; i++) {
    const byte = (digest[i] as number) ^ (publicKey[i] as number)
    out[i] = byte
    out[32 + i] = ~byte
  }
  return out
}
