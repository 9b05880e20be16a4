import { bad, ok, type Result } from '@alternat/tlog'
import { actionOf, allowed, may, whoMay, type Level } from './authority.ts'
import { PEOPLE_CODES } from './codes.ts'
import type { Person } from './persons.ts'

/** Whether this person holds an office: in the demonstration a role stands for every office it may use. */
export function holds(person: Person, office: string, custody: string | null): boolean {
  return custody === 'demonstration' || person.offices.includes(office)
}

/** Whether a person may perform an act of this kind at this level, whatever the office. */
export function mayPerform(person: Person, kind: string, level: Level): Result<null, 'role-missing'> {
  const action = actionOf(kind)
  // A kind nobody knows is refused by the one way out, with a better sentence.
  if (action === null || may(person.roles, action, level)) return ok(null)
  return bad('role-missing', whoMay(allowed(action, level), person.roles), kind)
}

/** Whether a person may act as an office. */
export function mayActAs(
  person: Person,
  office: string,
  custody: string | null,
): Result<null, 'office-not-held'> {
  if (holds(person, office, custody)) return ok(null)
  return bad('office-not-held', PEOPLE_CODES['office-not-held'], office)
}
