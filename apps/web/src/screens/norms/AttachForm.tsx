import type { MatterLine } from '@alternat/acts'
import { type ReactNode } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { DayField } from '../../forms/DayField.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'

interface AttachFormProps {
  readonly kind: 'reserve' | 'expect'
  readonly matter: MatterLine | null
  readonly paragraph: string | null
}

/** Reserve on a matter or a paragraph, or expect something of the other side by a day. */
export function AttachForm({ kind, matter, paragraph: named }: AttachFormProps) {
  const { fold, lineOf } = useDialogue()
  const release = useRelease('attach')
  const { say, tell } = useWords('norms')
  const forms = useWords('forms')
  const [id, choose] = useTyped('attach', 'id', matter?.id ?? '')
  const before = useTakenUp(`norm.${kind}`, 'make')?.body
  const [summary, type] = useTyped('attach', 'summary', proseOf(before, 'summary') ?? '')
  const [by, setBy] = useTyped('attach', 'by', proseOf(before, 'by') ?? '')
  const target = lineOf(id)
  const paragraph = named ?? proseOf(before, 'paragraph')
  const send = (): void => {
    if (target === null) return
    const body = {
      step: 'make',
      matter: target.ref,
      summary,
      ...(paragraph === null ? {} : { paragraph }),
      ...(kind === 'expect' && by !== '' ? { by } : {}),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: `norm.${kind}`, body, level: 'between' })
  }
  const verb = forms.say(kind)
  const small = (words: ReactNode) => <small>{words}</small>
  return (
    <ActForm
      title={paragraph === null ? verb : tell(`${kind}On`, { paragraph, small })}
      verb={verb}
      release={release}
      typed={[{ label: say('inYourWords'), words: summary }]}
      isReady={target !== null && summary.trim() !== ''}
      onSend={send}
    >
      {matter === null && (
        <Choice
          label={say('whichMatter')}
          value={id}
          onChange={choose}
          options={fold.lines.map((one) => ({ value: one.id, label: one.title, isPeer: true }))}
        />
      )}
      <Words
        label={say(kind === 'reserve' ? 'whatReserves' : 'whatExpects')}
        value={summary}
        onChange={type}
        maxLength={500}
        description={say('standsUntil')}
      />
      {kind === 'expect' && <DayField label={say('byDay')} value={by} onChange={setBy} />}
    </ActForm>
  )
}
