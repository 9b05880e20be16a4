import type { NoticeState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useRelease } from '../../forms/use-release.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** Closes a notice of the own side: nothing more is wanted on it. What was answered stays on the record. */
export function CloseForm({ notice }: { readonly notice: NoticeState }) {
  const { fold } = useDialogue()
  const release = useRelease('close')
  const { say } = useWords('channel')
  const send = (): void => {
    const body = { notice: notice.act }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.close', body, level: 'between' })
  }
  return (
    <ActForm title={say('close')} verb={say('closeIt')} release={release} typed={[]} onSend={send}>
      <p>{say(notice.state === 'answered' ? 'closeAnswered' : 'closeUnanswered')}</p>
    </ActForm>
  )
}
