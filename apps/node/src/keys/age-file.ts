import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { bad, ok, type Result } from '@alternat/tlog'
import { Decrypter, Encrypter } from 'age-encryption'
import { writeWholeFile } from '../whole-file.ts'
import { KEY_CODES, type KeyCode } from './codes.ts'
import { passphraseIdentity, passphraseRecipient } from './scrypt-stanza.ts'

/** Cost of a passphrase guess for keys that matter: about a second (age's own default). */
export const WORK_FACTOR = 18
/** Under custody *demonstration* the passphrase is public and only speed counts. */
export const DEMONSTRATION_WORK_FACTOR = 10

/** Encrypts bytes under a passphrase into an age file that its owner alone may read; never over another. */
export async function writeAgeFile(
  path: string,
  content: Uint8Array,
  passphrase: string,
  workFactor: number,
): Promise<Result<void, KeyCode>> {
  if (passphrase === '') return fault('passphrase-empty', path)
  if (existsSync(path)) return fault('key-exists', path)
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, workFactor))
  const bytes = await encrypter.encrypt(content)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeWholeFile(path, bytes)
  } catch {
    return fault('key-unwritable', path)
  }
  return ok(undefined)
}

/** Opens an age file: `key-absent`, or `passphrase-wrong` (a damaged file cannot be told from that). */
export async function readAgeFile(path: string, passphrase: string): Promise<Result<Uint8Array, KeyCode>> {
  if (!existsSync(path)) return fault('key-absent', path)
  const decrypter = new Decrypter()
  decrypter.addIdentity(passphraseIdentity(passphrase))
  try {
    return ok(await decrypter.decrypt(readFileSync(path)))
  } catch {
    return fault('passphrase-wrong', path)
  }
}

function fault(code: KeyCode, where: string): Result<never, KeyCode> {
  return bad(code, KEY_CODES[code], where)
}
