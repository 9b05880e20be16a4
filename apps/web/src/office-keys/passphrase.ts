import { concat, utf8 } from '@alternat/tlog'
import { scryptAsync } from '@noble/hashes/scrypt.js'

/** log2 of the cost of one guess: as of the key files on disk, a second or more. */
export const WORK_FACTOR = 18
/** What stands before the salt, so that no other use of a passphrase gives the same bytes. */
const LABEL = utf8('alternat/wrapped-office-key/v1')
/** The page is let go on after so many milliseconds of work: it neither freezes nor loses what is typed. */
const TICK = 12

/**
 * 32 bytes out of a passphrase by scrypt (RFC 7914): r 8, p 1, the passphrase in NFC. The work is done in the page, in
 * short stretches: the policy of these pages lets no script start another one, not even one of ours.
 *
 * @param work log2 of N
 */
export function passphraseSecret(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  return stretched(passphrase, concat(LABEL, salt), work)
}

/** scrypt with r 8 and p 1 over a salt that has its label already. */
export function stretched(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const cost = { N: 2 ** work, r: 8, p: 1, dkLen: 32, asyncTick: TICK }
  return scryptAsync(utf8(passphrase.normalize('NFC')), salt, cost)
}
