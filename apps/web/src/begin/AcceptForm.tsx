import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { refresh } from '../api/cache.ts'
import { Fault } from '../design/Fault.tsx'
import { Notice } from '../design/Notice.tsx'
import { Choice } from '../forms/Choice.tsx'
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
  const { dialogue, title, sides, proposal, goesOnAs } = begun
  const { say, tell } = useWords('begin')
  const opening = useOpening()
  const [root, setRoot] = useState<RootTyped>(NO_ROOT)
  const [as, setAs] = useState('')
  const signers = signersFor(own, mine)
  const chosen = goesOnAs.find(({ side }) => side === as)
  const isSaid = goesOnAs.length === 0 || chosen !== undefined
  const key = rootOf(root, signers)
  const send = (): void => {
    if (key === null || proposal === null || !isSaid) return
    const url = `/api/dialogues/${dialogue}/accept`
    const sent = { office: signers.office, ...(chosen === undefined ? {} : { as: chosen.side }) }
    const meant = { kind: 'dialogue.accept', proposal, move: chosen?.move ?? null } as const
    void opening
      .open({ url, sent, side: own.side, dialogue, meant, ...key })
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
      {goesOnAs.length > 0 && <GoesOnAs sides={goesOnAs} chosen={as} onChange={setAs} />}
      <p className="fine">{say('openHow')}</p>
      <RootFields signers={signers} typed={root} onChange={setRoot} />
      {opening.fault !== null && <Fault fault={opening.fault} />}
      <div>
        <Button
          type="submit"
          className="button first"
          isDisabled={key === null || !isSaid}
          isPending={opening.busy}
        >
          {say(opening.busy ? 'signing' : 'signAccept')}
        </Button>
      </div>
      <OnCommandLine>
        {COMMANDS.accept(
          dialogue,
          goesOnAs.map(({ side }) => side),
        )}
      </OnCommandLine>
    </Form>
  )
}

interface GoesOnAsProps {
  readonly sides: BegunDialogue['goesOnAs']
  readonly chosen: string
  readonly onChange: (side: string) => void
}

/** Nothing is chosen to begin with: another's past is taken up by people who say that it is theirs, and by no habit. */
function GoesOnAs({ sides, chosen, onChange }: GoesOnAsProps) {
  const { say, tell } = useWords('begin')
  const options = sides.map(({ side, name }) => ({
    value: side,
    label: say('goesOnAsOption', { name: `${name} (${side})` }),
  }))
  return (
    <>
      {sides.map(({ side, name }) => (
        <Notice key={side}>
          <p>{tell('goesOnAs', { name })}</p>
        </Notice>
      ))}
      <Choice label={say('goesOnAsWhich')} value={chosen} onChange={onChange} options={options} />
    </>
  )
}
