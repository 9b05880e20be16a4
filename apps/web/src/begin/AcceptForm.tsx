import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { listed } from '../format/words.ts'
import { useWords } from '../language/use-words.ts'
import type { OfficeKeysAnswer } from '../office-keys/keys-api.ts'
import { COMMANDS } from './commands.ts'
import { OnCommandLine } from './ProposeForm.tsx'
import { NO_ROOT, RootFields, rootOf, type RootTyped } from './RootFields.tsx'
import { signersFor } from './signers.ts'
import type { BegunDialogue, OwnSide } from './types.ts'
import { useOpening } from './use-opening.ts'

interface AcceptFormProps {
  readonly begun: BegunDialogue
  readonly own: OwnSide
  readonly mine: OfficeKeysAnswer
}

/** Accepts a dialogue that another side has proposed. */
export function AcceptForm({ begun, own, mine }: AcceptFormProps) {
  const { dialogue, title, sides, proposal } = begun
  const { say, tell } = useWords('begin')
  const opening = useOpening()
  const [root, setRoot] = useState<RootTyped>(NO_ROOT)
  const signers = signersFor(own, mine)
  const key = rootOf(root, signers)
  const send = (): void => {
    if (key === null || proposal === null) return
    const url = `/api/dialogues/${dialogue}/accept`
    const meant = { kind: 'dialogue.accept', proposal } as const
    void opening
      .open({ url, sent: { office: signers.office }, side: own.side, dialogue, meant, ...key })
      .then((done) => done && refresh('/api/'))
  }
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!opening.busy) send()
      }}
    >
      <h3>{tell('accept', { title })}</h3>
      <p>{tell('between', { sides: listed(sides.map(({ name }) => name)) })}</p>
      <p className="fine">{say('openHow')}</p>
      <RootFields signers={signers} typed={root} onChange={setRoot} />
      {opening.fault !== null && <Fault fault={opening.fault} />}
      <div>
        <Button type="submit" className="button first" isDisabled={key === null} isPending={opening.busy}>
          {say(opening.busy ? 'signing' : 'signAccept')}
        </Button>
      </div>
      <OnCommandLine>{COMMANDS.accept(dialogue)}</OnCommandLine>
    </Form>
  )
}
