import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import { concat, utf8, type Crypto } from '@alternat/tlog'
import type { Answered } from './performed.ts'

const EDDSA = -8
const RS256 = -257
const SEQUENCE = 0x30
const INTEGER = 0x02
/** In the authenticator data: behind the digest of the address and the flags. */
const COUNT_AT = 33

/** A passkey's public key as COSE has it. */
type Key = Uint8Array

function isPair(key: Key): boolean {
  return cose.isCOSEPublicKeyEC2(decodeCredentialPublicKey(new Uint8Array(key)))
}

/**
 * What makes an answer the same one; `null` for one that is not written as it must be. Of an ECDSA signature only its first
 * number counts, and DER alone is read (ITU-T X.690 §10): from (r, s) anybody can make (r, −s), or spell the same numbers with
 * other lengths and zeros, and a replay must not pass for being written differently.
 */
export function answerId(crypto: Crypto, key: Key, answered: Answered): Uint8Array | null {
  const { credential, authenticatorData, clientData, signature } = answered
  const fixed = isPair(key) ? firstOfPair(signature) : signature
  if (fixed === null) return null
  const parts = [utf8(credential), authenticatorData, clientData, fixed].map((part) => crypto.sha256(part))
  return crypto.sha256(concat(...parts))
}

/** The name of an honest answer that is the same as earlier ones: see {@link answersAlike}. */
export function nextId(crypto: Crypto, id: Uint8Array): Uint8Array {
  return crypto.sha256(concat(utf8('again'), id))
}

/**
 * Whether a passkey honestly answers the same thing in the same bytes: it signs without chance (EdDSA, RSA) and keeps no
 * count. Of such a passkey nobody can tell a second answer from a replay of the first.
 */
export function answersAlike(key: Key, { authenticatorData }: Answered): boolean {
  const algorithm = decodeCredentialPublicKey(new Uint8Array(key)).get(cose.COSEKEYS.alg)
  const isUncounted = authenticatorData.subarray(COUNT_AT, COUNT_AT + 4).every((byte) => byte === 0)
  return isUncounted && (algorithm === EDDSA || algorithm === RS256)
}

/** The first of the two numbers of an ECDSA signature in DER; `null` where it is spelt in any other way. */
function firstOfPair(signature: Uint8Array): Uint8Array | null {
  // Of every curve in use but P-521 the lengths take one byte; nobody is asked for a passkey of P-521.
  if (signature[0] !== SEQUENCE || signature[1] !== signature.length - 2 || signature.length > 0x7f + 2)
    return null
  const first = integerAt(signature, 2)
  if (first === null) return null
  const second = integerAt(signature, 4 + first.length)
  return second !== null && 4 + first.length + 2 + second.length === signature.length ? first : null
}

/** A positive integer in as few bytes as can be. */
function integerAt(der: Uint8Array, at: number): Uint8Array | null {
  const length = der[at + 1] ?? 0
  const bytes = der.subarray(at + 2, at + 2 + length)
  const [high = 0x80, next = 0] = bytes
  const isPositive = high < 0x80
  const isShort = high !== 0 || (length > 1 && next >= 0x80)
  return der[at] === INTEGER && length > 0 && bytes.length === length && isPositive && isShort ? bytes : null
}
