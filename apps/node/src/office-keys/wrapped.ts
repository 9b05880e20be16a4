import { ok, toHex, utf8, type Crypto, type Result } from '@alternat/tlog'
import { canonicalize } from '@alternat/acts'
import { signingFault, type SigningCode } from './codes.ts'
import type { OfficeKeys } from './kept.ts'

/** Wrapped keys of one person. */
export const MAX_KEYS = 32
/** Hexadecimal digits of the name of a wrapped key. */
const NAME_DIGITS = 32

/** A wrapped key as it is kept: nobody here can open it. */
export interface KeptKey {
  readonly id: string
  readonly office: string
  /** docs/formats/wrapped-office-key.md, as it came. */
  readonly file: Readonly<Record<string, unknown>>
  /** Milliseconds since 1970. */
  readonly made: number
}

/** Under what a wrapped key is kept: the beginning of the SHA-256 of its bytes, so that to keep it twice is to keep it once. */
export function wrappedId(crypto: Crypto, file: Readonly<Record<string, unknown>>): string {
  return toHex(crypto.sha256(utf8(canonicalize(file)))).slice(0, NAME_DIGITS)
}

/** The wrapped keys of a person, the oldest first. */
export function keptKeys({ db }: OfficeKeys, person: string): KeptKey[] {
  const sql = 'SELECT id, office, file, made FROM wrapped_keys WHERE person = ? ORDER BY made, id'
  return db
    .all<{ id: string; office: string; file: string; made: number }>(sql, person)
    .map((row) => ({ ...row, file: JSON.parse(row.file) as KeptKey['file'] }))
}

/** Keeps a wrapped key for a person. `office-key-name`, `office-keys-many`. */
export function keepKey(
  kept: OfficeKeys,
  person: string,
  { id, office, file }: Omit<KeptKey, 'made'>,
): Result<{ readonly id: string }, SigningCode> {
  if (wrappedId(kept.crypto, file) !== id) return signingFault('office-key-name', id)
  const now = keptKeys(kept, person)
  if (now.some((one) => one.id === id)) return ok({ id })
  if (now.length >= MAX_KEYS) return signingFault('office-keys-many')
  const sql = 'INSERT INTO wrapped_keys (id, person, office, file, made) VALUES (?, ?, ?, ?, ?)'
  kept.db.run(sql, id, person, office, canonicalize(file), kept.ports.clock())
  return ok({ id })
}

/** Takes a wrapped key away. `office-key-unknown`. */
export function dropKept(
  { db }: OfficeKeys,
  person: string,
  id: string,
): Result<{ readonly id: string }, SigningCode> {
  const gone = db.run('DELETE FROM wrapped_keys WHERE person = ? AND id = ?', person, id)
  return gone === 1 ? ok({ id }) : signingFault('office-key-unknown', id)
}
