import type { NoticeState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { useRelease } from '../../forms/use-release.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** Closes a notice of the own side: nothing more is wanted on it. What was answered stays on the record. */
export function CloseForm({ notice }: { readonly notice: NoticeState }) {
  const { fold } = useDialogue()
  const release = useRelease()
  const send = (): void => {
    const body = { notice: notice.act }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: 'channel.close', body, level: 'between' })
  }
  return (
    <ActForm title="Close this notice" verb="Close it" release={release} typed={[]} onSend={send}>
      <p>
        Your side wants nothing more on it
        {notice.state === 'answered' ? '.' : ', though no final reply is on the record.'} The notice, its
        receipts and its replies stay.
      </p>
    </ActForm>
  )
}
