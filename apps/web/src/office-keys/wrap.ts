import { bad, base64ToBytes, ok, toBase64, utf8, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'
import { holderOf, openKey, signerName, type OpenKey } from './office-key.ts'
import { passphraseSecret } from './passphrase.ts'
import { boundTo, WRAPPED_KEY, type Under, type WrappedKey } from './wrapped-key.ts'

/** What opens a wrapped key: what the passkey's PRF gave (32 bytes), or the passphrase. */
export type Secret = { readonly prf: Uint8Array } | { readonly passphrase: string }

/** What is to be wrapped, and under what. */
export interface Wrapping {
  readonly side: string
  readonly office: string
  /** 32 bytes of Ed25519, or 64 with those of ML-DSA-44 behind them. */
  readonly seeds: Uint8Array
  readonly under: Under
  readonly secret: Secret
  readonly random: (length: number) => Uint8Array
}

const SALT_BYTES = 32
const IV_BYTES = 12

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64ToBytes(base64) ?? new Uint8Array())
}

/** The secret as bytes, `null` where it is of the other method. */
async function material(under: Under, secret: Secret, salt: Uint8Array): Promise<Uint8Array | null> {
  if (under.method === 'passkey') return 'prf' in secret ? secret.prf : null
  return 'passphrase' in secret ? passphraseSecret(secret.passphrase, salt, under.work) : null
}

/** HKDF-SHA-256 (RFC 5869) over the secret: a key for this salt and this method alone. */
async function wrapKey({ under, salt }: WrappedKey, secret: Secret): Promise<CryptoKey | null> {
  const bytes = await material(under, secret, bytesOf(salt))
  if (bytes === null) return null
  const { subtle } = globalThis.crypto
  const raw = await subtle.importKey('raw', new Uint8Array(bytes), 'HKDF', false, ['deriveKey'])
  const info = new Uint8Array(utf8(`${WRAPPED_KEY} ${under.method}`))
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(salt), info }
  return subtle.deriveKey(hkdf, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function cipherOf(key: WrappedKey): AesGcmParams {
  return { name: 'AES-GCM', iv: bytesOf(key.iv), additionalData: boundTo(key), tagLength: 128 }
}

/**
 * Wraps an office's key: AES-256-GCM under what HKDF makes of the secret, bound to side, office, public key and
 * credential. `wrapped-shape` for seeds of another length, or a secret of the other method: our own mistake.
 */
export async function wrap(request: Wrapping): Promise<Result<WrappedKey, 'wrapped-shape'>> {
  const { side, office, seeds, under, secret, random } = request
  const open = openKey(signerName(request), seeds.slice())
  if (open === null) return bad('wrapped-shape', OFFICE_KEY_CODES['wrapped-shape'])
  const holder = holderOf(side, office, open.signer)
  open.forget()
  const [salt, iv] = [toBase64(random(SALT_BYTES)), toBase64(random(IV_BYTES))]
  const empty: WrappedKey = { format: WRAPPED_KEY, ...holder, under, salt, iv, sealed: '' }
  const key = await wrapKey(empty, secret)
  if (key === null) return bad('wrapped-shape', OFFICE_KEY_CODES['wrapped-shape'])
  const sealed = await globalThis.crypto.subtle.encrypt(cipherOf(empty), key, new Uint8Array(seeds))
  return ok({ ...empty, sealed: toBase64(new Uint8Array(sealed)) })
}

/** The seeds in a wrapped key. `wrapped-closed` for another secret, or for a key that somebody has changed. */
export async function seedsIn(
  wrapped: WrappedKey,
  secret: Secret,
): Promise<Result<Uint8Array, 'wrapped-closed'>> {
  const key = await wrapKey(wrapped, secret)
  if (key === null) return closed()
  try {
    const seeds = await globalThis.crypto.subtle.decrypt(cipherOf(wrapped), key, bytesOf(wrapped.sealed))
    return ok(new Uint8Array(seeds))
  } catch {
    return closed()
  }
}

/** Opens a wrapped key; the key inside must be the one that it names. Codes of {@link seedsIn}. */
export async function unwrap(
  wrapped: WrappedKey,
  secret: Secret,
): Promise<Result<OpenKey, 'wrapped-closed'>> {
  const seeds = await seedsIn(wrapped, secret)
  if (!seeds.ok) return seeds
  const open = openKey(signerName(wrapped), seeds.value)
  if (open === null) return closed()
  const { publicKey, further } = holderOf(wrapped.side, wrapped.office, open.signer)
  if (publicKey === wrapped.publicKey && further === wrapped.further) return ok(open)
  open.forget()
  return closed()
}

function closed(): Result<never, 'wrapped-closed'> {
  return bad('wrapped-closed', OFFICE_KEY_CODES['wrapped-closed'])
}
