import { base64ToBytes, concat, readU32, toBase64, toHex, u32, utf8 } from './bytes.ts'
import { fault, TlogMistake, type TlogCode } from './codes.ts'
import type { Crypto } from './crypto.ts'
import { isKeyName } from './name.ts'
import { ok, type Result } from './result.ts'

/** Signature type of a plain Ed25519 signature over the note text (signed-note §Signature types). */
export const ALG_ED25519 = 0x01
/** Signature type of a timestamped Ed25519 cosignature (tlog-cosignature). */
export const ALG_COSIGNATURE = 0x04
/** Signature type of a timestamped ML-DSA-44 cosignature (tlog-cosignature). Checked and shown; decides nothing. */
export const ALG_MLDSA44 = 0x06

const PUBLIC_KEY_BYTES = new Map([
  [ALG_ED25519, 32],
  [ALG_COSIGNATURE, 32],
  [ALG_MLDSA44, 1312],
])

/** A verifier key: who, of what kind, with which public key (signed-note §Verifier keys). */
export interface Vkey {
  /** The key name as it stands on signature lines. */
  readonly name: string
  /** The short id, a uint32: a hint for finding the key, never a commitment to it. */
  readonly keyId: number
  /** The signature type byte: one of the `ALG_` constants. */
  readonly type: number
  /** 32 bytes for the Ed25519 kinds, 1312 for ML-DSA-44. */
  readonly publicKey: Uint8Array
}

/** The short id of a key: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), as a uint32. */
export function keyId(crypto: Crypto, name: string, type: number, publicKey: Uint8Array): number {
  return readU32(crypto.sha256(concat(utf8(name), Uint8Array.of(0x0a, type), publicKey)))
}

/** Makes a verifier key and its id. Throws {@link TlogMistake} for a name, type or length no key can have. */
export function makeVkey(
  crypto: Crypto,
  name: string,
  publicKey: Uint8Array,
  type: number = ALG_ED25519,
): Vkey {
  if (!isKeyName(name)) throw new TlogMistake('name-bad')
  const expected = PUBLIC_KEY_BYTES.get(type)
  if (expected === undefined) throw new TlogMistake('vkey-type')
  if (publicKey.length !== expected) throw new TlogMistake('vkey-length')
  return { name, keyId: keyId(crypto, name, type, publicKey), type, publicKey }
}

/** The text form `name+hex8(id)+base64(type ‖ public key)`. */
export function encodeVkey(v: Vkey): string {
  return `${v.name}+${toHex(u32(v.keyId))}+${toBase64(concat(Uint8Array.of(v.type), v.publicKey))}`
}

/**
 * Reads the text form. Refuses (`vkey-shape`, `name-bad`, `vkey-type`, `vkey-length`, `vkey-id`) whatever
 * {@link encodeVkey} would not write.
 */
export function parseVkey(crypto: Crypto, text: string): Result<Vkey, TlogCode> {
  // Base64 holds plus signs too: only the first two separate.
  const parts = /^([^+]*)\+([0-9a-f]{8})\+([0-9A-Za-z+/=]+)$/u.exec(text)
  if (parts === null) return fault('vkey-shape')
  const [, name, id, base64] = parts as unknown as [string, string, string, string]
  if (!isKeyName(name)) return fault('name-bad')
  const body = base64ToBytes(base64)
  if (body === null || body.length === 0) return fault('vkey-shape')
  return checkVkey(crypto, name, id, body)
}

function checkVkey(crypto: Crypto, name: string, id: string, body: Uint8Array): Result<Vkey, TlogCode> {
  const type = body[0] as number
  const publicKey = body.slice(1)
  const expected = PUBLIC_KEY_BYTES.get(type)
  if (expected === undefined) return fault('vkey-type')
  if (publicKey.length !== expected) return fault('vkey-length')
  const vkey = makeVkey(crypto, name, publicKey, type)
  return toHex(u32(vkey.keyId)) === id ? ok(vkey) : fault('vkey-id')
}
