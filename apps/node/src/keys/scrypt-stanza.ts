import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { concat, utf8 } from '@alternat/tlog'
import { Stanza, type Identity, type Recipient } from 'age-encryption'

const LABEL = utf8('age-encryption.org/v1/scrypt')
const SALT_BYTES = 16
const TAG_BYTES = 16
/** A file may ask for no more work than this: 2^22 would take minutes and 4 GiB, a way to stall whoever opens it. */
const MAX_WORK_FACTOR = 20

/**
 * The scrypt stanza of age (age-encryption.org/v1, “The scrypt recipient type”) over the machine's own scrypt:
 * the same files as the library's, in a fraction of the time.
 *
 * @param workFactor log2 of the cost N
 */
export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    wrapFileKey(fileKey) {
      const salt = new Uint8Array(randomBytes(SALT_BYTES))
      const cipher = createCipheriv('chacha20-poly1305', wrapKey(passphrase, salt, workFactor), NONCE, {
        authTagLength: TAG_BYTES,
      })
      const body = concat(cipher.update(fileKey), cipher.final(), cipher.getAuthTag())
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)]
    },
  }
}

/** Opens what {@link passphraseRecipient} closed; `null` for a stanza that is not of this passphrase. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey(stanzas) {
      const [stanza] = stanzas
      // A passphrase stands alone in a file: beside another recipient it would not show who sent it.
      if (stanza === undefined || stanzas.length !== 1) return null
      const [type, salt = '', factor = ''] = stanza.args
      const workFactor = /^[1-9][0-9]?$/.test(factor) ? Number(factor) : Number.POSITIVE_INFINITY
      if (type !== 'scrypt' || workFactor > MAX_WORK_FACTOR || stanza.args.length !== 3) return null
      return opened(stanza.body, wrapKey(passphrase, new Uint8Array(Buffer.from(salt, 'base64')), workFactor))
    },
  }
}

/** Each wrap key is used once: its salt is fresh. */
const NONCE = new Uint8Array(12)

function wrapKey(passphrase: string, salt: Uint8Array, workFactor: number): Uint8Array {
  const cost = 2 ** workFactor
  const options = { cost, blockSize: 8, parallelization: 1, maxmem: 256 * 8 * cost }
  return new Uint8Array(scryptSync(passphrase.normalize('NFC'), concat(LABEL, salt), 32, options))
}

function opened(body: Uint8Array, key: Uint8Array): Uint8Array | null {
  if (body.length !== 16 + TAG_BYTES) return null
  const decipher = createDecipheriv('chacha20-poly1305', key, NONCE, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(body.subarray(-TAG_BYTES))
  try {
    return concat(decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final())
  } catch {
    return null
  }
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}
