import { concat, ok, toHex, utf8, utf8ToString, type Crypto, type Result } from '@alternat/tlog'
import { actFault, ActMistake } from './codes.ts'
import { SALT_LENGTH } from './sealed.ts'

/** What stands before salt and bytes in the hash that names a blob. */
export const BLOB_TAG = 'alternat/blob/v1\n'

const TAG = utf8(BLOB_TAG)

/** The name of a salted blob: hex of SHA-256(tag ‖ salt ‖ bytes) (design §4). */
export function blobDigest(crypto: Crypto, salted: Uint8Array): string {
  return toHex(crypto.sha256(concat(TAG, salted)))
}

/** Salt and bytes, one after the other. Throws {@link ActMistake} for a salt of another length. */
export function saltBlob(salt: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (salt.length !== SALT_LENGTH) throw new ActMistake('malformed', 'salt')
  return concat(salt, bytes)
}

/** The bytes of a salted blob, without the salt; `blob-short` if there is none. */
export function blobBytes(salted: Uint8Array): Result<Uint8Array, 'blob-short'> {
  return salted.length < SALT_LENGTH ? actFault('blob-short') : ok(salted.slice(SALT_LENGTH))
}

/** The words of a salted blob: strict UTF-8, else `blob-utf8`. */
export function blobText(salted: Uint8Array): Result<string, 'blob-short' | 'blob-utf8'> {
  const bytes = blobBytes(salted)
  if (!bytes.ok) return bytes
  const text = utf8ToString(bytes.value)
  return text === null ? actFault('blob-utf8') : ok(text)
}
