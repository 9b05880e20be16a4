import { canonicalize } from '@alternat/acts'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import type { Answer } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { Choice } from '../forms/Choice.tsx'
import { Secret } from '../forms/Secret.tsx'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { idOfWrapped, keepWrapped, OFFICE_KEYS, type OfficeKeysAnswer } from './keys-api.ts'
import { firstLock, LockFields, lockOf } from './LockFields.tsx'
import { bringIn, makeKey, type Made } from './manage.ts'
import { saveFile } from './save-file.ts'
import { useKeyTask } from './use-key-task.ts'

interface NewKeyFormProps {
  readonly mine: OfficeKeysAnswer
  /** One brought in as a file of the command line; else one made here. */
  readonly isFile: boolean
}

/** Makes a key of an office, or brings one in; it is wrapped here and kept wrapped. */
export function NewKeyForm({ mine, isFile }: NewKeyFormProps) {
  const { say, tell } = useWords('keys')
  const task = useKeyTask()
  const [office, choose] = useState(mine.offices[0]?.office ?? '')
  const [typed, type] = useState(firstLock(mine.passkeys))
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [made, setMade] = useState<Made | null>(null)
  const lock = lockOf(typed)
  const kept = async (done: Made): Promise<Answer<unknown>> => {
    const answer = await keepWrapped(done.wrapped)
    if (!answer.ok) return answer
    setMade(done)
    type(firstLock(mine.passkeys))
    setPassphrase('')
    refresh(OFFICE_KEYS)
    return answer
  }
  const submit = (): void => {
    if (lock === null) return
    const making = { side: mine.side, office, lock }
    if (!isFile) task.run(() => makeKey(making, mine.further), kept)
    else if (file !== null) {
      task.run(async () => bringIn(making, new Uint8Array(await file.arrayBuffer()), passphrase), kept)
    }
  }
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{say(isFile ? 'bring' : 'make')}</h2>
      <Choice
        label={say('forOffice')}
        value={office}
        onChange={choose}
        options={mine.offices.map((one) => ({ value: one.office, label: one.office, isPeer: true }))}
      />
      {isFile && (
        <>
          <div className="field">
            <label htmlFor="key-file">{say('file')}</label>
            <input
              id="key-file"
              type="file"
              accept=".age"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </div>
          <Secret label={say('filePassphrase')} value={passphrase} onChange={setPassphrase} />
        </>
      )}
      <LockFields passkeys={mine.passkeys} typed={typed} onChange={type} />
      {task.fault !== null && <Fault fault={task.fault} />}
      {made !== null && (
        <div className="banner" aria-live="polite">
          <p>{tell('made', { id: own(idOfWrapped(made.wrapped)) })}</p>
          {!isFile && (
            <Button className="button small" onPress={() => saveOffer(made)}>
              {say('saveOffer')}
            </Button>
          )}
        </div>
      )}
      <div>
        <Button
          type="submit"
          className="button first"
          isPending={task.busy}
          isDisabled={lock === null || office === '' || (isFile && file === null)}
        >
          {say(task.busy ? 'working' : isFile ? 'bringNow' : 'makeNow')}
        </Button>
      </div>
    </Form>
  )
}

/** The offer of a key as a file, named by its office and short id. */
export function saveOffer({ wrapped, offer }: Made): void {
  saveFile(`${wrapped.office}-${idOfWrapped(wrapped)}.offer.json`, canonicalize(offer))
}
