import { keyidOf } from '@alternat/acts'
import { concat, toBase64, type Crypto, type FurtherSigner, type Signer } from '@alternat/tlog'
import { ed25519 } from '@noble/curves/ed25519.js'
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import type { KeyHolder } from './wrapped-key.ts'

/** Length of the seed of one key. */
export const SEED_BYTES = 32

/** An office's key, open: it signs until it is forgotten. */
export interface OpenKey {
  readonly signer: Signer
  /** 64 bytes of Ed25519, and behind them those of ML-DSA-44 where the office has such a key. */
  signatures(message: Uint8Array): Uint8Array
  /** Writes zeros over the seeds; signing throws from then on. */
  forget(): void
}

/** The name under which an office signs. */
export function signerName({ side, office }: Pick<KeyHolder, 'side' | 'office'>): string {
  return `${side}/${office}`
}

function furtherSigner(name: string, seed: Uint8Array): FurtherSigner {
  const { publicKey, secretKey } = ml_dsa44.keygen(seed)
  return { name, publicKey, sign: (message) => ml_dsa44.sign(message, secretKey) }
}

/**
 * Opens a key: the seed of Ed25519 and, behind it, that of ML-DSA-44 where there is one; `null` for seeds of another
 * length. The seeds belong to it from then on, and are gone once it is forgotten.
 */
export function openKey(name: string, seeds: Uint8Array): OpenKey | null {
  if (seeds.length !== SEED_BYTES && seeds.length !== 2 * SEED_BYTES) return null
  const seed = seeds.subarray(0, SEED_BYTES)
  const further = seeds.length > SEED_BYTES ? furtherSigner(name, seeds.slice(SEED_BYTES)) : undefined
  let isOpen = true
  const sign = (message: Uint8Array): Uint8Array => {
    if (!isOpen) throw new TypeError('a key was used that had been forgotten')
    return ed25519.sign(message, seed)
  }
  const own = { name, publicKey: ed25519.getPublicKey(seed), sign }
  const signer = further === undefined ? own : { ...own, further }
  return {
    signer,
    signatures: (message) => concat(sign(message), further?.sign(message) ?? new Uint8Array(0)),
    forget: () => {
      isOpen = false
      seeds.fill(0)
    },
  }
}

/** Whose key it is, for everybody to see. */
export function holderOf(side: string, office: string, { publicKey, further }: Signer): KeyHolder {
  return {
    side,
    office,
    publicKey: toBase64(publicKey),
    further: further === undefined ? null : toBase64(further.publicKey),
  }
}

/** The short id of a key, as `alternat keys list` shows it: the end of its keyid. */
export function shortIdOf(crypto: Crypto, { name, publicKey }: Pick<Signer, 'name' | 'publicKey'>): string {
  return keyidOf(crypto, { name, publicKey }).slice(-8)
}
