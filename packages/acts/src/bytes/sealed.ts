import { concat, utf8, type Crypto } from '@alternat/tlog'
import { ActMistake } from './codes.ts'

/** What stands before salt and envelope in the hash that is an act's leaf data. */
export const ACT_TAG = 'alternat/act/v1\n'

/** Length of a salt in bytes. Without it, "adopts text 3" could be guessed from a public log. */
export const SALT_LENGTH = 32

/** Largest sealed act that counts, in bytes; a larger one is mirrored and void (`over-cap`). */
export const SEALED_CAP = 65_536

/** Largest sealed act that is stored at all, in bytes; of a larger one only the commitment is. */
export const SEALED_MAX = 1_048_576

const TAG = utf8(ACT_TAG)

/** Salt and envelope, one after the other. Throws {@link ActMistake} for a salt of another length. */
export function seal(salt: Uint8Array, envelope: Uint8Array): Uint8Array {
  if (salt.length !== SALT_LENGTH) throw new ActMistake('malformed', 'salt')
  return concat(salt, envelope)
}

/** Takes a sealed act apart; `null` if nothing follows the salt. */
export function unseal(sealed: Uint8Array): { salt: Uint8Array; envelope: Uint8Array } | null {
  if (sealed.length <= SALT_LENGTH) return null
  return { salt: sealed.slice(0, SALT_LENGTH), envelope: sealed.slice(SALT_LENGTH) }
}

/** The leaf data of a sealed act: 32 bytes, SHA-256(tag ‖ salt ‖ envelope) (design §4). */
export function leafData(crypto: Crypto, sealed: Uint8Array): Uint8Array {
  return crypto.sha256(concat(TAG, sealed))
}
