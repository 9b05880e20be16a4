import type { MatterShown, Revision } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

const FORMS = [
  'joint text',
  'joint statement',
  'exchange of notes',
  "chair's summary",
  'oral understanding',
] as const

/** Adopts one revision by its digest. It is adopted once every side has adopted the same one. */
export function AdoptForm({
  matter,
  revision,
}: {
  readonly matter: MatterShown
  readonly revision: Revision
}) {
  const { fold } = useDialogue()
  const name = `adopt ${revision.digest}`
  const release = useRelease(name)
  const { say } = useWords('texts')
  const [form, choose] = useTyped<string>(name, 'form', 'joint text')
  const [referendum, setReferendum] = useTyped(name, 'referendum', 'no')
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
      title={say('adoptRevision', { rev: revision.rev })}
      verb={say('adopt')}
      release={release}
      typed={[]}
      isReady={open === 0}
      onSend={send}
    >
      {open > 0 ? (
        <p>{say('openFirst', { n: open })}</p>
      ) : (
        <>
          <Choice
            label={say('form')}
            value={form}
            onChange={choose}
            options={FORMS.map((one) => ({ value: one, label: say(one) }))}
          />
          <Choice
            label={say('adopt')}
            value={referendum}
            onChange={setReferendum}
            options={[
              { value: 'no', label: say('forGood') },
              { value: 'yes', label: say('adReferendum') },
            ]}
          />
        </>
      )}
    </ActForm>
  )
}
