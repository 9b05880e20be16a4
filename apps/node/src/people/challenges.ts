import { hmacSha256 } from '@alternat/acts'
import { concat, equal, utf8, type Crypto } from '@alternat/tlog'
import { hashOf, type People } from './people.ts'

/** How long a challenge can be answered, in milliseconds. */
export const CHALLENGE_MS = 5 * 60_000
/** Challenges of one subject that wait for an answer: asking for more makes its own oldest fall out. */
const MAX_OF_ONE = 20

/** What a challenge is for. */
export type Purpose = 'sign-in' | 'register' | 'invitation' | 'recovery'

/** A challenge that is kept until it is answered: whom or what it was made for knows a secret, or is signed in. */
export type KeptPurpose = Exclude<Purpose, 'sign-in'>

/**
 * What a passkey is really challenged with, base64url: the page never hands it what the program sends, but SHA-256 of these
 * words and that (`apps/web/src/sign-in/challenge.ts`). An act is vouched for over its content digest, SHA-256 of a text that
 * begins with `{`: so a program that sends such a digest to be signed in with holds no evidence of an act afterwards.
 */
export function separated(crypto: Crypto, purpose: Purpose, sent: Uint8Array): string {
  const words = purpose === 'sign-in' ? 'alternat/sign-in/v1' : 'alternat/new-passkey/v1'
  return crypto.sha256(concat(utf8(words), sent)).toBase64({ alphabet: 'base64url', omitPadding: true })
}

/**
 * What to send to a browser for one answer, 32 bytes: its passkey is challenged with what is {@link separated} from it.
 * `subject`: whom or what it was made for.
 */
export function newChallenge(people: People, purpose: KeptPurpose, subject: string): Uint8Array<ArrayBuffer> {
  const { db, ports, crypto } = people
  const sent = new Uint8Array(ports.random(32))
  const now = ports.clock()
  const whose = about(people, subject)
  db.run('DELETE FROM challenges WHERE until <= ?', now)
  const sql = 'INSERT INTO challenges (hash, purpose, subject, until) VALUES (?, ?, ?, ?)'
  db.run(sql, hashOf(people, separated(crypto, purpose, sent)), purpose, whose, now + CHALLENGE_MS)
  const oldest = `DELETE FROM challenges WHERE purpose = ? AND subject = ? AND hash NOT IN
    (SELECT hash FROM challenges WHERE purpose = ? AND subject = ? ORDER BY until DESC, rowid DESC LIMIT ?)`
  db.run(oldest, purpose, whose, purpose, whose, MAX_OF_ONE)
  return sent
}

/** Uses a challenge up: whether it was made for this and still stood. The second time it is nobody's. */
export function useChallenge(
  people: People,
  challenge: string,
  purpose: KeptPurpose,
  subject: string,
): boolean {
  const sql = 'DELETE FROM challenges WHERE hash = ? AND purpose = ? AND subject = ? AND until > ?'
  const now = people.ports.clock()
  return people.db.run(sql, hashOf(people, challenge), purpose, about(people, subject), now) === 1
}

/** A subject may be a one-time link, and no secret stands in the file: whoever reads a backup of it gets in nowhere. */
function about(people: People, subject: string): string {
  return hashOf(people, subject).toHex()
}

/** Eight bytes of time, sixteen of chance; the rest is the MAC. */
const HEAD = 24

/**
 * A challenge for signing in: time, chance and a MAC, 56 bytes, base64url. Anybody may ask for one, so it is kept
 * nowhere: whoever asks for a million takes nobody else's place.
 */
export function signInChallenge({ ports, crypto, key }: People): string {
  const challenge = new Uint8Array(HEAD + 32)
  new DataView(challenge.buffer).setBigUint64(0, BigInt(ports.clock() + CHALLENGE_MS))
  challenge.set(ports.random(HEAD - 8), 8)
  challenge.set(hmacSha256(crypto, key, challenge.slice(0, HEAD)), HEAD)
  return challenge.toBase64({ alphabet: 'base64url', omitPadding: true })
}

/** Whether what was sent for signing in is ours, its time is not over, and a passkey was challenged by means of it. */
export function standsToSignIn({ ports, crypto, key }: People, sent: string, challenge: string): boolean {
  const bytes = bytesOf(sent)
  if (bytes?.length !== HEAD + 32 || separated(crypto, 'sign-in', bytes) !== challenge) return false
  const isOurs = equal(hmacSha256(crypto, key, bytes.slice(0, HEAD)), bytes.slice(HEAD))
  return isOurs && Number(new DataView(bytes.buffer).getBigUint64(0)) > ports.clock()
}

/**
 * Notes that a challenge for signing in was answered: whether it is the first time. Only answers of passkeys known here
 * come so far; strangers cannot fill the file.
 */
export function answerToSignIn(people: People, challenge: string): boolean {
  const { db, ports } = people
  db.run('DELETE FROM challenges WHERE until <= ?', ports.clock())
  const sql = `INSERT INTO challenges (hash, purpose, subject, until) VALUES (?, 'sign-in', '', ?)
    ON CONFLICT DO NOTHING`
  return db.run(sql, hashOf(people, challenge), ports.clock() + CHALLENGE_MS) === 1
}

/** The bytes of a word in its one spelling: another spelling of an answered challenge must not pass for a new one. */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.fromBase64(base64url, { alphabet: 'base64url' })
    return bytes.toBase64({ alphabet: 'base64url', omitPadding: true }) === base64url ? bytes : null
  } catch {
    return null
  }
}
