import type { How } from '../api/people.ts'
import { hashOf, newId, newSecret, type People } from './people.ts'
import { personBy, type Person } from './persons.ts'

/** How long a session lasts without anybody doing anything, in milliseconds: a table left is soon nobody's. */
export const IDLE_MS = 15 * 60_000
/** How long a session lasts at most: one shift. */
export const LONGEST_MS = 12 * 3_600_000
/** How long a sign-in counts as fresh for what would outlive a stolen session, such as adding a passkey. */
export const FRESH_MS = 10 * 60_000
/** How often being here is written down. */
const NOTE_MS = 30_000
/** Sessions of one person: the oldest ends when another begins beyond. */
const MAX_SESSIONS = 20
const MAX_AGENT = 200

/** One sign-in, without its secret. */
export interface Session {
  /** A name for it that is no secret. */
  readonly id: string
  readonly person: string
  readonly how: How
  /** What the browser called itself. */
  readonly agent: string
  /** Milliseconds since 1970: begun, last used, ends at the latest. */
  readonly made: number
  /** When its person last showed who they are; 0 where nobody says when. */
  readonly proved: number
  readonly seen: number
  readonly until: number
}

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly person: Person
  readonly session: Session
}

/**
 * Begins a session with a new secret: what a browser brought before signing in is never taken over.
 *
 * @param proved when its person showed who they are, if that was not just now
 */
export function beginSession(
  people: People,
  person: string,
  how: How,
  agent: string,
  proved: number = people.ports.clock(),
): { readonly secret: string; readonly session: Session } {
  const secret = newSecret(people)
  const now = people.ports.clock()
  const until = now + LONGEST_MS
  const session = {
    id: newId(people),
    person,
    how,
    agent: agent.slice(0, MAX_AGENT),
    made: now,
    proved: Math.min(proved, now),
    seen: now,
    until,
  }
  const sql = `INSERT INTO sessions (hash, id, person, how, agent, made, proved, seen, until)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  people.db.run(
    sql,
    hashOf(people, secret),
    session.id,
    person,
    how,
    session.agent,
    now,
    session.proved,
    now,
    until,
  )
  purge(people, person)
  return { secret, session }
}

function purge({ db, ports }: People, person: string): void {
  const now = ports.clock()
  db.run('DELETE FROM sessions WHERE until <= ? OR seen <= ?', now, now - IDLE_MS)
  const sql = `DELETE FROM sessions WHERE person = ? AND hash NOT IN
    (SELECT hash FROM sessions WHERE person = ? ORDER BY made DESC LIMIT ?)`
  db.run(sql, person, person, MAX_SESSIONS)
}

/**
 * Who a secret belongs to; `null` if nobody, or no longer.
 *
 * @param present whether a person did something: a screen that refreshes itself keeps nobody signed in
 */
export function sessionOf(people: People, secret: string, present: boolean): SignedIn | null {
  const { db, ports } = people
  const hash = hashOf(people, secret)
  const sql = 'SELECT id, person, how, agent, made, proved, seen, until FROM sessions WHERE hash = ?'
  const session = db.get<Session & Record<string, string | number>>(sql, hash)
  if (session === undefined) return null
  const now = ports.clock()
  const person = personBy(people, session.person)
  const isOver = now >= session.until || now - session.seen >= IDLE_MS
  if (isOver || person === null || person.disabled) {
    db.run('DELETE FROM sessions WHERE hash = ?', hash)
    return null
  }
  if (present && now - session.seen >= NOTE_MS)
    db.run('UPDATE sessions SET seen = ? WHERE hash = ?', now, hash)
  return { person, session }
}

/** Whether somebody showed who they are within the last few minutes. */
export function isFresh({ ports }: People, { proved }: Session): boolean {
  return ports.clock() - proved < FRESH_MS
}

/** Whether no sign-in like this one is ever fresh: the ministry does not say when it asked. */
export function isUndated({ how, proved }: Session): boolean {
  return how === 'ministry' && proved === 0
}

/** A person's sessions that still last, the latest first. */
export function sessionsOf({ db, ports }: People, person: string): Session[] {
  const now = ports.clock()
  const sql = `SELECT id, person, how, agent, made, proved, seen, until FROM sessions
    WHERE person = ? AND until > ? AND seen > ? ORDER BY made DESC`
  return db.all<Session & Record<string, string | number>>(sql, person, now, now - IDLE_MS)
}

/** Ends one session of a person; whether there was one. */
export function endSession({ db }: People, person: string, id: string): boolean {
  return db.run('DELETE FROM sessions WHERE person = ? AND id = ?', person, id) === 1
}

/** Ends all sessions of a person but one (or all); how many. */
export function endOthers({ db }: People, person: string, kept: string): number {
  return db.run('DELETE FROM sessions WHERE person = ? AND id <> ?', person, kept)
}
