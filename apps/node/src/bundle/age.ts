import { ok, utf8ToString, type Result } from '@alternat/tlog'
import { Decrypter, Encrypter } from 'age-encryption'
import type { Secret } from '../keys/secret.ts'
import { bundleFault, type BundleCode } from './codes.ts'
import { MAX_ARCHIVE } from '@alternat/acts'

/** How bundles are closed and opened. A simulation, where nobody listens, hands in one that costs nothing. */
export interface Cipher {
  /** To one recipient: `recipient-bad` if that cannot be read. */
  encrypt(recipient: string, archive: Uint8Array): Promise<Result<Uint8Array, BundleCode>>
  /** `oversize`, `bundle-truncated`, `bundle-version`, `bundle-not-for-us`, `bundle-damaged`. */
  decrypt(identity: Secret, bytes: Uint8Array): Promise<Result<Uint8Array, BundleCode>>
}

/** The first line of every age file (age-encryption.org/v1). */
const AGE_LINE = 'age-encryption.org/v1\n'
/** Most bytes of an age header that are read: one recipient needs under 3 KiB. */
const MAX_HEADER = 65_536
/** What age adds to an archive: header, nonce, and 16 bytes for each 64 KiB. */
const MAX_BUNDLE = MAX_ARCHIVE + MAX_ARCHIVE / 4096 + MAX_HEADER

/** Whether the bytes begin as an age file does, as far as they go. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return bytes.length > 0 && isBegun(bytes)
}

/** Encrypts an archive to one recipient (`age1…`): `recipient-bad` if that cannot be read. */
export async function encryptTo(
  recipient: string,
  archive: Uint8Array,
): Promise<Result<Uint8Array, BundleCode>> {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
    return ok(await encrypter.encrypt(archive))
  } catch {
    return bundleFault('recipient-bad')
  }
}

/**
 * Decrypts a bundle. The age library throws plain errors on hostile input; they end here: `oversize`,
 * `bundle-truncated` where the header has no end, `bundle-version`, `bundle-not-for-us`, else
 * `bundle-damaged` (a cut inside the encrypted part cannot be told from a change).
 */
export async function decryptWith(
  identity: Secret,
  bytes: Uint8Array,
): Promise<Result<Uint8Array, BundleCode>> {
  if (bytes.length > MAX_BUNDLE) return bundleFault('oversize')
  const wrong = checkHeader(bytes)
  if (wrong !== null) return bundleFault(wrong)
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(utf8ToString(identity.expose()) ?? '')
    return ok(await decrypter.decrypt(bytes))
  } catch (thrown) {
    const unmatched = thrown instanceof Error && thrown.message.startsWith('no identity matched')
    return bundleFault(unmatched ? 'bundle-not-for-us' : 'bundle-damaged')
  }
}

function checkHeader(bytes: Uint8Array): BundleCode | null {
  if (!isBegun(bytes)) return isOtherVersion(bytes) ? 'bundle-version' : 'bundle-damaged'
  const header = latin1(bytes.subarray(0, MAX_HEADER))
  const footer = header.indexOf('\n--- ')
  const end = footer < 0 ? -1 : header.indexOf('\n', footer + 1)
  // A header without its end makes the library read on: only a short file is cut off there.
  if (end < 0) return bytes.length < MAX_HEADER ? 'bundle-truncated' : 'bundle-damaged'
  return null
}

function isBegun(bytes: Uint8Array): boolean {
  return AGE_LINE.startsWith(latin1(bytes.subarray(0, AGE_LINE.length)))
}

function isOtherVersion(bytes: Uint8Array): boolean {
  return /^age-encryption\.org\/v[0-9]{1,4}\n/.test(latin1(bytes.subarray(0, 32)))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** Bundles as they travel: age files. */
export const AGE: Cipher = { encrypt: encryptTo, decrypt: decryptWith }
