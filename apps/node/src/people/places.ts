import type { People } from './people.ts'

/** A place of a side that a convenor invites to: who it was given to, and whether anybody has ever sat down in it. */
export interface Placed {
  readonly person: string
  /** When somebody first sat down, in milliseconds since 1970. What happens to them later does not undo it. */
  readonly taken: number | null
}

/** Whom a place was given to; `null` where it was given to nobody. */
export function placeOf({ db }: People, role: string): Placed | null {
  return db.get<Placed>('SELECT person, taken FROM places WHERE role = ?', role) ?? null
}

/** Gives a place to a person. */
export function givePlace({ db }: People, role: string, person: string, taken: number | null): void {
  db.run('INSERT INTO places (role, person, taken) VALUES (?, ?, ?)', role, person, taken)
}

/** Notes that a person has sat down, in the transaction in which their link is used up. */
export function seat({ db, ports }: People, person: string): void {
  db.run('UPDATE places SET taken = ? WHERE person = ? AND taken IS NULL', ports.clock(), person)
}
