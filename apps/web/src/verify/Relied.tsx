import { readRelied, type Trust } from '@alternat/acts'
import { utf8 } from '@alternat/tlog'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { browserCrypto } from '../check/browser-crypto.ts'
import { Words } from '../forms/Words.tsx'
import { count } from '../format/words.ts'

/** What the reader brought, and from where: the name of a file, or what was pasted. */
export interface Brought {
  readonly from: string
  readonly trust: Trust
}

/** What somebody brought to rely on, read; or one sentence why it cannot be. */
export function bringing(from: string, bytes: Uint8Array): Brought | string {
  const relied = readRelied(browserCrypto({ hashes: 0, signatures: 0 }), bytes)
  if (relied.ok) return { from, trust: relied.value }
  const { message, where } = relied.fault
  return where === undefined ? message : `${message} (${where})`
}

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
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const bring = (): void => {
    const one = bringing('pasted', utf8(`${typed.trim()}\n`))
    setWrong(typeof one === 'string' ? one : null)
    if (typeof one === 'string') return
    onBring(one)
    setTyped('')
  }
  return (
    <details className="why relied" open={brought.length > 0}>
      <summary>What you know from elsewhere: witnesses, policies, fingerprints</summary>
      <p className="fine">
        A neutral witness is somebody who is no side and confirms that a log only grew. Its key comes from its
        keeper, never from the file. Drop a policy file above, or paste here; each line is a key
        (NAME+hash+base64) or a fingerprint.
      </p>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          bring()
        }}
      >
        <Words
          label="Keys of witnesses, a policy, or fingerprints"
          value={typed}
          onChange={setTyped}
          rows={3}
        />
        {wrong !== null && (
          <p className="banner refused" role="alert">
            {wrong}
          </p>
        )}
        <div className="row">
          <Button type="submit" className="button" isDisabled={typed.trim() === ''}>
            Rely on these
          </Button>
          {brought.length > 0 && (
            <Button className="button" onPress={onForget}>
              Forget them
            </Button>
          )}
        </div>
      </Form>
      <ul className="fine" aria-live="polite">
        {brought.map(({ from, trust }, i) => (
          <li key={i}>
            <bdi>{from}</bdi>: {inWords(trust)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function inWords({ witnesses = [], policies = [], fingerprints = [] }: Trust): string {
  const told = [
    ...(policies.length > 0 ? ['a policy'] : []),
    ...(witnesses.length > 0
      ? [`${witnesses.length === 1 ? 'the key' : count(witnesses.length, 'key')} of ${names(witnesses)}`]
      : []),
    ...(fingerprints.length > 0 ? [count(fingerprints.length, 'fingerprint')] : []),
  ]
  return told.length === 0 ? 'nothing' : told.join(', ')
}

function names(keys: readonly { readonly name: string }[]): string {
  return [...new Set(keys.map(({ name }) => name))].join(', ')
}
