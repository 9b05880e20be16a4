import { hashOf, type People } from './people.ts'

/** How long a challenge can be answered, in milliseconds. */
export const CHALLENGE_MS = 5 * 60_000
/** Challenges that wait for an answer: asking for more makes the oldest fall out, and fills no disk. */
const MAX_CHALLENGES = 500

/** What a challenge is for. */
export type Purpose = 'sign-in' | 'register' | 'invitation' | 'recovery'

/** A new challenge of 32 bytes, base64url, for one answer. `subject`: whom or what it was made for. */
export function newChallenge(people: People, purpose: Purpose, subject: string): string {
  const { db, ports } = people
  const challenge = ports.random(32).toBase64({ alphabet: 'base64url', omitPadding: true })
  const now = ports.clock()
  db.run('DELETE FROM challenges WHERE until <= ?', now)
  const sql = 'INSERT INTO challenges (hash, purpose, subject, until) VALUES (?, ?, ?, ?)'
  db.run(sql, hashOf(people, challenge), purpose, about(people, subject), now + CHALLENGE_MS)
  const oldest =
    'DELETE FROM challenges WHERE hash NOT IN (SELECT hash FROM challenges ORDER BY until DESC LIMIT ?)'
  db.run(oldest, MAX_CHALLENGES)
  return challenge
}

/** Uses a challenge up: whether it was made for this and still stood. The second time it is nobody's. */
export function useChallenge(people: People, challenge: string, purpose: Purpose, subject: string): boolean {
  const sql = 'DELETE FROM challenges WHERE hash = ? AND purpose = ? AND subject = ? AND until > ?'
  const now = people.ports.clock()
  return people.db.run(sql, hashOf(people, challenge), purpose, about(people, subject), now) === 1
}

/** A subject may be a one-time link, and no secret stands in the file: whoever reads a backup of it gets in nowhere. */
function about(people: People, subject: string): string {
  return hashOf(people, subject).toHex()
}
