import type { Ref } from '@alternat/acts'
import { toHex } from '@alternat/tlog'
import type { OfficeKeys } from './kept.ts'

/** What a passkey answered, as bytes (WebAuthn Level 3 §6.3.3). */
export interface Answered {
  /** The credential's id, base64url. */
  readonly credential: string
  readonly authenticatorData: Uint8Array
  readonly clientData: Uint8Array
  readonly signature: Uint8Array
}

/** Private evidence of one act: who performed it, shown by a passkey over its content digest. */
export interface Performed extends Answered {
  /** Of the answer: it counts once. */
  readonly id: Uint8Array
  /** Milliseconds since 1970. */
  readonly at: number
  readonly person: string
  /** What the person was called then. */
  readonly name: string
  readonly dialogue: string
  readonly office: string
  readonly kind: string
  /** The content digest, 64 hexadecimal digits: what the passkey was challenged with. */
  readonly digest: string
  /** Where it was done: `http://localhost:PORT` or `https://NAME`. */
  readonly origin: string
  /** The passkey's public key as COSE has it: it may be gone from its person's list later. */
  readonly key: Uint8Array
  /** `performed`, or the code with which the act was refused after all; `null` while nobody knows. */
  readonly outcome: string | null
  /** Where the act stands. */
  readonly ref: Ref | null
}

/** Whether an answer has been used before. */
export function isUsed({ db }: OfficeKeys, id: Uint8Array): boolean {
  return db.get('SELECT 1 FROM performed WHERE id = ?', id) !== undefined
}

/** Keeps an answer before anything rests on it; whether it is the first time that it comes. */
export function keepAnswer({ db }: OfficeKeys, one: Omit<Performed, 'outcome' | 'ref'>): boolean {
  const sql = `INSERT INTO performed (id, at, person, name, dialogue, office, kind, digest, origin,
    credential, key, authenticator_data, client_data, signature)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`
  const { id, at, person, name, dialogue, office, kind, digest, origin } = one
  const { credential, key, authenticatorData, clientData, signature } = one
  const who = [id, at, person, name, dialogue, office, kind, digest, origin] as const
  return db.run(sql, ...who, credential, key, authenticatorData, clientData, signature) === 1
}

/** Notes what became of it: where the act stands, or the code with which it was refused. */
export function settleAnswer({ db }: OfficeKeys, id: Uint8Array, end: Ref | string): void {
  const sql = 'UPDATE performed SET outcome = ?, log = ?, place = ?, leaf = ? WHERE id = ?'
  if (typeof end === 'string') db.run(sql, end, null, null, null, id)
  else db.run(sql, 'performed', end.log, end.index, end.leaf, id)
}

interface Row extends Omit<Performed, 'authenticatorData' | 'clientData' | 'ref'> {
  readonly authenticator_data: Uint8Array
  readonly client_data: Uint8Array
  readonly log: string | null
  readonly place: number | null
  readonly leaf: string | null
}

function performedFrom({ authenticator_data, client_data, log, place, leaf, ...row }: Row): Performed {
  const ref = log === null || place === null || leaf === null ? null : { log, index: place, leaf }
  return { ...row, authenticatorData: authenticator_data, clientData: client_data, ref }
}

/** Everything that was performed with a passkey here, the earliest first. */
export function performed({ db }: OfficeKeys): Performed[] {
  return db.all<Row>('SELECT * FROM performed ORDER BY at, rowid').map(performedFrom)
}

/**
 * Those whose answer is, byte for byte, that of an earlier one: from a passkey that answers alike each time. Such an answer
 * shows what its person vouched for, and not that they did so again.
 */
export function answeredBefore(all: readonly Performed[]): ReadonlySet<Performed> {
  const seen = new Set<string>()
  return new Set(
    all.filter(({ credential, authenticatorData, clientData, signature }) => {
      const answer = [credential, ...[authenticatorData, clientData, signature].map(toHex)].join(' ')
      const isKnown = seen.has(answer)
      seen.add(answer)
      return isKnown
    }),
  )
}
