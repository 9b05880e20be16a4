import { canonicalize } from '@alternat/acts'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { Secret } from '../forms/Secret.tsx'
import { dayInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { dropWrapped, idOfWrapped, OFFICE_KEYS, type OfficeKeysAnswer, type OwnKey } from './keys-api.ts'
import { offerAgain, SHORTEST_PASSPHRASE, takeOut } from './manage.ts'
import { saveFile } from './save-file.ts'
import { useKeyTask } from './use-key-task.ts'

interface KeyItemProps {
  readonly mine: OfficeKeysAnswer
  readonly item: OwnKey
}

type Open = 'offer' | 'out' | 'remove' | null

/** One wrapped key: what opens it, where it signs, and what can be done with it. */
export function KeyItem({ mine, item }: KeyItemProps) {
  const { say, tell } = useWords('keys')
  const [open, setOpen] = useState<Open>(null)
  const id = idOfWrapped(item.wrapped)
  const day = dayInWords(new Date(item.made).toISOString().slice(0, 10))
  return (
    <li className="draft">
      <h3>{tell('key', { id: own(id), day: own(day) })}</h3>
      <p>
        <OpenedBy mine={mine} item={item} />
      </p>
      <WhereItSigns mine={mine} item={item} />
      {open === null && (
        <p className="choices">
          <Button className="button small" onPress={() => setOpen('offer')}>
            {say('saveOffer')}
          </Button>
          <Button className="button small" onPress={() => setOpen('out')}>
            {say('takeOut')}
          </Button>
          <Button className="button small" onPress={() => setOpen('remove')}>
            {say('remove')}
          </Button>
        </p>
      )}
      {(open === 'offer' || open === 'out') && (
        <Opening item={item} what={open} onDone={() => setOpen(null)} />
      )}
      {open === 'remove' && <Remove item={item} onDone={() => setOpen(null)} />}
    </li>
  )
}

function OpenedBy({ mine, item }: KeyItemProps) {
  const { say, tell } = useWords('keys')
  const { under } = item.wrapped
  if (under.method === 'passphrase') return say('openedByPassphrase')
  const passkey = mine.passkeys.find(({ id }) => id === under.credential)
  return passkey === undefined
    ? say('openedByOtherPasskey')
    : tell('openedByPasskey', { label: passkey.label })
}

function WhereItSigns({ mine, item }: KeyItemProps) {
  const { say, tell } = useWords('keys')
  const { office, publicKey } = item.wrapped
  const known = (mine.offices.find((one) => one.office === office)?.keys ?? []).filter(
    ({ key }) => key === publicKey,
  )
  const good = known.filter(({ state }) => state === 'good').map(({ dialogue }) => dialogue)
  if (good.length > 0) return <p>{tell('signsIn', { dialogues: listed(good) })}</p>
  if (known.length > 0) return <p>{say('signsNoMore')}</p>
  return <p>{tell('notYet', { id: own(idOfWrapped(item.wrapped)) })}</p>
}

interface OpeningProps {
  readonly item: OwnKey
  readonly what: 'offer' | 'out'
  readonly onDone: () => void
}

/** The key is opened once, for its offer or for a key file; whoever leaves the page in between has given nothing away. */
function Opening({ item: { wrapped }, what, onDone }: OpeningProps) {
  const { say } = useWords('keys')
  const task = useKeyTask()
  const [passphrase, type] = useState('')
  const [fresh, typeFresh] = useState('')
  const wantsPassphrase = wrapped.under.method === 'passphrase'
  const saved = (name: string, content: Uint8Array | string): Promise<null> => {
    saveFile(name, content)
    onDone()
    return Promise.resolve(null)
  }
  const submit = (): void => {
    const name = `${wrapped.office}-${idOfWrapped(wrapped)}`
    if (what === 'out') {
      task.run(
        () => takeOut(wrapped, passphrase, fresh),
        (file) => saved(`office-${wrapped.office}.age`, file),
      )
    } else {
      task.run(
        () => offerAgain(wrapped, passphrase),
        (offer) => saved(`${name}.offer.json`, canonicalize(offer)),
      )
    }
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {wantsPassphrase && <Secret label={say('passphraseNow')} value={passphrase} onChange={type} />}
      {what === 'out' && <Secret label={say('passphraseNew')} value={fresh} onChange={typeFresh} />}
      {task.fault !== null && <Fault fault={task.fault} />}
      <p className="choices">
        <Button
          type="submit"
          className="button small first"
          isPending={task.busy}
          isDisabled={
            (wantsPassphrase && passphrase === '') || (what === 'out' && fresh.length < SHORTEST_PASSPHRASE)
          }
        >
          {say(task.busy ? 'working' : what === 'out' ? 'saveFile' : 'saveOffer')}
        </Button>
        <Button className="button small" onPress={onDone}>
          {say('cancel')}
        </Button>
      </p>
    </Form>
  )
}

function Remove({ item, onDone }: { readonly item: OwnKey; readonly onDone: () => void }) {
  const { say } = useWords('keys')
  const remove = async (): Promise<void> => {
    await dropWrapped(item.id)
    onDone()
    refresh(OFFICE_KEYS)
  }
  return (
    <>
      <p>{say('removeSure')}</p>
      <p className="choices">
        <Button className="button small" onPress={() => void remove()}>
          {say('removeYes')}
        </Button>
        <Button className="button small first" onPress={onDone}>
          {say('removeNo')}
        </Button>
      </p>
    </>
  )
}
