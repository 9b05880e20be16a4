import type { NoticeState } from '@alternat/acts'
import { useState } from 'react'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { paragraphsOf } from '../norms/paragraphs.ts'

const STEPS = [
  { value: 'interim', label: 'interim: more will follow' },
  { value: 'final', label: 'final: the notice is answered' },
]

/** A reply to a notice, interim or final. */
export function ReplyForm({ notice }: { readonly notice: NoticeState }) {
  const { fold } = useDialogue()
  const release = useRelease()
  const before = useTakenUp('channel.reply')?.body
  const [step, choose] = useState(proseOf(before, 'step') ?? 'interim')
  const [words, type] = useState(listOf(before, 'content').join('\n\n'))
  const content = paragraphsOf(words)
  const send = (): void => {
    const body = { notice: notice.act, step, ...(content.length === 0 ? {} : { content }) }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.reply', body, level: 'between' })
  }
  return (
    <ActForm
      title="Reply"
      verb="Send the reply"
      release={release}
      typed={content.map((one, i) => ({ label: `Paragraph ${i + 1}`, words: one }))}
      isReady={content.length > 0}
      onSend={send}
    >
      <Choice label="This reply is" value={step} onChange={choose} options={STEPS} />
      <Words
        label="Content"
        value={words}
        onChange={type}
        description="A blank line begins the next lettered paragraph."
      />
    </ActForm>
  )
}
