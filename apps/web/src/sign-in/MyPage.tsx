import { useState } from 'react'
import { Button } from 'react-aria-components'
import { refresh, useApi } from '../api/cache.ts'
import { post, remove } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Words } from '../forms/Words.tsx'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { CodesOnce } from './CodesOnce.tsx'
import { makePasskey } from './passkey.ts'
import { momentInWords } from './role-words.ts'
import type { Mine } from '../../../node/src/api/people.ts'
import { useTask } from './use-task.ts'

const ME = '/api/me'
const again = (): void => refresh(ME)

/** One's own passkeys, recovery codes and sign-ins. */
export function MyPage({ session }: { readonly session: Session }) {
  const { value: mine, fault } = useApi<Mine>(ME)
  const { say } = useWords('sign-in')
  if (fault !== null) return <Fault fault={fault} />
  if (mine === null) return <p className="waiting">{say('reading')}</p>
  const isDemonstration = session.waysIn.demonstration.length > 0
  return (
    <>
      <h1>{say('mySignIn')}</h1>
      {isDemonstration ? (
        <p>{say('oneClick')}</p>
      ) : (
        <>
          {!mine.fresh && (
            <p className="banner">{say(isByMinistry(mine) ? 'notFreshMinistry' : 'notFresh')}</p>
          )}
          <Passkeys mine={mine} />
          <Codes mine={mine} />
        </>
      )}
      <Sessions mine={mine} />
    </>
  )
}

function isByMinistry({ sessions }: Mine): boolean {
  return sessions.some(({ own: isOwn, how }) => isOwn && how === 'ministry')
}

function Passkeys({ mine }: { readonly mine: Mine }) {
  const task = useTask()
  const { say, tell } = useWords('sign-in')
  const [label, setLabel] = useState('')
  const add = (): void =>
    task.run(
      () => makePasskey('/api/me/passkeys', {}, label.trim() === '' ? {} : { label: label.trim() }),
      () => {
        setLabel('')
        again()
      },
    )
  return (
    <section>
      <h2>{say('passkeys')}</h2>
      <ul className="plain-list">
        {mine.passkeys.map(({ id, label: called, made, used, stopped, synced, prf }) => (
          <li key={id}>
            {tell('passkeyLine', {
              name: called,
              made: own(momentInWords(made)),
              isUsed: used === null ? 'no' : 'yes',
              used: own(used === null ? '' : momentInWords(used)),
              synced: synced ? 'yes' : 'no',
              prf: prf ? 'yes' : 'no',
            })}
            {stopped !== null && (
              <p className="gap">{say('stopped', { minute: own(momentInWords(stopped)) })}</p>
            )}{' '}
            <Button
              className="as-link"
              onPress={() => task.run(() => remove(`/api/me/passkeys/${id}`), again)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {task.fault !== null && <Fault fault={task.fault} />}
      <Words label={say('callNew')} value={label} onChange={setLabel} rows={1} maxLength={120} />
      <p>
        <Button className="button" onPress={add}>
          {say('addPasskey')}
        </Button>
      </p>
    </section>
  )
}

function Codes({ mine }: { readonly mine: Mine }) {
  const task = useTask()
  const { say } = useWords('sign-in')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const renew = (): void =>
    task.run(
      () => post<{ codes: readonly string[] }>('/api/me/codes', {}),
      ({ codes: fresh }) => setCodes(fresh),
    )
  const done = (): void => {
    setCodes(null)
    again()
  }
  return (
    <section>
      <h2>{say('recoveryCodes')}</h2>
      {codes !== null ? (
        <CodesOnce codes={codes} onDone={done} />
      ) : (
        <p>
          {say('codesLeft', { n: mine.codesLeft })}{' '}
          <Button className="button" onPress={renew}>
            {say('makeTen')}
          </Button>{' '}
          <span className="fine">{say('oldInvalid')}</span>
        </p>
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
    </section>
  )
}

function Sessions({ mine }: { readonly mine: Mine }) {
  const task = useTask()
  const { say, tell } = useWords('sign-in')
  const others = mine.sessions.filter(({ own }) => !own)
  return (
    <section>
      <h2>{say('whereSignedIn')}</h2>
      <ul className="plain-list">
        {mine.sessions.map(({ id, how, agent, made, seen, own: isOwn }) => (
          <li key={id}>
            {tell('sessionLine', {
              where: isOwn ? own(say('here')) : agent === '' ? own(say('aBrowser')) : agent,
              since: own(momentInWords(made)),
              how: how === 'recovery-code' ? 'code' : how,
              used: own(momentInWords(seen)),
            })}{' '}
            {!isOwn && (
              <Button
                className="as-link"
                onPress={() => task.run(() => remove(`/api/me/sessions/${id}`), again)}
              >
                {say('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          <Button className="button" onPress={() => task.run(() => remove('/api/me/sessions'), again)}>
            {say('endOthers')}
          </Button>
        </p>
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
    </section>
  )
}
