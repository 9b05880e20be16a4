import { useEffect, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import type { ApiFault, Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Words } from '../forms/Words.tsx'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { go } from '../routing/location.ts'
import { CodesOnce } from './CodesOnce.tsx'
import { Door } from './Door.tsx'
import { makePasskey } from './passkey.ts'
import { rolesInWords } from './role-words.ts'
import type { Role } from '../../../node/src/api/roles.ts'
import { useTask } from './use-task.ts'

interface LinkFor {
  readonly name: string | null
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
}

/**
 * The word of the link stands behind `#`, where no server, log or Referer header ever sees it. It stays there until it
 * is used up, so that the page can be loaded again.
 */
function useLinkWord(): string {
  const [word] = useState(() => location.hash.slice(1))
  return word
}

/** Taking up a one-time link: who it is for, a passkey, and ten recovery codes shown once. */
export function WelcomePage({ session }: { readonly session: Session }) {
  const link = useLinkWord()
  const { say } = useWords('sign-in')
  const title = say('welcomeTitle', { side: session.name })
  const [invited, setInvited] = useState<LinkFor | null>(null)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const taken = (fresh: readonly string[]): void => {
    history.replaceState(null, '', location.pathname)
    setCodes(fresh)
  }
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    void post<LinkFor>('/api/sign-in/link', { link: link === '' ? '-' : link }).then((answer) =>
      answer.ok ? setInvited(answer.value) : setFault(answer.fault),
    )
  }, [link])
  if (codes !== null) {
    return (
      <Door session={session} title={say('yourCodes')}>
        <CodesOnce codes={codes} onDone={enter} />
      </Door>
    )
  }
  return (
    <Door session={session} title={say('welcome')}>
      {fault !== null && <Fault fault={fault} />}
      {invited !== null && <TakeUp link={link} invited={invited} session={session} onCodes={taken} />}
    </Door>
  )
}

function enter(): void {
  refresh('/api/')
  go({ page: 'front', asOf: null, more: {} })
}

interface TakeUpProps {
  readonly link: string
  readonly invited: LinkFor
  readonly session: Session
  readonly onCodes: (codes: readonly string[]) => void
}

function TakeUp({ link, invited, session, onCodes }: TakeUpProps) {
  const task = useTask()
  const { say, tell } = useWords('sign-in')
  const [name, setName] = useState('')
  const isFirst = invited.name === null
  const take = (): void =>
    task.run(
      () =>
        makePasskey<{ codes: readonly string[] }>(
          '/api/sign-in/welcome',
          isFirst ? { link, name: name.trim() } : { link },
        ),
      ({ codes }) => onCodes(codes),
    )
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      {isFirst ? (
        <>
          <p>{tell('youAreFirst', { side: session.name })}</p>
          <Words
            label={say('yourName')}
            value={name}
            onChange={setName}
            rows={1}
            maxLength={120}
            isRequired
          />
        </>
      ) : (
        <p>
          {tell('linkFor', {
            name: invited.name,
            has: invited.roles.length === 0 ? 'no' : 'yes',
            roles: own(rolesInWords(invited.roles)),
          })}
        </p>
      )}
      <p>{say('passkeyHow')}</p>
      {task.fault !== null && <Fault fault={task.fault} />}
      <p>
        <Button type="submit" className="button first">
          {say('makeMine')}
        </Button>
      </p>
    </Form>
  )
}
