import { canonicalize } from '@alternat/acts'
import { base64ToBytes, toHex, utf8 } from '@alternat/tlog'
import { sha256 } from '@noble/hashes/sha2.js'
import { put, remove } from '../api/request.ts'
import type { Answer } from '../api/types.ts'
import { browserCrypto } from '../check/browser-crypto.ts'
import { shortIdOf } from './office-key.ts'
import { isWrappedKey, type WrappedKey } from './wrapped-key.ts'

const HASHING = browserCrypto({ hashes: 0, signatures: 0 })

/** Where wrapped keys are kept, and what is known of one’s offices. */
export const OFFICE_KEYS = '/api/office-keys'

/** A passkey of the person who is signed in. */
export interface OwnPasskey {
  /** The credential’s id, base64url. */
  readonly id: string
  readonly label: string
  /** Whether it can derive a secret, and so wrap a key. */
  readonly prf: boolean
}

/** A key of an office, as our logs have it now. */
export interface KeyOnRecord {
  readonly id: string
  readonly key: string
  readonly state: string
  readonly dialogue: string
}

/** GET /api/office-keys. */
export interface OfficeKeysAnswer {
  readonly side: string
  /** Whether offices of this side have a key of ML-DSA-44 beside. */
  readonly further: boolean
  readonly offices: readonly { readonly office: string; readonly keys: readonly KeyOnRecord[] }[]
  readonly keys: readonly { readonly id: string; readonly made: number; readonly file: unknown }[]
  readonly passkeys: readonly OwnPasskey[]
}

/** A wrapped key of one’s own, as it is kept. */
export interface OwnKey {
  readonly id: string
  readonly made: number
  readonly wrapped: WrappedKey
}

/** The keys among what the program of this side gave back that are of this form, and of this side. */
export function ownKeys({ keys, side }: OfficeKeysAnswer): OwnKey[] {
  return keys.flatMap(({ id, made, file }) =>
    isWrappedKey(file) && file.side === side ? [{ id, made, wrapped: file }] : [],
  )
}

/** The short id of a wrapped key, as the command line has it. */
export function idOfWrapped({ side, office, publicKey }: WrappedKey): string {
  const bytes = base64ToBytes(publicKey) ?? new Uint8Array()
  return shortIdOf(HASHING, { name: `${side}/${office}`, publicKey: bytes })
}

/** Keeps a wrapped key; keeping it twice keeps it once. */
export function keepWrapped(key: WrappedKey): Promise<Answer<unknown>> {
  const id = toHex(sha256(utf8(canonicalize(key)))).slice(0, 32)
  return put<unknown>(`${OFFICE_KEYS}/${id}`, key)
}

/** Takes a wrapped key away. */
export function dropWrapped(id: string): Promise<Answer<unknown>> {
  return remove(`${OFFICE_KEYS}/${id}`)
}
