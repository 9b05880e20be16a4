import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hash,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { toHex, utf8, type Crypto, type FurtherSigner, type Signer } from '@alternat/tlog'

/** Imported keys kept: importing one costs about a fifth of a verification. A hostile bundle can name many. */
const MAX_KEYS = 512
/** What a secret key of Ed25519, X25519 or ML-DSA-44 is made of. */
export const SEED_BYTES = 32

const keys = new Map<string, KeyObject | null>()

/**
 * Hashing and signature checks of node:crypto (RFC 8032 §5.1.7, without the cofactor). Public keys of small
 * order and non-canonical ones are refused: OpenSSL takes them, the browser's library does not, and node and
 * browser must never disagree on a signature.
 */
export const nodeCrypto: Crypto = {
  sha256: (data) => octets(hash('sha256', data, 'latin1')),
  ed25519Verify(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const key = publicKeyOf(publicKey)
    return key !== null && verify(null, message, key, signature)
  },
  mldsa44Verify(publicKey, message, signature) {
    if (publicKey.length !== 1312 || signature.length !== 2420) return false
    const key = publicKeyOf(publicKey, 'ml-dsa-44')
    return key !== null && verify(null, message, key, signature)
  },
}

/** A signer from a 32-byte seed (RFC 8032 §5.1.5). Throws a RangeError for another length: our own mistake. */
export function signerFromSeed(name: string, seed: Uint8Array): Signer {
  const key = privateKey('ed25519', seed)
  const publicKey = rawPublic(key)
  return { name, publicKey, sign: (message) => bytes(sign(null, message, key)) }
}

/**
 * An ML-DSA-44 signer from a 32-byte seed (FIPS 204 §5.1). Its signatures are hedged with randomness of the library's
 * own: two over the same message differ. Throws a RangeError for another length: our own mistake.
 */
export function furtherFromSeed(name: string, seed: Uint8Array): FurtherSigner {
  const key = privateKey('ml-dsa-44', seed)
  return { name, publicKey: rawPublic(key), sign: (message) => bytes(sign(null, message, key)) }
}

/** A new signing key: the signer, and the seed to be kept. */
export function generateSigner(
  name: string,
  random: (length: number) => Uint8Array,
): { signer: Signer; seed: Uint8Array } {
  const seed = random(SEED_BYTES)
  return { signer: signerFromSeed(name, seed), seed }
}

/** The X25519 public key (32 bytes) of a 32-byte secret. */
export function x25519PublicKey(seed: Uint8Array): Uint8Array {
  return rawPublic(privateKey('x25519', seed))
}

/**
 * The key both sides of a pair can derive, for what stays off the record (design §9 rule 20): HKDF-SHA-256
 * over X25519(own, other), info `alternat/off-record/v1` ‖ the two origins, sorted. 32 bytes; `null` for a
 * public key that gives no secret (small order: whoever sent it would know the key without being the peer).
 */
export function offRecordKey(
  ownSeed: Uint8Array,
  otherPublic: Uint8Array,
  origins: readonly [string, string],
): Uint8Array | null {
  const shared = x25519Shared(ownSeed, otherPublic)
  if (shared === null) return null
  const info = utf8(`alternat/off-record/v1${[...origins].sort().join('')}`)
  return new Uint8Array(hkdfSync('sha256', shared, new Uint8Array(0), info, 32))
}

/** X25519 (RFC 7748): 32 bytes, or `null` where the public key has the wrong length or small order. */
export function x25519Shared(ownSeed: Uint8Array, otherPublic: Uint8Array): Uint8Array | null {
  if (otherPublic.length !== 32) return null
  const own = privateKey('x25519', ownSeed)
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(otherPublic),
      format: 'raw-public',
      asymmetricKeyType: 'x25519',
    })
    return bytes(diffieHellman({ privateKey: own, publicKey }))
  } catch {
    return null
  }
}

type Suite = 'ed25519' | 'ml-dsa-44'

function publicKeyOf(raw: Uint8Array, suite: Suite = 'ed25519'): KeyObject | null {
  const name = toHex(raw)
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = suite === 'ml-dsa-44' || isSound(raw) ? importPublic(raw, suite) : null
  if (keys.size >= MAX_KEYS) keys.delete(keys.keys().next().value as string)
  keys.set(name, key)
  return key
}

function importPublic(raw: Uint8Array, asymmetricKeyType: Suite): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(raw), format: 'raw-public', asymmetricKeyType })
  } catch {
    return null
  }
}

const P = 2n ** 255n - 19n
/** The y of every point of order 1, 2, 4 and 8 (RFC 7748 §7 names the attack; ed25519-dalek lists the points). */
const SMALL_ORDER = new Set([
  0n,
  1n,
  P - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
])

function isSound(raw: Uint8Array): boolean {
  const littleEndian = raw.toReversed()
  littleEndian[0] = (littleEndian[0] as number) & 0x7f
  const y = BigInt(`0x${toHex(littleEndian)}`)
  return y < P && !SMALL_ORDER.has(y)
}

function privateKey(type: Suite | 'x25519', seed: Uint8Array): KeyObject {
  if (seed.length !== SEED_BYTES) throw new RangeError('A seed has 32 bytes.')
  return createPrivateKey({
    key: Buffer.from(seed),
    format: type === 'ml-dsa-44' ? 'raw-seed' : 'raw-private',
    asymmetricKeyType: type,
  })
}

function rawPublic(key: KeyObject): Uint8Array {
  return bytes(createPublicKey(key).export({ format: 'raw-public' }))
}

/**
 * The bytes of a string of them. The platform gives a digest as a string in half the time of a buffer, whose
 * memory lies outside the engine's own; an array as short as a digest does not.
 */
function octets(latin1: string): Uint8Array {
  const out = new Uint8Array(latin1.length)
  for (let i = 0; i < out.length; i++) out[i] = latin1.charCodeAt(i)
  return out
}

/** A plain Uint8Array over the same memory: a Buffer would change what `toString` and equality mean. */
function bytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}
