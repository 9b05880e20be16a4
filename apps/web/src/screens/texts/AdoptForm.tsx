import type { MatterState, Revision } from '@alternat/acts'
import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useRelease } from '../../forms/use-release.ts'
import { count } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

const FORMS = ['joint text', 'joint statement', 'exchange of notes', "chair's summary", 'oral understanding']
const CAPITAL = [
  { value: 'no', label: 'for good' },
  { value: 'yes', label: 'ad referendum: subject to confirmation by the capital' },
]

/** Adopts one revision by its digest. It is adopted once every side has adopted the same one. */
export function AdoptForm({
  matter,
  revision,
}: {
  readonly matter: MatterState
  readonly revision: Revision
}) {
  const { fold } = useDialogue()
  const release = useRelease()
  const [form, choose] = useState('joint text')
  const [referendum, setReferendum] = useState('no')
  const send = (): void => {
    const body = {
      matter: matter.ref,
      digest: revision.digest,
      form,
      ...(referendum === 'yes' ? { adReferendum: true } : {}),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, {
      kind: 'arrangement.adopt',
      body,
      level: 'between',
    })
  }
  const open = revision.brackets.length
  return (
    <ActForm
      title={`Adopt rev. ${revision.rev}`}
      verb="Adopt"
      release={release}
      typed={[]}
      isReady={open === 0}
      onSend={send}
    >
      {open > 0 ? (
        <p>
          This revision has {count(open, 'open bracket')}. A text is adopted without brackets: settle them
          first, or choose another revision.
        </p>
      ) : (
        <>
          <Choice
            label="Form"
            value={form}
            onChange={choose}
            options={FORMS.map((one) => ({ value: one, label: one }))}
          />
          <Choice label="Adopt" value={referendum} onChange={setReferendum} options={CAPITAL} />
        </>
      )}
    </ActForm>
  )
}
