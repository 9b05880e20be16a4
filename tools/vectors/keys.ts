import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import { readNodeKeys } from '../../apps/node/src/keys/node-keys.ts'
import type { OpenKeys } from '../../apps/node/src/keys/keyring.ts'
import { nodeCrypto, signerFromSeed } from '../../apps/node/src/crypto.ts'
import { toBase64, utf8, type FurtherSigner, type Signer } from '../../packages/tlog/src/index.ts'
import { good } from './good.ts'

/** What every seed of the vectors is hashed from, with the name of the key behind it. Public: they protect nothing. */
export const SEED_WORDS = 'alternat vectors, seed of '

/** The 32-byte seed of a key of the vectors. */
export function seedOf(name: string): Uint8Array {
  return nodeCrypto.sha256(utf8(SEED_WORDS + name))
}

/** An Ed25519 key of the vectors. */
export function signerOf(name: string, seedName: string = name): Signer {
  return signerFromSeed(name, seedOf(seedName))
}

/**
 * An ML-DSA-44 key of the vectors, signing without extra randomness (FIPS 204 §3.4, the deterministic variant), so
 * that the file is the same in every run. Any signature that verifies is as good.
 */
export function furtherOf(name: string, seedName: string = name): FurtherSigner {
  const { publicKey, secretKey } = ml_dsa44.keygen(seedOf(`${seedName}, ml-dsa-44`))
  return { name, publicKey, sign: (message) => ml_dsa44.sign(message, secretKey, { extraEntropy: false }) }
}

/** The age identity that bundles of the vectors are for: X25519, of a hash. It protects nothing. */
const IDENTITY = 'AGE-SECRET-KEY-1582G8CTHY27MPDGXFCV6F0R9Z9ZYZQ6KWNFA7GDUKGSW0U02T3KS6YQ3PT'

/** Every key of a side: Ed25519 for all, and ML-DSA-44 for its log, its cosigners and the office that concludes. */
export async function keysOf(side: string, offices: readonly string[]): Promise<OpenKeys> {
  const seed = (name: string): string => toBase64(seedOf(`${side}/${name}`))
  const seeds = {
    v: 'v1',
    side,
    log: seed('log'),
    witness: seed('witness'),
    mirror: seed('mirror'),
    record: seed('record'),
    offRecord: seed('off-record'),
    bundle: IDENTITY,
  }
  const node = good(await readNodeKeys(utf8(JSON.stringify(seeds))))
  const further = {
    log: (origin: string) => furtherOf(origin, `${side}/log`),
    witness: furtherOf(`${side}/witness`),
    mirror: furtherOf(`${side}/mirror`),
  }
  const officeSigner = (name: string): Signer => {
    const signer = signerOf(`${side}/${name}`)
    return name === 'plenipotentiary' ? { ...signer, further: furtherOf(`${side}/${name}`) } : signer
  }
  return {
    node: { ...node, further },
    root: signerOf(`${side}/root`),
    offices: new Map(offices.map((name) => [name, officeSigner(name)])),
  }
}
