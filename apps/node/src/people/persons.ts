import { ok, type Result } from '@alternat/tlog'
import { peopleFault } from './codes.ts'
import { stopPasskeysOf } from './kept-passkeys.ts'
import { newId, type People } from './people.ts'
import { providerOf } from './provider.ts'
import { isRole, type Role } from './roles.ts'

/** Somebody of this side. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The offices of the side that this person holds. */
  readonly offices: readonly string[]
  readonly disabled: boolean
  /** Milliseconds since 1970. */
  readonly made: number
}

interface Row {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly offices: string
  readonly disabled: number
  readonly made: number
}

function personFrom(row: Row): Person {
  const roles = (JSON.parse(row.roles) as string[]).filter(isRole)
  return { ...row, roles, offices: JSON.parse(row.offices) as string[], disabled: row.disabled === 1 }
}

/** Everybody, by name. */
export function persons({ db }: People): Person[] {
  return db.all<Row>('SELECT * FROM persons ORDER BY name, id').map(personFrom)
}

/** One person by the whole id. */
export function personBy({ db }: People, id: string): Person | null {
  const row = db.get<Row>('SELECT * FROM persons WHERE id = ?', id)
  return row === undefined ? null : personFrom(row)
}

/** One person by the name, or the beginning of the id: what somebody types. */
export function personNamed(
  people: People,
  typed: string,
): Result<Person, 'person-unknown' | 'person-ambiguous'> {
  const all = persons(people)
  const found = all.filter(({ id, name }) => name === typed || (typed.length >= 4 && id.startsWith(typed)))
  const [first] = found
  if (first === undefined) return peopleFault('person-unknown', typed)
  return found.length === 1 ? ok(first) : peopleFault('person-ambiguous', typed)
}

/** Whether it can be somebody's name: one line, no control or direction marks that would disguise another's. */
export function isName(name: string): boolean {
  return (
    name === name.trim() &&
    name.length >= 1 &&
    name.length <= 120 &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)
  )
}

/** A new person. */
export function addPerson(
  people: People,
  asked: Pick<Person, 'name' | 'roles' | 'offices'>,
): Result<Person, 'person-bad'> {
  if (!isName(asked.name)) return peopleFault('person-bad', asked.name)
  const person = { id: newId(people), ...asked, disabled: false, made: people.ports.clock() }
  insert(people, person)
  return ok(person)
}

function insert({ db }: People, { id, name, roles, offices, made }: Person): void {
  const sql = 'INSERT INTO persons (id, name, roles, offices, disabled, made) VALUES (?, ?, ?, ?, 0, ?)'
  db.run(sql, id, name, JSON.stringify(roles), JSON.stringify(offices), made)
}

/** Whether some other person than this one could still manage people. */
function isOtherAdministrator(people: People, id: string): boolean {
  return persons(people).some((one) => one.id !== id && !one.disabled && one.roles.includes('administrator'))
}

/** Gives a person other roles and offices. The last administrator cannot be taken away. */
export function setRoles(
  people: People,
  { id, roles: before }: Person,
  { roles, offices }: Pick<Person, 'roles' | 'offices'>,
): Result<Person, 'last-administrator' | 'person-unknown'> {
  const resigns = before.includes('administrator') && !roles.includes('administrator')
  if (resigns && !isOtherAdministrator(people, id)) return peopleFault('last-administrator')
  const sql = 'UPDATE persons SET roles = ?, offices = ? WHERE id = ?'
  people.db.run(sql, JSON.stringify(roles), JSON.stringify(offices), id)
  return again(people, id)
}

/**
 * Lets a person in no more, or again. Whoever is let in no more is signed out everywhere, open links end, passkeys are
 * stopped and recovery codes gone: let in again, they need a new link, and nothing that somebody took meanwhile works.
 */
export function setDisabled(
  people: People,
  { id, roles }: Person,
  disabled: boolean,
): Result<Person, 'last-administrator' | 'person-unknown'> {
  if (disabled && roles.includes('administrator') && !isOtherAdministrator(people, id)) {
    return peopleFault('last-administrator')
  }
  people.db.run('UPDATE persons SET disabled = ? WHERE id = ?', disabled ? 1 : 0, id)
  if (disabled) {
    people.db.run('DELETE FROM sessions WHERE person = ?', id)
    people.db.run('DELETE FROM invitations WHERE person = ?', id)
    stopPasskeysOf(people, id)
    people.db.run('DELETE FROM recovery_codes WHERE person = ?', id)
  }
  return again(people, id)
}

function again(people: People, id: string): Result<Person, 'person-unknown'> {
  const person = personBy(people, id)
  return person === null ? peopleFault('person-unknown', id) : ok(person)
}

/** Whether a person is linked to an account of the ministry that signs people in here now. */
export function isLinkedNow(people: People, person: string): boolean {
  const sql = 'SELECT 1 FROM links WHERE person = ? AND issuer = ?'
  return people.db.get(sql, person, providerOf(people)?.issuer ?? '') !== undefined
}

/** Whether anybody at all can sign in: if not, whoever starts the program is given a link. */
export function canAnybodySignIn(people: People): boolean {
  const sql = `SELECT 1 FROM persons WHERE disabled = 0 AND (
    id IN (SELECT person FROM passkeys WHERE stopped IS NULL) OR id IN (SELECT person FROM links WHERE issuer = ?))`
  return people.db.get(sql, providerOf(people)?.issuer ?? '') !== undefined
}
