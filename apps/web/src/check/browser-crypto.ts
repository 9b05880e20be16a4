import type { Crypto } from '@alternat/tlog'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** How much was computed: a reader can see that the work was done here. */
export interface Work {
  hashes: number
  signatures: number
}

/**
 * Hashing and signatures in plain script: the same answers as the node's, with no help from the machine under it.
 * `zip215: false` is the strict rule of RFC 8032: node and browser must never disagree on a signature.
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
        return ed25519.verify(signature, message, publicKey, { zip215: false })
      } catch {
        return false
      }
    },
  }
}
