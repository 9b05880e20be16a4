import { useState } from 'react'
import { Button } from 'react-aria-components'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { slugOf } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { paragraphsOf } from '../norms/paragraphs.ts'
import { REPLY_WITHIN, replyBy } from './deadline.ts'
import { noticeFrom } from './notice-from.ts'
import { TEMPLATES, type NoticeTemplate } from './templates.ts'

const EMPTY: NoticeTemplate = {
  label: '',
  type: 'notification',
  precedence: 'routine',
  title: '',
  content: '',
  within: '0',
}
const PRECEDENCE = ['routine', 'priority', 'immediate', 'flash']
const TYPES = ['notification', 'inquiry', 'request for assistance', 'clarification', 'update', 'cancellation']
const same = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

/** The one place here that asks what time it is: when a notice is sent. */
const clock = (): number => Date.now()

/** A notice: from a template or from nothing, framed as in arms-control practice. */
export function NoticeForm() {
  const { fold, sides, acting } = useDialogue()
  const release = useRelease()
  const before = useTakenUp('channel.notice')
  const [draft, setDraft] = useState<NoticeTemplate>(before === null ? EMPTY : noticeFrom(before))
  const set = (change: Partial<NoticeTemplate>): void => setDraft({ ...draft, ...change })
  const number =
    1 + Math.max(0, ...fold.notices.filter((one) => one.from === acting?.id).map((one) => one.number))
  const content = paragraphsOf(draft.content)
  const blanks = /<[^>]*>/.test(draft.title + draft.content)
  const send = (): void => {
    const wanted = replyBy(draft.within, clock())
    const body = {
      slug: slugOf(`${draft.title} ${number}`),
      title: draft.title,
      number,
      precedence: draft.precedence,
      type: draft.type,
      to: sides.filter((side) => !side.own).map((side) => side.id),
      ...(content.length === 0 ? {} : { content }),
      ...(wanted === null ? {} : { replyBy: wanted }),
    }
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, {
      kind: 'channel.notice',
      body,
      level: 'between',
    })
  }
  return (
    <ActForm
      title={`Notice no. ${number}`}
      verb="Send"
      release={release}
      typed={[
        { label: 'Subject', words: draft.title },
        ...content.map((words, i) => ({ label: `Paragraph ${letter(i)}`, words })),
      ]}
      isReady={draft.title.trim() !== '' && !blanks}
      onSend={send}
    >
      <div className="choices">
        <span className="fine">From a template:</span>
        {TEMPLATES.map((template) => (
          <Button key={template.label} className="as-link" onPress={() => setDraft(template)}>
            {template.label}
          </Button>
        ))}
      </div>
      <Choice label="Type" value={draft.type} onChange={(type) => set({ type })} options={same(TYPES)} />
      <Choice
        label="Precedence"
        value={draft.precedence}
        onChange={(precedence) => set({ precedence })}
        options={same(PRECEDENCE)}
      />
      <Words
        label="Subject"
        value={draft.title}
        onChange={(title) => set({ title })}
        rows={1}
        maxLength={160}
      />
      <Words
        label="Content"
        value={draft.content}
        onChange={(words) => set({ content: words })}
        rows={8}
        description="A blank line begins the next lettered paragraph. Words only: particulars go by the response teams’ own channel."
      />
      <Choice
        label="Reply"
        value={draft.within}
        onChange={(within) => set({ within })}
        options={[...REPLY_WITHIN]}
      />
      {blanks && <p className="fine">Replace what stands in angle brackets; then it can be sent.</p>}
    </ActForm>
  )
}

function letter(i: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + i)
}
