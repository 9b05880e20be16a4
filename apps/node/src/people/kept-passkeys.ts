import type { People } from './people.ts'

/** A passkey of a person: the public half, and what is known of it. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string
  readonly person: string
  /** The public key as COSE has it. */
  readonly key: Uint8Array
  /** How often it says it was used; 0 for those that do not count. */
  readonly counter: number
  readonly transports: readonly string[]
  /** What its person calls it. */
  readonly label: string
  /** Whether it can derive a secret (PRF): then it can wrap an office's key. */
  readonly prf: boolean
  /** Whether its maker copies it to other devices of the same person. */
  readonly synced: boolean
  readonly made: number
  readonly used: number | null
  /** When it was stopped, because a copy of it seems to be about or its person was let in no more. */
  readonly stopped: number | null
}

interface Row extends Omit<Passkey, 'transports' | 'prf' | 'synced'> {
  readonly transports: string
  readonly prf: number
  readonly synced: number
}

function passkeyFrom(row: Row): Passkey {
  const transports = JSON.parse(row.transports) as string[]
  return { ...row, transports, prf: row.prf === 1, synced: row.synced === 1 }
}

/** One passkey by its credential id. */
export function passkeyBy({ db }: People, id: string): Passkey | null {
  const row = db.get<Row>('SELECT * FROM passkeys WHERE id = ?', id)
  return row === undefined ? null : passkeyFrom(row)
}

/** A person's passkeys, the oldest first. */
export function passkeysOf({ db }: People, person: string): Passkey[] {
  return db.all<Row>('SELECT * FROM passkeys WHERE person = ? ORDER BY made, id', person).map(passkeyFrom)
}

/** Keeps a new passkey. */
export function savePasskey({ db }: People, passkey: Passkey): void {
  const { id, person, key, counter, transports, label, prf, synced, made, used } = passkey
  const sql = `INSERT INTO passkeys (id, person, key, counter, transports, label, prf, synced, made, used)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const flags = [prf ? 1 : 0, synced ? 1 : 0] as const
  db.run(sql, id, person, key, counter, JSON.stringify(transports), label, ...flags, made, used)
}

/**
 * Notes that a passkey was used. With a counter: whether it has moved on, in one step, so that two answers with one
 * count cannot both pass.
 */
export function usedPasskey({ db, ports }: People, id: string, counter: number | null): boolean {
  if (counter === null) return db.run('UPDATE passkeys SET used = ? WHERE id = ?', ports.clock(), id) === 1
  const sql = 'UPDATE passkeys SET used = ?, counter = ? WHERE id = ? AND counter < ?'
  return db.run(sql, ports.clock(), counter, id, counter) === 1
}

/** Stops a passkey for good: it has answered with a count that was used before. */
export function stopPasskey({ db, ports }: People, id: string): void {
  db.run('UPDATE passkeys SET stopped = ? WHERE id = ?', ports.clock(), id)
}

/** Stops every passkey of a person. */
export function stopPasskeysOf({ db, ports }: People, person: string): void {
  db.run('UPDATE passkeys SET stopped = ? WHERE person = ? AND stopped IS NULL', ports.clock(), person)
}

/** Takes every passkey of a person away. */
export function dropPasskeysOf({ db }: People, person: string): void {
  db.run('DELETE FROM passkeys WHERE person = ?', person)
}

/** Takes a person's passkey away: whether there was one. */
export function removePasskey({ db }: People, person: string, id: string): boolean {
  return db.run('DELETE FROM passkeys WHERE person = ? AND id = ?', person, id) === 1
}
