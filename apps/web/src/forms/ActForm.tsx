import type { ReactNode } from 'react'
import { Button, Form } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'
import { ActLine } from '../design/ActLine.tsx'
import type { Typed } from './locate.ts'
import { Refused } from './Refused.tsx'
import type { Release } from './use-release.ts'

interface ActFormProps {
  readonly title: ReactNode
  /** What the button says: the verb of the act. */
  readonly verb: string
  readonly release: Release
  /** What was typed, so that what the guard finds can be shown in it. */
  readonly typed: readonly Typed[]
  readonly isReady?: boolean
  readonly onSend: () => void
  /** Where to go on once the act is on the record. */
  readonly next?: ReactNode
  readonly children: ReactNode
}

/** A form whose sending is an act: it says what it will do, keeps what was typed, and says plainly if it was refused. */
export function ActForm({
  title,
  verb,
  release,
  typed,
  isReady = true,
  onSend,
  next,
  children,
}: ActFormProps) {
  const { busy, fault, released } = release
  const { say, tell } = useWords('forms')
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSend()
      }}
    >
      <h2>{title}</h2>
      {children}
      {fault !== null && <Refused fault={fault} typed={typed} />}
      {released === null ? (
        <div>
          <Button type="submit" className="button first" isDisabled={!isReady} isPending={busy}>
            {verb}
          </Button>{' '}
          <span className="fine">{say('signs')}</span>
        </div>
      ) : (
        <div className="banner" aria-live="polite">
          <p>{tell('onRecord', { act: <ActLine act={released.ref} /> })}</p>
          {Boolean(next) && <p>{next}</p>}
        </div>
      )}
    </Form>
  )
}
