import { useState } from 'react'
import { Button } from 'react-aria-components'
import { refresh, useApi } from '../api/cache.ts'
import { post, remove } from '../api/request.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Words } from '../forms/Words.tsx'
import { CodesOnce } from './CodesOnce.tsx'
import { makePasskey } from './passkey.ts'
import { HOW_WORDS, momentInWords } from './role-words.ts'
import type { Mine } from './types.ts'
import { useTask } from './use-task.ts'

const ME = '/api/me'
const again = (): void => refresh(ME)

/** One's own passkeys, recovery codes and sign-ins. */
export function MyPage({ session }: { readonly session: Session }) {
  const { value: mine, fault } = useApi<Mine>(ME)
  if (fault !== null) return <Fault fault={fault} />
  if (mine === null) return <p className="waiting">Reading.</p>
  const isDemonstration = session.waysIn.demonstration.length > 0
  return (
    <>
      <h1>My sign-in</h1>
      {isDemonstration ? (
        <p>In the demonstration one sits down with one click; there are no passkeys to manage.</p>
      ) : (
        <>
          {!mine.fresh && (
            <p className="banner">
              To change passkeys or codes, sign out and in again first: your sign-in is older than ten
              minutes.
            </p>
          )}
          <Passkeys mine={mine} />
          <Codes mine={mine} />
        </>
      )}
      <Sessions mine={mine} />
    </>
  )
}

function Passkeys({ mine }: { readonly mine: Mine }) {
  const task = useTask()
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
      <h2>Passkeys</h2>
      <ul className="plain-list">
        {mine.passkeys.map(({ id, label: called, made, used, stopped, synced, prf }) => (
          <li key={id}>
            <strong>
              <bdi>{called}</bdi>
            </strong>{' '}
            made {momentInWords(made)}
            {used !== null && `, last used ${momentInWords(used)}`}
            {synced ? ', copied to your other devices by its maker' : ', on one device'}
            {prf ? ', can hold an office’s key' : ''}
            {stopped !== null && (
              <p className="gap">Stopped {momentInWords(stopped)}: it answered as a copy of itself would.</p>
            )}{' '}
            <Button
              className="as-link"
              isDisabled={!mine.fresh}
              onPress={() => task.run(() => remove(`/api/me/passkeys/${id}`), again)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {task.fault !== null && <Fault fault={task.fault} />}
      <Words label="What to call a new one" value={label} onChange={setLabel} rows={1} maxLength={120} />
      <p>
        <Button className="button" isDisabled={!mine.fresh} isPending={task.busy} onPress={add}>
          Add a passkey
        </Button>
      </p>
    </section>
  )
}

function Codes({ mine }: { readonly mine: Mine }) {
  const task = useTask()
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
      <h2>Recovery codes</h2>
      {codes !== null ? (
        <CodesOnce codes={codes} onDone={done} />
      ) : (
        <p>
          {mine.codesLeft} left.{' '}
          <Button className="button" isDisabled={!mine.fresh} isPending={task.busy} onPress={renew}>
            Make ten new ones
          </Button>{' '}
          <span className="fine">Those from before are no longer valid then.</span>
        </p>
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
    </section>
  )
}

function Sessions({ mine }: { readonly mine: Mine }) {
  const task = useTask()
  const others = mine.sessions.filter(({ own }) => !own)
  return (
    <section>
      <h2>Where you are signed in</h2>
      <ul className="plain-list">
        {mine.sessions.map(({ id, how, agent, made, seen, own }) => (
          <li key={id}>
            {own ? <strong>Here</strong> : <bdi>{agent === '' ? 'A browser' : agent}</bdi>}, since{' '}
            {momentInWords(made)} {HOW_WORDS[how]}, last used {momentInWords(seen)}{' '}
            {!own && (
              <Button
                className="as-link"
                onPress={() => task.run(() => remove(`/api/me/sessions/${id}`), again)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          <Button className="button" onPress={() => task.run(() => remove('/api/me/sessions'), again)}>
            End all others
          </Button>
        </p>
      )}
      {task.fault !== null && <Fault fault={task.fault} />}
    </section>
  )
}
