import type { NoticeState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'
import { paragraphsOf } from '../norms/paragraphs.ts'

const STEPS = ['interim', 'final'] as const

/** A reply to a notice, interim or final. */
export function ReplyForm({ notice }: { readonly notice: NoticeState }) {
  const { fold } = useDialogue()
  const release = useRelease('reply')
  const { say } = useWords('channel')
  const before = useTakenUp('channel.reply')?.body
  const [step, choose] = useTyped('reply', 'step', proseOf(before, 'step') ?? 'interim')
  const [words, type] = useTyped('reply', 'words', listOf(before, 'content').join('\n\n'))
  const content = paragraphsOf(words)
  const send = (): void => {
    const body = { notice: notice.act, step, ...(content.length === 0 ? {} : { content }) }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.reply', body, level: 'between' })
  }
  return (
    <ActForm
      title={say('reply')}
      verb={say('sendReply')}
      release={release}
      typed={content.map((one, i) => ({ label: say('paragraphNumber', { number: i + 1 }), words: one }))}
      isReady={content.length > 0}
      onSend={send}
    >
      <Choice
        label={say('replyIs')}
        value={step}
        onChange={choose}
        options={STEPS.map((one) => ({ value: one, label: say(`step.${one}`) }))}
      />
      <Words label={say('content')} value={words} onChange={type} description={say('replyHint')} />
    </ActForm>
  )
}
