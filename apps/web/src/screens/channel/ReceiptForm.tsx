import type { NoticeState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { choicesOf } from './notice-words.tsx'

const STATES = ['received', 'read', 'accepted for action']

/** A receipt: says that a notice was received, read, or accepted for action. It answers nothing. */
export function ReceiptForm({ notice }: { readonly notice: NoticeState }) {
  const { fold, acting } = useDialogue()
  const release = useRelease('receipt')
  const { say } = useWords('channel')
  const given = notice.receipts
    .filter((receipt) => receipt.side === acting?.id)
    .map((receipt) => receipt.state)
  const left = STATES.filter((state) => !given.includes(state))
  const [state, choose] = useTyped<string | null>('receipt', 'state', null)
  const chosen = state !== null && left.includes(state) ? state : (left[0] ?? '')
  if (left.length === 0 && release.released === null) return null
  const send = (): void => {
    const body = { notice: notice.act, state: chosen }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, {
      kind: 'channel.receipt',
      body,
      level: 'between',
    })
  }
  return (
    <ActForm
      title={say('giveReceipt')}
      verb={say('giveTheReceipt')}
      release={release}
      typed={[]}
      onSend={send}
    >
      <Choice
        label={say('noticeWas')}
        value={chosen}
        onChange={choose}
        options={choicesOf('receipt', left)}
      />
    </ActForm>
  )
}
