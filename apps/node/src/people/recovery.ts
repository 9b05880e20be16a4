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

/**
 * Whose code it is. It is not used up by looking. Wrong ones are not counted: of 2^80 none is found by trying, and a
 * limit that all share would let any stranger keep everybody from being heard.
 */
export function recoveredBy(people: People, typed: string): Result<Person, 'code-wrong'> {
  const sql = 'SELECT person FROM recovery_codes WHERE hash = ?'
  const row = people.db.get<{ person: string }>(sql, hashOf(people, asKept(typed)))
  const person = row === undefined ? null : personBy(people, row.person)
  return person === null || person.disabled ? peopleFault('code-wrong') : ok(person)
}

/** Uses a code up: whether it still stood. */
export function useCode(people: People, typed: string): boolean {
  return people.db.run('DELETE FROM recovery_codes WHERE hash = ?', hashOf(people, asKept(typed))) === 1
}
