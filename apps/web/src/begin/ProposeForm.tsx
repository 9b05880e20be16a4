import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { Choices } from '../forms/Choices.tsx'
import { forgetTyped, useTyped } from '../forms/typed.ts'
import { Words } from '../forms/Words.tsx'
import { slugOf } from '../format/words.ts'
import { useWords } from '../language/use-words.ts'
import type { OfficeKeysAnswer } from '../office-keys/keys-api.ts'
import { NO_ROOT, RootFields, rootOf, type RootTyped } from './RootFields.tsx'
import { signersFor } from './signers.ts'
import { COMMANDS } from './commands.ts'
import type { Beginning } from './types.ts'
import { useOpening } from './use-opening.ts'

const FORM = 'propose'
const NAME = /^[a-z0-9-]{1,64}$/

interface ProposeFormProps {
  readonly beginning: Beginning
  readonly mine: OfficeKeysAnswer
}

/** Proposes a dialogue to sides that have been met. */
export function ProposeForm({ beginning, mine }: ProposeFormProps) {
  const { own, met, dialogues } = beginning
  const { say } = useWords('begin')
  const opening = useOpening()
  const living = met.filter(({ after }) => after === null)
  const [title, setTitle] = useTyped(FORM, 'title', '')
  const [typedName, setName] = useTyped(FORM, 'name', '')
  const [chosen, choose] = useTyped<readonly string[]>(
    FORM,
    'with',
    living.length === 1 ? living.map(({ side }) => side) : [],
  )
  const [root, setRoot] = useState<RootTyped>(NO_ROOT)
  const name = typedName === '' ? slugOf(title) : typedName
  const isTaken = dialogues.some(({ dialogue }) => dialogue === name)
  const isName = NAME.test(name) && !name.split('-').includes('reconstruction')
  const wrong = name === '' ? null : isTaken ? say('nameTaken') : isName ? null : say('nameBad')
  const signers = signersFor(own, mine)
  const key = rootOf(root, signers)
  const others = living.filter(({ side }) => chosen.includes(side))
  const isReady = title.trim() !== '' && name !== '' && wrong === null && others.length > 0 && key !== null
  const send = (): void => {
    if (key === null) return
    const sides = [own, ...others].map(({ side: id, name: called }) => ({ id, name: called }))
    const said = title.trim()
    const sent = { dialogue: name, title: said, with: others.map(({ side }) => side), office: signers.office }
    void opening
      .open({
        url: '/api/dialogues',
        sent,
        side: own.side,
        dialogue: name,
        meant: { kind: 'dialogue.propose', title: said, sides },
        ...key,
      })
      .then((done) => {
        if (!done) return
        forgetTyped(FORM)
        setTitle('')
        setName('')
        setRoot(NO_ROOT)
        forgetTyped(FORM)
        refresh('/api/')
      })
  }
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!opening.busy && isReady) send()
      }}
    >
      <h3>{say('propose')}</h3>
      <p className="fine">{say('openHow')}</p>
      <Words label={say('dialogueTitle')} value={title} onChange={setTitle} rows={1} maxLength={160} />
      <div className="field">
        <Words
          label={say('dialogueName')}
          value={name}
          onChange={setName}
          rows={1}
          maxLength={64}
          description={say('dialogueNameHow')}
        />
        {wrong !== null && <p className="fault">{wrong}</p>}
      </div>
      <Choices
        label={say('with')}
        value={chosen}
        onChange={choose}
        options={living.map(({ side, name: called }) => ({ value: side, label: called, isPeer: true }))}
      />
      <RootFields signers={signers} typed={root} onChange={setRoot} />
      {opening.fault !== null && <Fault fault={opening.fault} />}
      <div>
        <Button type="submit" className="button first" isDisabled={!isReady} isPending={opening.busy}>
          {say(opening.busy ? 'signing' : 'signPropose')}
        </Button>
      </div>
      <OnCommandLine>
        {COMMANDS.propose(
          name,
          others.map(({ side }) => side),
        )}
      </OnCommandLine>
    </Form>
  )
}

/** The same where the root must not come near this machine. */
export function OnCommandLine({ children }: { readonly children: string }) {
  const { tell } = useWords('begin')
  return <p className="fine">{tell('orCommand', { command: <code dir="ltr">{children}</code> })}</p>
}
