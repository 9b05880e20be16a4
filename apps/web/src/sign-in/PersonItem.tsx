import { useState } from 'react'
import { Button } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import { Fault } from '../design/Fault.tsx'
import { count } from '../format/words.ts'
import type { Made } from './PeoplePage.tsx'
import { momentInWords, ROLE_NAMES } from './role-words.ts'
import { RolesAndOffices, type Given } from './RolesAndOffices.tsx'
import type { PersonLine } from './types.ts'
import { useTask } from './use-task.ts'

interface PersonItemProps {
  readonly person: PersonLine
  readonly offices: readonly string[]
  readonly manages: boolean
  readonly onLink: (made: Made) => void
}

const again = (): void => refresh('/api/people')

/** How somebody can come in, in a line. */
function waysOf({ passkeys, links, codesLeft, invitedUntil, disabled }: PersonLine): string {
  if (disabled) return 'Not let in any more.'
  const ways = [
    ...(passkeys > 0 ? [count(passkeys, 'passkey')] : []),
    ...(links.length > 0 ? ['the ministry'] : []),
    ...(codesLeft > 0 ? [count(codesLeft, 'recovery code')] : []),
  ]
  const link = invitedUntil === null ? '' : ` A link is open until ${momentInWords(invitedUntil)}.`
  return `${ways.length === 0 ? 'Cannot sign in yet.' : `Comes in by ${ways.join(', ')}.`}${link}`
}

/** One person: name, roles, offices, how they come in; and what an administrator can change. */
export function PersonItem({ person, offices, manages, onLink }: PersonItemProps) {
  const [changing, setChanging] = useState(false)
  const task = useTask()
  const { id, name, roles, disabled } = person
  const path = `/api/people/${id}`
  return (
    <li className={disabled ? 'person gone' : 'person'}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {roles.length === 0 ? 'no role' : roles.map((role) => ROLE_NAMES[role]).join(', ')}
        {person.offices.length > 0 && `; holds ${person.offices.join(', ')}`}
      </p>
      <p className="fine">{waysOf(person)}</p>
      {manages && (
        <p className="person-does">
          <Button className="as-link" onPress={() => setChanging(!changing)} aria-expanded={changing}>
            Roles and offices
          </Button>
          {!disabled && (
            <Button
              className="as-link"
              onPress={() =>
                task.run(
                  () => post<Made>(`${path}/link`, {}),
                  (made) => {
                    onLink(made)
                    again()
                  },
                )
              }
            >
              New link
            </Button>
          )}
          <Button
            className="as-link"
            onPress={() => task.run(() => post(`${path}/disabled`, { disabled: !disabled }), again)}
          >
            {disabled ? 'Let in again' : 'Let in no more'}
          </Button>
        </p>
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
      {changing && <Change person={person} offices={offices} onDone={() => setChanging(false)} />}
    </li>
  )
}

interface ChangeProps {
  readonly person: PersonLine
  readonly offices: readonly string[]
  readonly onDone: () => void
}

function Change({ person, offices, onDone }: ChangeProps) {
  const task = useTask()
  const [given, setGiven] = useState<Given>({ roles: person.roles, offices: person.offices })
  const save = (): void =>
    task.run(
      () => post(`/api/people/${person.id}/roles`, given),
      () => {
        refresh('/api/')
        onDone()
      },
    )
  return (
    <div className="form">
      <RolesAndOffices given={given} offices={offices} onChange={setGiven} />
      {task.fault !== null && <Fault fault={task.fault} />}
      <p>
        <Button className="button first" isPending={task.busy} onPress={save}>
          Save
        </Button>{' '}
        <Button className="button" onPress={onDone}>
          Leave as it was
        </Button>
      </p>
    </div>
  )
}
