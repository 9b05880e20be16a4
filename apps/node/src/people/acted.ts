import type { Ref } from '@alternat/acts'
import type { People } from './people.ts'
import type { Person } from './persons.ts'

/** An act that the server signed for a person who was signed in: under custody *convenor* no passkey shows who it was. */
export interface Acted {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly person: string
  /** What the person was called then. */
  readonly name: string
  readonly dialogue: string
  readonly office: string
  readonly kind: string
  readonly ref: Ref
}

/** Notes who performed an act. Nothing is ever taken from the list. */
export function noteActed(
  { db, ports }: People,
  { id, name }: Pick<Person, 'id' | 'name'>,
  { dialogue, office, kind }: Pick<Acted, 'dialogue' | 'office' | 'kind'>,
  { log, index, leaf }: Ref,
): void {
  const sql = `INSERT INTO acted (at, person, name, dialogue, office, kind, log, place, leaf)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  db.run(sql, ports.clock(), id, name, dialogue, office, kind, log, index, leaf)
}

interface Row extends Omit<Acted, 'ref'> {
  readonly log: string
  readonly place: number
  readonly leaf: string
}

/** Everything that was performed so, the earliest first. */
export function acted({ db }: People): Acted[] {
  const sql = 'SELECT at, person, name, dialogue, office, kind, log, place, leaf FROM acted ORDER BY n'
  return db
    .all<Row>(sql)
    .map(({ log, place, leaf, ...row }) => ({ ...row, ref: { log, index: place, leaf } }))
}
