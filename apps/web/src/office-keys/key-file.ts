import { bad, base64ToBytes, concat, ok, toBase64, utf8, type Result } from '@alternat/tlog'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption'
import { OFFICE_KEY_CODES } from './codes.ts'
import { SEED_BYTES } from './office-key.ts'
import { stretched, WORK_FACTOR } from './passphrase.ts'

const LABEL = utf8('age-encryption.org/v1/scrypt')
const SALT_BYTES = 16
/** Each key is used once: its salt is fresh. */
const NONCE = new Uint8Array(12)
/** A file may ask for no more work than this: more would stall the page of whoever opens it. */
const MAX_WORK = 20
/** Largest key file that is looked at, in bytes. */
export const MAX_KEY_FILE = 4096

function wrapKey(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  return stretched(passphrase, concat(LABEL, salt), work)
}

/** The scrypt stanza of age over work that lets the page go on; the library's own would stop it for seconds. */
function recipient(passphrase: string, random: (length: number) => Uint8Array, work: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = random(SALT_BYTES)
      const body = chacha20poly1305(await wrapKey(passphrase, salt, work), NONCE).encrypt(fileKey)
      return [new Stanza(['scrypt', unpadded(salt), String(work)], body)]
    },
  }
}

/** base64 as age writes it, without padding. */
function unpadded(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('=', '')
}

function saltOf(text: string): Uint8Array | null {
  return base64ToBytes(text.padEnd(Math.ceil(text.length / 4) * 4, '='))
}

function identity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas
      // A passphrase stands alone in a file: beside another recipient it would not show who sent it.
      if (stanza === undefined || stanzas.length !== 1) return null
      const [type, text = '', factor = ''] = stanza.args
      const salt = saltOf(text)
      const work = /^[1-9][0-9]?$/.test(factor) ? Number(factor) : Number.POSITIVE_INFINITY
      if (type !== 'scrypt' || salt === null || work > MAX_WORK || stanza.args.length !== 3) return null
      try {
        return chacha20poly1305(await wrapKey(passphrase, salt, work), NONCE).decrypt(stanza.body)
      } catch {
        return null
      }
    },
  }
}

/**
 * The seeds in an office's key file, as the command line makes them (an age file under a passphrase).
 * `key-file-closed`, `key-file-shape`.
 */
export async function readKeyFile(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, 'key-file-closed' | 'key-file-shape'>> {
  if (bytes.length > MAX_KEY_FILE) return fault('key-file-shape')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity(passphrase))
  try {
    const seeds = await decrypter.decrypt(bytes)
    const isKey = seeds.length === SEED_BYTES || seeds.length === 2 * SEED_BYTES
    return isKey ? ok(seeds) : fault('key-file-shape')
  } catch {
    return fault('key-file-closed')
  }
}

/** An office's key file with these seeds: goes to `keys/office-<name>.age` of the store, for the command line. */
export async function writeKeyFile(
  seeds: Uint8Array,
  passphrase: string,
  random: (length: number) => Uint8Array,
  work: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient(passphrase, random, work))
  return encrypter.encrypt(seeds)
}

function fault<C extends 'key-file-closed' | 'key-file-shape'>(code: C): Result<never, C> {
  return bad(code, OFFICE_KEY_CODES[code])
}
