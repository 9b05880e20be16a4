import { useEffect, useState, type ReactNode } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh, useApi } from '../api/cache.ts'
import { post } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { Confirm } from '../design/Confirm.tsx'
import { DropFile } from '../design/DropFile.tsx'
import { Fault } from '../design/Fault.tsx'
import { Secret } from '../forms/Secret.tsx'
import { useWords } from '../language/use-words.ts'
import { useTask } from '../sign-in/use-task.ts'
import { COMMANDS } from './commands.ts'
import { CompareWords } from './CompareWords.tsx'
import { movingSoFar } from './moving.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { SIDE, type Beginning, type CardSeen } from './types.ts'
import { useCard } from './use-card.ts'

/** How a side that a convenor hosts goes on with keys of its own. */
export default function MovingPage({ session }: { readonly session: Session }) {
  const { say } = useWords('begin')
  const { value, fault } = useApi<Beginning>(SIDE)
  const title = say('movingTitle')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <h1>{title}</h1>
      {value === null && fault !== null && <Fault fault={fault} />}
      {value !== null && value.own.custody !== 'convenor' && <p>{say('notHosted')}</p>}
      {value !== null && value.own.custody === 'convenor' && (
        <Moving beginning={value} mayEnd={session.person?.roles.includes('releasing-officer') === true} />
      )}
    </>
  )
}

function Moving({ beginning, mayEnd }: { readonly beginning: Beginning; readonly mayEnd: boolean }) {
  const { say, tell } = useWords('begin')
  const { to, lacks } = movingSoFar(beginning.dialogues)
  return (
    <>
      <p className="lead">{say('movingIntro')}</p>
      <ul>
        <li>{say('movingMeans1')}</li>
        <li>{say('movingMeans2')}</li>
        <li>{say('movingMeans3')}</li>
        <li>{say('movingMeans4')}</li>
      </ul>
      <ol className="steps">
        <Part title={say('move.1')}>
          <NewMachine beginning={beginning} />
        </Part>
        <Part title={say('move.2')}>
          {to.map((name) => (
            <TakeAlong key={name} beginning={beginning} to={name} />
          ))}
          {lacks && (mayEnd ? <LastAct /> : <p className="gap">{say('moveWho')}</p>)}
        </Part>
        <Part title={say('move.3')}>
          <p>{tell('moveThere', {})}</p>
        </Part>
        <Part title={say('move.4')}>
          <p>{say('moveOthers')}</p>
        </Part>
      </ol>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="step now">
      <h2>{title}</h2>
      <div className="step-inside">{children}</div>
    </li>
  )
}

function NewMachine({ beginning: { own } }: { readonly beginning: Beginning }) {
  const { say } = useWords('begin')
  return (
    <>
      <p>{say('moveNew')}</p>
      <pre className="json" dir="ltr">
        {COMMANDS.newMachine(own.side, own.name)}
      </pre>
    </>
  )
}

/** What is done here, on the machine of the convenor: the words of the new card, the passphrase, and no way back. */
function LastAct() {
  const { say, tell } = useWords('begin')
  const card = useCard()
  const [compared, setCompared] = useState(false)
  const { seen } = card
  const away = (): void => {
    setCompared(false)
    card.away()
  }
  return (
    <>
      <p>{say('moveHere')}</p>
      {card.fault !== null && <Fault fault={card.fault} />}
      {seen === null && (
        <DropFile onFile={card.look} isBusy={card.busy}>
          <p>{say('dropNewCard')}</p>
        </DropFile>
      )}
      {seen !== null && !compared && (
        <article className="sheet">
          <h3>{tell('seenCard', { name: seen.name })}</h3>
          <p>{tell('cardSays', { side: seen.side, custody: seen.custody })}</p>
          <CompareWords
            theirs={{ name: seen.name, print: seen.fingerprint }}
            how={say('compareSheet')}
            busy={false}
            onSame={() => setCompared(true)}
            onLeave={away}
          />
        </article>
      )}
      {seen !== null && compared && <EndHere seen={seen} onLeave={away} />}
    </>
  )
}

function EndHere({ seen, onLeave }: { readonly seen: CardSeen; readonly onLeave: () => void }) {
  const { say, tell } = useWords('begin')
  const task = useTask()
  const [passphrase, type] = useState('')
  const [asking, ask] = useState(false)
  const { card, fingerprint } = seen
  const end = (): void => {
    ask(false)
    task.run(
      async () => {
        const answer = await post('/api/move-out', { card, fingerprint: fingerprint.hex, passphrase })
        // A refusal may have come after some dialogues were moved: what is shown is how far it got.
        refresh('/api/')
        return answer
      },
      () => undefined,
    )
  }
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !task.busy) ask(true)
      }}
    >
      <p>{tell('endsHere', { side: seen.side })}</p>
      <Secret autoComplete="off" label={say('sidePassphrase')} value={passphrase} onChange={type} />
      {task.fault !== null && <Fault fault={task.fault} />}
      <div className="choices">
        <Button type="submit" className="button first" isPending={task.busy} isDisabled={passphrase === ''}>
          {say('endHere')}
        </Button>
        <Button className="button" onPress={onLeave} isDisabled={task.busy}>
          {say('leaveCard')}
        </Button>
      </div>
      <Confirm
        title={say('endSure')}
        isOpen={asking}
        verb={say('endHere')}
        leave={say('stayHere')}
        onDo={end}
        onLeave={() => ask(false)}
      >
        <p>{tell('endsHere', { side: seen.side })}</p>
      </Confirm>
    </Form>
  )
}
