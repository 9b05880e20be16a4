import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import { Fault } from '../design/Fault.tsx'
import { forgetTyped, useTyped } from '../forms/typed.ts'
import { Words } from '../forms/Words.tsx'
import { useWords } from '../language/use-words.ts'
import type { Made } from './PeoplePage.tsx'
import { RolesAndOffices, type Given } from './RolesAndOffices.tsx'
import { useTask } from './use-task.ts'

interface InviteFormProps {
  readonly offices: readonly string[]
  readonly onLink: (made: Made) => void
}

const NOTHING: Given = { roles: [], offices: [] }

/** Inviting somebody: a name, roles, offices; the answer is a link. */
export function InviteForm({ offices, onLink }: InviteFormProps) {
  const { say } = useWords('sign-in')
  const task = useTask()
  const [name, setName] = useTyped('invite', 'name', '')
  const [given, setGiven] = useTyped('invite', 'given', NOTHING)
  const invite = (): void =>
    task.run(
      () => post<Made>('/api/people', { name: name.trim(), ...given }),
      (made) => {
        setName('')
        setGiven(NOTHING)
        forgetTyped('invite')
        onLink(made)
        refresh('/api/people')
      },
    )
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        invite()
      }}
    >
      <h2>{say('invite')}</h2>
      <Words label={say('name')} value={name} onChange={setName} rows={1} maxLength={120} isRequired />
      <RolesAndOffices given={given} offices={offices} onChange={setGiven} />
      {task.fault !== null && <Fault fault={task.fault} />}
      <p>
        <Button type="submit" className="button first" isDisabled={name.trim() === ''}>
          {say('makeLink')}
        </Button>
      </p>
    </Form>
  )
}
