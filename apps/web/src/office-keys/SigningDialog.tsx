import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import type { ApiFault } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Peer } from '../design/Peer.tsx'
import { Choice } from '../forms/Choice.tsx'
import { Secret } from '../forms/Secret.tsx'
import { dayInWords, minuteInWords } from '../format/days.ts'
import { kindInWords, listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { deskNow, onDeskChange, type OnDesk } from './desk.ts'
import { idOfWrapped, type OwnKey } from './keys-api.ts'
import { isNearNow } from './near-now.ts'
import { linesOf } from './shown.ts'

/** Where people sign: nothing while nothing waits, over every page once something does. */
export default function SigningDesk() {
  const desk = useSyncExternalStore(onDeskChange, deskNow)
  return desk === null ? null : <SigningDialog desk={desk} />
}

function SigningDialog({ desk }: { readonly desk: OnDesk }) {
  const dialog = useRef<HTMLDialogElement | null>(null)
  const { tell } = useWords('keys')
  useEffect(() => {
    const { current } = dialog
    if (current?.open === false) current.showModal()
    // One reads from the top, and signs or types at once: not the first thing that happens to take the focus.
    current?.querySelector<HTMLElement>('input[type=password], .sign-now button, .choices button')?.focus()
  }, [])
  const { kind, office } = desk.read.payload
  return (
    <dialog
      ref={dialog}
      className="over signing"
      aria-labelledby="signing-title"
      onCancel={(event) => {
        event.preventDefault()
        desk.leave()
      }}
    >
      <h2 id="signing-title">{tell('signTitle', { kind: own(kindInWords(kind)), office })}</h2>
      <WhatIsSigned desk={desk} />
      {desk.keys.length === 0 ? <NoKey desk={desk} /> : <WithKey desk={desk} />}
    </dialog>
  )
}

function WhatIsSigned({ desk: { read, fold, words } }: { readonly desk: OnDesk }) {
  const { say, tell } = useWords('keys')
  const { at, level, log, office } = read.payload
  const ours = log.slice(0, log.indexOf('/'))
  const others = fold.sides.filter(({ id }) => id !== ours).map(({ name }) => name)
  return (
    <>
      <dl className="signed-words">
        <dt>{say('forWhom')}</dt>
        <dd>{level === 'public' ? say('forAll') : tell('forSides', { sides: listed(others) })}</dd>
        <dt>{say('byOffice')}</dt>
        <dd>
          <Peer words={office} />
        </dd>
        <dt>{say('dated')}</dt>
        <dd>{isNearNow(at) ? minuteInWords(at) : tell('datedOff', { at: own(minuteInWords(at)) })}</dd>
        {linesOf(read, fold, words).map(({ label, words: said, ...lang }) => (
          <div key={`${label} ${said}`}>
            <dt>{label}</dt>
            <dd>
              <Peer words={said} {...lang} />
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{say('exactly')}</summary>
        <pre className="exact" dir="ltr">
          <bdi>{JSON.stringify(read.payload, null, 2)}</bdi>
        </pre>
      </details>
    </>
  )
}

function NoKey({ desk }: { readonly desk: OnDesk }) {
  const { say, tell } = useWords('keys')
  const { office } = desk.read.payload
  return (
    <>
      <div className="banner refused" role="alert">
        <p>{tell(desk.waiting ? 'noKeyYet' : 'noKey', { office })}</p>
        <p className="fine">{say('stillTyped')}</p>
      </div>
      <p className="choices">
        <a className="button" href="/my-keys" target="_blank" rel="noreferrer">
          {say('title')}
        </a>
        <Button className="button" onPress={desk.leave}>
          {say('back')}
        </Button>
      </p>
    </>
  )
}

function WithKey({ desk }: { readonly desk: OnDesk }) {
  const { say } = useWords('keys')
  const [first] = desk.keys
  const [chosen, choose] = useState(first?.[0]?.wrapped.publicKey ?? '')
  const copies = desk.keys.find((one) => one[0]?.wrapped.publicKey === chosen) ?? first ?? []
  const options = desk.keys.map(([one]) => ({
    value: one?.wrapped.publicKey ?? '',
    label: say('keyMade', {
      id: one === undefined ? '' : idOfWrapped(one.wrapped),
      day: own(dayInWords(new Date(one?.made ?? 0).toISOString().slice(0, 10))),
    }),
  }))
  return (
    <>
      {desk.keys.length > 1 && (
        <Choice label={say('withKey')} value={chosen} onChange={choose} options={options} />
      )}
      <SignNow key={chosen} desk={desk} copies={copies} />
    </>
  )
}

function SignNow({ desk, copies }: { readonly desk: OnDesk; readonly copies: readonly OwnKey[] }) {
  const wrapped = copies.map((one) => one.wrapped)
  const byPasskey = wrapped.filter(({ under }) => under.method === 'passkey')
  const { say } = useWords('keys')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ApiFault | null>(null)
  const [passphrase, type] = useState('')
  const isTyped = byPasskey.length === 0
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFault(null)
    setFault(await desk.sign(isTyped ? wrapped : byPasskey, isTyped ? passphrase : null))
    setBusy(false)
  }
  return (
    <Form className="sign-now" onSubmit={(event) => void submit(event)}>
      {isTyped && (
        <Secret autoComplete="off" label={say('typePassphrase')} value={passphrase} onChange={type} />
      )}
      {fault !== null && <Fault fault={fault} />}
      <p className="fine">{say('vouches')}</p>
      <p className="choices">
        <Button
          type="submit"
          className="button first"
          isPending={busy}
          isDisabled={isTyped && passphrase === ''}
        >
          {say(busy ? 'signing' : 'sign')}
        </Button>
        <Button className="button" onPress={desk.leave} isDisabled={busy}>
          {say('leave')}
        </Button>
      </p>
    </Form>
  )
}
