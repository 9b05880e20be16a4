import { ok, type Result } from '@alternat/tlog'
import { peopleFault } from './codes.ts'
import type { People } from './people.ts'
import { personBy, type Person } from './persons.ts'

/** An account of a ministry that is a person of this side. */
export interface Link {
  readonly issuer: string
  readonly subject: string
}

/** A person's linked accounts. */
export function linksOf({ db }: People, person: string): Link[] {
  const sql = 'SELECT issuer, subject FROM links WHERE person = ? ORDER BY issuer, subject'
  return db.all<Link & Record<string, string>>(sql, person)
}

/** Links an account to a person, beforehand: nobody comes in by an account that nobody here has named. */
export function linkAccount(
  people: People,
  person: Person,
  { issuer, subject }: Link,
): Result<null, 'link-taken'> {
  const sql = 'INSERT INTO links (issuer, subject, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  if (people.db.run(sql, issuer, subject, person.id) === 1) return ok(null)
  return linkedPerson(people, { issuer, subject })?.id === person.id
    ? ok(null)
    : peopleFault('link-taken', subject)
}

/** Takes the link of an account away: whether there was one. */
export function unlinkAccount({ db }: People, { issuer, subject }: Link): boolean {
  return db.run('DELETE FROM links WHERE issuer = ? AND subject = ?', issuer, subject) === 1
}

/** Who an account is; `null` for one that was not linked. */
export function linkedPerson(people: People, { issuer, subject }: Link): Person | null {
  const sql = 'SELECT person FROM links WHERE issuer = ? AND subject = ?'
  const row = people.db.get<{ person: string }>(sql, issuer, subject)
  return row === undefined ? null : personBy(people, row.person)
}
