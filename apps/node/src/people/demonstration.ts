import type { People } from './people.ts'
import { personBy, type Person } from './persons.ts'
import type { Role } from './roles.ts'

const NAMES: Readonly<Record<Role, string>> = {
  negotiator: 'Demonstration negotiator',
  'clearing-officer': 'Demonstration clearing officer',
  'releasing-officer': 'Demonstration releasing officer',
  'duty-officer': 'Demonstration duty officer',
  analyst: 'Demonstration analyst',
  auditor: 'Demonstration auditor',
  administrator: 'Demonstration administrator',
}

/** Whoever sits down as a role in the demonstration: one person for each role, made when first needed. */
export function demonstrationPerson(people: People, role: Role): Person {
  const id = `demonstration-${role}`
  const sql = `INSERT INTO persons (id, name, roles, offices, disabled, made) VALUES (?, ?, ?, '[]', 0, ?)
    ON CONFLICT (id) DO UPDATE SET roles = excluded.roles, disabled = 0`
  people.db.run(sql, id, NAMES[role], JSON.stringify([role]), people.ports.clock())
  return personBy(people, id) as Person
}
