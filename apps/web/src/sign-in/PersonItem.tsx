import { useState } from 'react'
import { Button } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import { Fault } from '../design/Fault.tsx'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'
import { useWords } from '../language/use-words.ts'
import type { Made } from './PeoplePage.tsx'
import { momentInWords, rolesInWords } from './role-words.ts'
import { RolesAndOffices, type Given } from './RolesAndOffices.tsx'
import type { PersonLine } from '../../../node/src/api/people.ts'
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
  const { say } = wordsOf('sign-in')
  if (disabled) return say('notLetIn')
  const ways = [
    ...(passkeys > 0 ? [say('nPasskeys', { n: passkeys })] : []),
    ...(links.length > 0 ? [say('theMinistry')] : []),
    ...(codesLeft > 0 ? [say('nCodes', { n: codesLeft })] : []),
  ]
  const known = ways.length === 0 ? say('cannotYet') : say('comesInBy', { ways: own(listed(ways)) })
  if (invitedUntil === null) return known
  return `${known} ${say('linkOpen', { minute: own(momentInWords(invitedUntil)) })}`
}

/** One person: name, roles, offices, how they come in; and what an administrator can change. */
export function PersonItem({ person, offices, manages, onLink }: PersonItemProps) {
  const [changing, setChanging] = useState(false)
  const { say, tell } = useWords('sign-in')
  const task = useTask()
  const { id, name, roles, disabled } = person
  const path = `/api/people/${id}`
  return (
    <li className={disabled ? 'person gone' : 'person'}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {roles.length === 0 ? say('noRole') : rolesInWords(roles)}
        {person.offices.length > 0 && <> – {tell('holds', { offices: listed(person.offices) })}</>}
      </p>
      <p className="fine">{waysOf(person)}</p>
      {manages && (
        <p className="person-does">
          <Button className="as-link" onPress={() => setChanging(!changing)} aria-expanded={changing}>
            {say('rolesAndOffices')}
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
              {say('newLink')}
            </Button>
          )}
          <Button
            className="as-link"
            onPress={() => task.run(() => post(`${path}/disabled`, { disabled: !disabled }), again)}
          >
            {say(disabled ? 'letInAgain' : 'letInNoMore')}
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
  const { say } = useWords('sign-in')
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
        <Button className="button first" onPress={save}>
          {say('save')}
        </Button>{' '}
        <Button className="button" onPress={onDone}>
          {say('leave')}
        </Button>
      </p>
    </div>
  )
}
