import type { Change } from '../api/people.ts'
import type { People } from './people.ts'
import type { Person } from './persons.ts'
import { isRole } from './roles.ts'

/** Who changes something of the people of a side, and by which way. */
export type Actor =
  | { readonly how: 'person'; readonly person: Pick<Person, 'id' | 'name'> }
  | { readonly how: Exclude<Change['how'], 'person'> }

type Noted = Pick<Change, 'what'> & {
  readonly whom?: Pick<Person, 'id' | 'name'>
  readonly given?: Pick<Person, 'roles' | 'offices'>
  readonly detail?: string
}

/** A person who changes something, themselves signed in. */
export function byPerson({ id, name }: Pick<Person, 'id' | 'name'>): Actor {
  return { how: 'person', person: { id, name } }
}

/** Adds a change to the list, in the transaction of the change itself. Nothing is ever taken from it. */
export function noteChange({ db, ports }: People, by: Actor, { what, whom, given, detail }: Noted): void {
  const sql = `INSERT INTO changes (at, how, by_id, by_name, what, person, name, roles, offices, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const who = by.how === 'person' ? [by.person.id, by.person.name] : [null, null]
  const about = [whom?.id ?? null, whom?.name ?? null]
  const has =
    given === undefined ? [null, null] : [given.roles, given.offices].map((all) => JSON.stringify(all))
  db.run(sql, ports.clock(), by.how, ...who, what, ...about, ...has, detail ?? null)
}

interface Row {
  readonly n: number
  readonly at: number
  readonly how: Actor['how']
  readonly by_id: string | null
  readonly by_name: string | null
  readonly what: Change['what']
  readonly person: string | null
  readonly name: string | null
  readonly roles: string | null
  readonly offices: string | null
  readonly detail: string | null
}

function changeFrom({ n, at, how, what, detail, ...row }: Row): Change {
  return {
    n,
    at,
    how,
    by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
    what,
    whom: row.person === null ? null : { id: row.person, name: row.name ?? '' },
    roles: row.roles === null ? null : (JSON.parse(row.roles) as string[]).filter(isRole),
    offices: row.offices === null ? null : (JSON.parse(row.offices) as string[]),
    detail,
  }
}

/** The changes before a place in the list, the latest first. */
export function changesBefore({ db }: People, before: number, most: number): Change[] {
  const sql = 'SELECT * FROM changes WHERE n < ? ORDER BY n DESC LIMIT ?'
  return db.all<Row>(sql, before, most).map(changeFrom)
}
