import type { MatterState } from '@alternat/acts'
import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { DayField } from '../../forms/DayField.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'

interface AttachFormProps {
  readonly kind: 'reserve' | 'expect'
  readonly matter: MatterState | null
  readonly paragraph: string | null
}

/** Reserve on a matter or a paragraph, or expect something of the other side by a day. */
export function AttachForm({ kind, matter, paragraph: named }: AttachFormProps) {
  const { fold, matterOf } = useDialogue()
  const release = useRelease()
  const [id, choose] = useState(matter?.id ?? '')
  const before = useTakenUp(`norm.${kind}`, 'make')?.body
  const [summary, type] = useState(proseOf(before, 'summary') ?? '')
  const [by, setBy] = useState(proseOf(before, 'by') ?? '')
  const target = matterOf(id)
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
  const title = kind === 'reserve' ? 'Reserve' : 'Expect'
  return (
    <ActForm
      title={
        <>
          {title}
          {paragraph !== null && <small> on paragraph {paragraph}</small>}
        </>
      }
      verb={title}
      release={release}
      typed={[{ label: 'In your words', words: summary }]}
      isReady={target !== null && summary.trim() !== ''}
      onSend={send}
    >
      {matter === null && (
        <Choice
          label="On which matter"
          value={id}
          onChange={choose}
          options={fold.matters.map((one) => ({ value: one.id, label: one.title }))}
        />
      )}
      <Words
        label={kind === 'reserve' ? 'What your side reserves' : 'What your side expects'}
        value={summary}
        onChange={type}
        maxLength={500}
        description="One sentence or two. It stands until your side takes it back."
      />
      {kind === 'expect' && <DayField label="By which day (if there is one)" value={by} onChange={setBy} />}
    </ActForm>
  )
}
