import type { MatterState } from '@alternat/acts'
import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { slugOf } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'

/** Raises a concern, on a matter or on the dialogue as a whole. */
export function ConcernForm({ matter }: { readonly matter: MatterState | null }) {
  const { fold } = useDialogue()
  const release = useRelease()
  const before = useTakenUp('dialogue.concern', 'raise')?.body
  const [title, setTitle] = useState(proseOf(before, 'title') ?? '')
  const [summary, setSummary] = useState(proseOf(before, 'summary') ?? '')
  const send = (): void => {
    const on = matter === null ? {} : { on: matter.ref }
    const body = { step: 'raise', slug: slugOf(title), title, summary, ...on }
    const act = { kind: 'dialogue.concern', body, level: 'between' }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, act)
  }
  return (
    <ActForm
      title={
        <>
          Raise a concern
          {matter !== null && (
            <small>
              {' '}
              on <bdi>{matter.title}</bdi>
            </small>
          )}
        </>
      }
      verb="Raise it"
      release={release}
      typed={[
        { label: 'What it is called', words: title },
        { label: 'In your words', words: summary },
      ]}
      isReady={slugOf(title) !== '' && summary.trim() !== ''}
      onSend={send}
    >
      <Words label="What it is called" value={title} onChange={setTitle} rows={1} maxLength={160} />
      <Words
        label="In your words"
        value={summary}
        onChange={setSummary}
        maxLength={500}
        description="One sentence or two. It stays open until your side withdraws it; no adoption closes it."
      />
    </ActForm>
  )
}
