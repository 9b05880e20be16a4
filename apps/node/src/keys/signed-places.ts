import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { payloadToSign } from '@alternat/acts'
import { bad, ok, toHex, type Crypto, type Result } from '@alternat/tlog'
import { KEY_CODES } from './codes.ts'

/** Something that a key is to sign for a running program. */
export interface SigningFor {
  readonly crypto: Crypto
  /** The folder whose `keys` hold the key. */
  readonly folder: string
  readonly office: string
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
}

/** A line of the file: this key has signed, or was about to sign, these bytes for this place. */
interface Signed {
  readonly key: string
  readonly log: string
  readonly seq: number
  readonly digest: string
}

/**
 * Notes beside the key file what a key is about to sign, and says whether it may. Once a key has signed for a place of a log
 * it signs no other bytes there, and nothing in front of it: a program that asks for two acts of one place – by mistake, or
 * because it was taken over – gets one signature. Noted before it is signed: what is lost in between was signed at worst
 * never. Two commands at once each add a line, and the first line counts. `place-signed`, `key-unwritable`, `key-shape`.
 */
export function claimPlace(
  request: SigningFor,
): Result<void, 'place-signed' | 'key-unwritable' | 'key-shape'> {
  const { crypto, folder, office, publicKey, message } = request
  const payload = payloadToSign(message)
  if (payload === null) return bad('key-shape', KEY_CODES['key-shape'], office)
  const { log, seq } = payload
  const one: Signed = { key: toHex(publicKey), log, seq, digest: toHex(crypto.sha256(message)) }
  const path = join(folder, 'keys', `${office}.signed`)
  const lines = noted(path, one)
  if (lines === null) return bad('key-unwritable', KEY_CODES['key-unwritable'], path)
  const first = lines.find((line) => line.seq >= seq)
  return first?.seq === seq && first.digest === one.digest
    ? ok(undefined)
    : bad('place-signed', KEY_CODES['place-signed'], `${log} #${seq}`)
}

/** Adds a line, and gives all of this key in this log, in the order in which they came; `null` where it cannot be kept. */
function noted(path: string, one: Signed): Signed[] | null {
  try {
    // A line of its own, also behind half a line.
    appendFileSync(path, `\n${JSON.stringify(one)}\n`, { mode: 0o600, flush: true })
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap(signedIn)
      .filter(({ key, log }) => key === one.key && log === one.log)
  } catch {
    return null
  }
}

/** Half a line is what a machine left that stopped while writing it: nothing was signed for it. */
function signedIn(line: string): Signed[] {
  try {
    return [JSON.parse(line) as Signed]
  } catch {
    return []
  }
}
