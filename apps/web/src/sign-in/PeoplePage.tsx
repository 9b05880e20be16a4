import { useState } from 'react'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { InviteForm } from './InviteForm.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { PersonItem } from './PersonItem.tsx'
import type { Everybody, PersonLine } from './types.ts'

/** A link that was just made: shown this once. */
export interface Made {
  readonly person: PersonLine
  readonly link: string
}

/** Everybody of this side: who may what, how they can sign in, and inviting others. */
export function PeoplePage({ session }: { readonly session: Session }) {
  const { value, fault } = useApi<Everybody>('/api/people')
  const [made, setMade] = useState<Made | null>(null)
  if (fault !== null) return <Fault fault={fault} />
  if (value === null) return <p className="waiting">Reading.</p>
  const manages = session.person?.roles.includes('administrator') === true
  return (
    <>
      <h1>People of {session.name}</h1>
      <p>
        A role says what somebody may do; an office says in whose name they may act. Nobody here sees another
        person’s passkeys or codes.
      </p>
      {made !== null && <LinkOnce made={made} onDone={() => setMade(null)} />}
      <ul className="people-list">
        {value.people.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            offices={value.offices}
            manages={manages}
            onLink={setMade}
          />
        ))}
      </ul>
      {manages && <InviteForm offices={value.offices} onLink={setMade} />}
    </>
  )
}
