import { useState } from 'react'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { useWords } from '../language/use-words.ts'
import { ChangesList } from './ChangesList.tsx'
import { InviteForm } from './InviteForm.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { PersonItem } from './PersonItem.tsx'
import type { Everybody, PersonLine } from '../../../node/src/api/people.ts'

/** A link that was just made: shown this once. */
export interface Made {
  readonly person: PersonLine
  readonly link: string
}

/** Everybody of this side: who may what, how they can sign in, and inviting others. */
export function PeoplePage({ session }: { readonly session: Session }) {
  const { value, fault } = useApi<Everybody>('/api/people')
  const { say, tell } = useWords('sign-in')
  const [made, setMade] = useState<Made | null>(null)
  if (fault !== null) return <Fault fault={fault} />
  if (value === null) return <p className="waiting">{say('reading')}</p>
  const manages = session.person?.roles.includes('administrator') === true
  return (
    <>
      <h1>{tell('peopleOf', { side: session.name })}</h1>
      <p>{say('peopleHow')}</p>
      {made !== null && <LinkOnce made={made} onDone={() => setMade(null)} />}
      <ul className="people-list">
        {value.people.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            offices={value.offices}
            manages={manages}
            isOneself={person.id === session.person?.id}
            onLink={setMade}
          />
        ))}
      </ul>
      {manages && <InviteForm offices={value.offices} onLink={setMade} />}
      <ChangesList />
    </>
  )
}
