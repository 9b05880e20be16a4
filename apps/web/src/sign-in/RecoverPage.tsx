import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Words } from '../forms/Words.tsx'
import { useWords } from '../language/use-words.ts'
import { go } from '../routing/location.ts'
import { CodesOnce } from './CodesOnce.tsx'
import { Door } from './Door.tsx'
import { makePasskey } from './passkey.ts'
import { useTask } from './use-task.ts'

function enter(): void {
  refresh('/api/')
  go({ page: 'front', asOf: null, more: {} })
}

/** Coming in with a recovery code: it is used up for a new passkey. */
export function RecoverPage({ session }: { readonly session: Session }) {
  const task = useTask()
  const { say } = useWords('sign-in')
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const recover = (): void =>
    task.run(
      () => makePasskey<{ codes: readonly string[] }>('/api/sign-in/recovery', { code: code.trim() }),
      ({ codes: fresh }) => (fresh.length > 0 ? setCodes(fresh) : enter()),
    )
  if (codes !== null) {
    return (
      <Door session={session} title={say('yourCodes')}>
        <p>{say('lastCode')}</p>
        <CodesOnce codes={codes} onDone={enter} />
      </Door>
    )
  }
  return (
    <Door session={session} title={say('useCode')}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          recover()
        }}
      >
        <Words
          label={say('recoveryCode')}
          value={code}
          onChange={setCode}
          rows={1}
          maxLength={40}
          isRequired
          description={say('codeHow')}
        />
        <p>{say('thenNew')}</p>
        {task.fault !== null && <Fault fault={task.fault} />}
        <p>
          <Button type="submit" className="button first">
            {say('makeNew')}
          </Button>
        </p>
      </Form>
    </Door>
  )
}
