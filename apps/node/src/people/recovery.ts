import { ok, type Result } from '@alternat/tlog'
import { peopleFault } from './codes.ts'
import { hashOf, type People } from './people.ts'
import { personBy, type Person } from './persons.ts'

/** Letters that are not taken for one another when written by hand (Crockford’s base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** How many are given out at a time. */
export const CODES = 10
/** Letters in a code: 80 bits. */
const LENGTH = 16
/** Wrong codes, from anybody, within {@link WINDOW_MS} before nobody is heard. */
const MAX_WRONG = 10
const WINDOW_MS = 15 * 60_000

function newCode({ ports }: People): string {
  const letters = [...ports.random(LENGTH)].map((byte) => LETTERS[byte & 31]).join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** A code as it may be typed: small letters, spaces, O for 0, I or L for 1. */
function asKept(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** Ten new codes for a person, to be shown once; those from before are no longer valid. */
export function newCodes(people: People, person: string): string[] {
  const codes = Array.from({ length: CODES }, () => newCode(people))
  people.db.run('DELETE FROM recovery_codes WHERE person = ?', person)
  const sql = 'INSERT INTO recovery_codes (hash, person, made) VALUES (?, ?, ?)'
  for (const code of codes) people.db.run(sql, hashOf(people, asKept(code)), person, people.ports.clock())
  return codes
}

/** How many codes a person has left. */
export function codesLeft({ db }: People, person: string): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM recovery_codes WHERE person = ?', person)?.n ?? 0
}

function isLimited({ db, ports }: People): boolean {
  db.run('DELETE FROM attempts WHERE at <= ?', ports.clock() - WINDOW_MS)
  return (db.get<{ n: number }>('SELECT count(*) AS n FROM attempts')?.n ?? 0) >= MAX_WRONG
}

/**
 * Whose code it is. It is not used up by looking; a wrong one is counted, and after ten of them even a right one is
 * not heard for a while, so that guessing learns nothing.
 */
export function recoveredBy(
  people: People,
  typed: string,
): Result<Person, 'code-wrong' | 'too-many-attempts'> {
  if (isLimited(people)) return peopleFault('too-many-attempts')
  const sql = 'SELECT person FROM recovery_codes WHERE hash = ?'
  const row = people.db.get<{ person: string }>(sql, hashOf(people, asKept(typed)))
  const person = row === undefined ? null : personBy(people, row.person)
  if (person !== null && !person.disabled) return ok(person)
  people.db.run('INSERT INTO attempts (at) VALUES (?)', people.ports.clock())
  return peopleFault('code-wrong')
}

/** Uses a code up: whether it still stood. */
export function useCode(people: People, typed: string): boolean {
  return people.db.run('DELETE FROM recovery_codes WHERE hash = ?', hashOf(people, asKept(typed))) === 1
}
