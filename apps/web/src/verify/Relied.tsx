import type { Trust } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { listed } from '../format/words.ts'
import { Words } from '../forms/Words.tsx'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { bringing, type Brought, type Unread } from './brought.ts'

interface ReliedProps {
  readonly brought: readonly Brought[]
  readonly onBring: (one: Brought) => void
  readonly onForget: () => void
}

/**
 * What the reader knows from elsewhere: keys of witnesses, policy files, fingerprints. Nothing of it may come from the
 * file that is checked, so it has a place of its own.
 */
export function Relied({ brought, onBring, onForget }: ReliedProps) {
  const { say, tell } = useWords('verify')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Unread | null>(null)
  const bring = (): void => {
    const one = bringing(null, utf8(`${typed.trim()}\n`))
    setWrong('fault' in one ? one : null)
    if ('fault' in one) return
    onBring(one)
    setTyped('')
  }
  return (
    <details className="why relied" open={brought.length > 0}>
      <summary>{say('relied')}</summary>
      <p className="fine">{say('reliedHow')}</p>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          bring()
        }}
      >
        <Words label={say('reliedLabel')} value={typed} onChange={setTyped} rows={3} />
        <NotRead wrong={wrong} />
        <div className="row">
          <Button type="submit" className="button" isDisabled={typed.trim() === ''}>
            {say('rely')}
          </Button>
          {brought.length > 0 && (
            <Button className="button" onPress={onForget}>
              {say('forget')}
            </Button>
          )}
        </div>
      </Form>
      <ul className="fine" aria-live="polite">
        {brought.map(({ from, trust }, i) => (
          <li key={i}>
            {tell('brought', { from: from ?? own(say('pasted')), what: <TrustInWords trust={trust} /> })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Why what was brought cannot be read, in the language of the page. */
export function NotRead({ wrong }: { readonly wrong: Unread | null }) {
  const { say, find, tell } = useWords('verify')
  if (wrong === null) return null
  const { code, where = '' } = wrong.fault
  const line = Number(/[0-9]+/.exec(where)?.[0] ?? 0)
  const why = own(
    say('wrong', { why: own(find(code) ?? say('keyUnread')), at: line > 0 ? 'line' : 'file', line }),
  )
  return (
    <p className="banner refused" role="alert">
      {wrong.from === null ? why.own : tell('wrongFile', { name: wrong.from, why })}
    </p>
  )
}

function TrustInWords({ trust }: { readonly trust: Trust }) {
  const { say } = useWords('verify')
  const { witnesses = [], policies = [], fingerprints = [] } = trust
  const names = listed([...new Set(witnesses.map(({ name }) => name))])
  const told = [
    ...(policies.length > 0 ? [say('policy')] : []),
    ...(witnesses.length > 0 ? [say('keys', { n: witnesses.length, names })] : []),
    ...(fingerprints.length > 0 ? [say('fingerprints', { n: fingerprints.length })] : []),
  ]
  return told.length === 0 ? say('nothing') : listed(told)
}
