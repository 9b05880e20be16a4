import { canonicalize, parseStrict } from '@alternat/acts'
import { bad, base64ToBytes, ok, utf8, type Result } from '@alternat/tlog'
import { OFFICE_KEY_CODES } from './codes.ts'

/** The name of the format (docs/formats/wrapped-office-key.md). */
export const WRAPPED_KEY = 'alternat/wrapped-office-key/v1'

/** What a key is wrapped under. */
export type Under =
  | {
      readonly method: 'passkey'
      /** The id of the credential, base64url. */
      readonly credential: string
      /** What the passkey's PRF is asked with: 32 bytes, base64. */
      readonly prf: string
    }
  | {
      readonly method: 'passphrase'
      /** log2 of scrypt's cost N. */
      readonly work: number
    }

/** Whose key it is. */
export interface KeyHolder {
  readonly side: string
  readonly office: string
  /** Ed25519, 32 bytes, base64. */
  readonly publicKey: string
  /** ML-DSA-44, 1312 bytes, base64; `null` where there is none beside. */
  readonly further: string | null
}

/** An office's key, wrapped. Everything but `sealed` is bound to it as associated data. */
export interface WrappedKey extends KeyHolder {
  readonly format: typeof WRAPPED_KEY
  readonly under: Under
  /** 32 bytes, base64. */
  readonly salt: string
  /** 12 bytes, base64. */
  readonly iv: string
  /** AES-256-GCM over the seeds, with its tag, base64. */
  readonly sealed: string
}

/** Largest wrapped key, in bytes. */
export const MAX_WRAPPED = 8192
/** Less work would be guessed at too fast; more would stall whoever opens it, which a hostile server may want. */
const WORK = { least: 10, most: 20 }
const NAME = /^[a-z0-9.-]{1,120}$/
const CREDENTIAL = /^[A-Za-z0-9_-]{16,1366}$/

function isBytes(value: unknown, length: number): boolean {
  return typeof value === 'string' && base64ToBytes(value)?.length === length
}

function isUnder(value: unknown): value is Under {
  const { method, credential, prf, work, ...more } = (value ?? {}) as Record<string, unknown>
  if (Object.keys(more).length > 0) return false
  if (method === 'passkey')
    return work === undefined && CREDENTIAL.test(String(credential)) && isBytes(prf, 32)
  const isWork = Number.isInteger(work) && Number(work) >= WORK.least && Number(work) <= WORK.most
  return method === 'passphrase' && credential === undefined && prf === undefined && isWork
}

function isSealed(value: unknown, further: unknown): boolean {
  const seeds = further === null ? 32 : 64
  return isBytes(value, seeds + 16)
}

/** Whether a value has exactly the shape of a wrapped key. */
export function isWrappedKey(value: unknown): value is WrappedKey {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { format, side, office, publicKey, further, under, salt, iv, sealed, ...more } = value as Record<
    string,
    unknown
  >
  const isNamed = format === WRAPPED_KEY && NAME.test(String(side)) && NAME.test(String(office))
  const isKey = isBytes(publicKey, 32) && (further === null || isBytes(further, 1312))
  const isClosed = isBytes(salt, 32) && isBytes(iv, 12) && isSealed(sealed, further)
  return Object.keys(more).length === 0 && isNamed && isKey && isUnder(under) && isClosed
}

/** Reads a wrapped key; `wrapped-shape` for anything else. */
export function readWrappedKey(bytes: Uint8Array): Result<WrappedKey, 'wrapped-shape'> {
  const json = parseStrict(bytes, { maxBytes: MAX_WRAPPED })
  if (json.ok && isWrappedKey(json.value)) return ok(json.value)
  return bad('wrapped-shape', OFFICE_KEY_CODES['wrapped-shape'])
}

/** The bytes of a wrapped key: canonical JSON. */
export function encodeWrappedKey(key: WrappedKey): Uint8Array {
  return utf8(canonicalize(key))
}

/** What is bound to the sealed seeds: whose key it is, and how it is closed. */
export function boundTo(key: WrappedKey): Uint8Array<ArrayBuffer> {
  const { sealed: _, ...rest } = key
  return new Uint8Array(utf8(canonicalize(rest)))
}
