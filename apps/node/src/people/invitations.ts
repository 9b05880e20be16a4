import { ok, type Result } from '@alternat/tlog'
import { peopleFault } from './codes.ts'
import { hashOf, newSecret, type People } from './people.ts'
import { canAnybodySignIn, personBy, type Person } from './persons.ts'

/** How long an invitation can be taken up, in milliseconds. */
export const INVITATION_MS = 7 * 24 * 3_600_000
/** How long the link for the first administrator can be taken up. */
export const FIRST_MS = 30 * 60_000

/** Where the page stands that takes up a link; the secret is behind `#`, which no browser sends to any server. */
export function linkTo(address: string, secret: string): string {
  return `${address}/welcome#${secret}`
}

/** A link for one person; an earlier one is no longer valid. */
export function invite(people: People, person: string): string {
  people.db.run('DELETE FROM invitations WHERE person = ?', person)
  return add(people, person, INVITATION_MS)
}

/** The link for whoever comes first and manages people; earlier ones are no longer valid. */
export function inviteFirst(people: People): string {
  people.db.run('DELETE FROM invitations WHERE person IS NULL')
  return add(people, null, FIRST_MS)
}

function add(people: People, person: string | null, lasts: number): string {
  const secret = newSecret(people)
  const now = people.ports.clock()
  people.db.run('DELETE FROM invitations WHERE until <= ?', now)
  const sql = 'INSERT INTO invitations (hash, person, made, until) VALUES (?, ?, ?, ?)'
  people.db.run(sql, hashOf(people, secret), person, now, now + lasts)
  return secret
}

/**
 * Whom a link is for: a person, or `null` for the first administrator. It is not used up by looking. The first
 * administrator's is over as soon as anybody can sign in, however they came: it lay on a console meanwhile.
 */
export function invitedBy(people: People, secret: string): Result<Person | null, 'link-over'> {
  const sql = 'SELECT person FROM invitations WHERE hash = ? AND until > ?'
  const row = people.db.get<{ person: string | null }>(sql, hashOf(people, secret), people.ports.clock())
  if (row === undefined) return peopleFault('link-over')
  if (row.person === null) return canAnybodySignIn(people) ? peopleFault('link-over') : ok(null)
  const person = personBy(people, row.person)
  return person === null || person.disabled ? peopleFault('link-over') : ok(person)
}

/** Uses a link up: whether it still stood. */
export function takeUp(people: People, secret: string): boolean {
  const sql = 'DELETE FROM invitations WHERE hash = ? AND until > ?'
  return people.db.run(sql, hashOf(people, secret), people.ports.clock()) === 1
}

/** Until when a person's open link can be taken up, in milliseconds since 1970; `null` where there is none. */
export function invitedUntil({ db, ports }: People, person: string): number | null {
  const sql = 'SELECT until FROM invitations WHERE person = ? AND until > ?'
  return db.get<{ until: number }>(sql, person, ports.clock())?.until ?? null
}
