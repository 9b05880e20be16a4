import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { useWords } from '../language/use-words.ts'
import { usePasskey } from './passkey.ts'
import { roleDoes, roleName } from './role-words.ts'
import { noteSignedIn } from './signed-out.ts'
import { useTask } from './use-task.ts'

interface WaysProps {
  readonly session: Session
  /** Whether a page stays open underneath, so that nobody may be led away from it. */
  readonly isOver?: boolean
}

/** Every way to sign in at this address. */
export function Ways({ session, isOver = false }: WaysProps) {
  const { waysIn } = session
  const { say } = useWords('sign-in')
  const task = useTask()
  const isDemonstration = waysIn.demonstration.length > 0
  return (
    <div className="ways">
      {isDemonstration && <Roles session={session} task={task} />}
      {!isDemonstration && (
        <p>
          <Button
            className="button first"

            onPress={() => task.run(() => usePasskey('/api/sign-in/passkey'), entered)}
          >
            {say('withPasskey')}
          </Button>
        </p>
      )}
      {waysIn.ministry && <ThroughMinistry task={task} isOver={isOver} />}
      {task.fault !== null && <Fault fault={task.fault} />}
    </div>
  )
}

type Task = ReturnType<typeof useTask>

/** What was shown before is fetched anew, for whoever sits here now. */
function entered(): void {
  noteSignedIn()
  refresh('/api/')
}

function Roles({ session, task }: { readonly session: Session; readonly task: Task }) {
  return (
    <ul className="role-list">
      {session.waysIn.demonstration.map((role) => (
        <li key={role}>
          <Button
            className="button"

            onPress={() => task.run(() => post('/api/sign-in/demonstration', { role }), entered)}
          >
            {roleName(role)}
          </Button>
          <span>{roleDoes(role)}</span>
        </li>
      ))}
    </ul>
  )
}

function ThroughMinistry({ task, isOver }: { readonly task: Task; readonly isOver: boolean }) {
  const { say } = useWords('sign-in')
  useEffect(() => {
    if (!isOver) return
    // Over a page the ministry opens in another tab; on the way back this one looks who sits here.
    const look = (): void => refresh('/api/')
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [isOver])
  const go = ({ to }: { to: string }): void => {
    if (isOver) window.open(to, '_blank', 'noopener')
    else location.assign(to)
  }
  return (
    <p>
      <Button
        className="button"

        onPress={() => task.run(() => post<{ to: string }>('/api/sign-in/ministry', {}), go)}
      >
        {say(isOver ? 'throughMinistryTab' : 'throughMinistry')}
      </Button>
    </p>
  )
}
