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
  /** Whether it is whoever looks at the page: they change nothing of themselves. */
  readonly isOneself: boolean
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
export function PersonItem({ person, offices, manages, isOneself, onLink }: PersonItemProps) {
  const { say, tell } = useWords('sign-in')
  const { name, roles, disabled } = person
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
      {manages && isOneself && <p className="fine">{say('onlyOthers')}</p>}
      {manages && !isOneself && <Managing person={person} offices={offices} onLink={onLink} />}
    </li>
  )
}

type Open = 'roles' | 'link' | 'no-more' | null

/** What an administrator can change of another. What ends somebody’s ways in says so first, and asks once more. */
function Managing({ person, offices, onLink }: Pick<PersonItemProps, 'person' | 'offices' | 'onLink'>) {
  const [open, setOpen] = useState<Open>(null)
  const { say } = useWords('sign-in')
  const task = useTask()
  const { id, disabled } = person
  const turn = (to: Open): void => setOpen(open === to ? null : to)
  const close = (): void => setOpen(null)
  const link = (): void =>
    task.run(
      () => post<Made>(`/api/people/${id}/link`, {}),
      (made) => {
        close()
        onLink(made)
        again()
      },
    )
  const letIn = (no: boolean): void =>
    task.run(
      () => post(`/api/people/${id}/disabled`, { disabled: no }),
      () => {
        close()
        again()
      },
    )
  return (
    <>
      <p className="person-does">
        <Button className="as-link" onPress={() => turn('roles')} aria-expanded={open === 'roles'}>
          {say('rolesAndOffices')}
        </Button>
        {!disabled && (
          <Button className="as-link" onPress={() => turn('link')} aria-expanded={open === 'link'}>
            {say('newLink')}
          </Button>
        )}
        {disabled ? (
          <Button className="as-link" onPress={() => letIn(false)}>
            {say('letInAgain')}
          </Button>
        ) : (
          <Button className="as-link" onPress={() => turn('no-more')} aria-expanded={open === 'no-more'}>
            {say('letInNoMore')}
          </Button>
        )}
      </p>
      {open === 'roles' && <Change person={person} offices={offices} onDone={close} />}
      {open === 'link' && <Sure person={person} what="newLink" onSure={link} onLeave={close} />}
      {open === 'no-more' && (
        <Sure person={person} what="noMore" onSure={() => letIn(true)} onLeave={close} />
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
    </>
  )
}

interface SureProps {
  readonly person: PersonLine
  readonly what: 'newLink' | 'noMore'
  readonly onSure: () => void
  readonly onLeave: () => void
}

function Sure({ person, what, onSure, onLeave }: SureProps) {
  const { say, tell } = useWords('sign-in')
  return (
    <div className="banner">
      <p>{tell(`${what}How`, { name: person.name })}</p>
      <p>
        <Button className="button first" onPress={onSure}>
          {say(`${what}Do`)}
        </Button>{' '}
        <Button className="button" onPress={onLeave}>
          {say('leave')}
        </Button>
      </p>
    </div>
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
