import { Button } from 'react-aria-components'
import { dialogueApi } from '../../api/addresses.ts'
import { ActForm } from '../../forms/ActForm.tsx'
import { Choice } from '../../forms/Choice.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { slugFor, slugOf } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { paragraphsOf } from '../norms/paragraphs.ts'
import { REPLY_WITHIN, replyBy } from './deadline.ts'
import { noticeFrom } from './notice-from.ts'
import { choicesOf } from './notice-words.tsx'
import { filledFrom, TEMPLATES, type NoticeTyped } from './templates.ts'

const EMPTY: NoticeTyped = {
  type: 'notification',
  precedence: 'routine',
  title: '',
  content: '',
  within: '0',
}
const PRECEDENCE = ['routine', 'priority', 'immediate', 'flash']
const TYPES = ['notification', 'inquiry', 'request for assistance', 'clarification', 'update', 'cancellation']

/** The one place here that asks what time it is: when a notice is sent. */
const clock = (): number => Date.now()

/** A notice: from a template or from nothing, framed as in arms-control practice. */
export function NoticeForm() {
  const { fold, sides, acting } = useDialogue()
  const release = useRelease('notice')
  const { say } = useWords('channel')
  const before = useTakenUp('channel.notice')
  const [draft, setDraft] = useTyped<NoticeTyped>(
    'notice',
    'draft',
    before === null ? EMPTY : noticeFrom(before),
  )
  const set = (change: Partial<NoticeTyped>): void => setDraft({ ...draft, ...change })
  const number =
    1 + Math.max(0, ...fold.notices.filter((one) => one.from === acting?.id).map((one) => one.number))
  const content = paragraphsOf(draft.content)
  const blanks = /<[^>]*>/.test(draft.title + draft.content)
  const send = (): void => {
    const wanted = release.once(['reply by', draft.within], () => replyBy(draft.within, clock()))
    const numbered = release.once('number', () => number)
    const body = {
      // A title without Latin letters gives no name, and two sides may both count from one.
      slug: slugOf(`${slugFor(draft.title, 'notice', acting?.id ?? '')} ${numbered}`),
      title: draft.title,
      number: numbered,
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
      title={say('noticeNumber', { number })}
      verb={say('send')}
      release={release}
      typed={[
        { label: say('subject'), words: draft.title },
        ...content.map((words, i) => ({ label: say('paragraph', { letter: own(letter(i)) }), words })),
      ]}
      isReady={draft.title.trim() !== '' && !blanks}
      onSend={send}
    >
      <div className="choices">
        <span className="fine">{say('fromTemplate')}</span>
        {TEMPLATES.map((template) => (
          <Button key={template.name} className="as-link" onPress={() => setDraft(filledFrom(template))}>
            {say(`${template.name}.label`)}
          </Button>
        ))}
      </div>
      <Choice
        label={say('type')}
        value={draft.type}
        onChange={(type) => set({ type })}
        options={choicesOf('type', TYPES)}
      />
      <Choice
        label={say('precedence')}
        value={draft.precedence}
        onChange={(precedence) => set({ precedence })}
        options={choicesOf('precedence', PRECEDENCE)}
      />
      <Words
        label={say('subject')}
        value={draft.title}
        onChange={(title) => set({ title })}
        rows={1}
        maxLength={160}
      />
      <Words
        label={say('content')}
        value={draft.content}
        onChange={(words) => set({ content: words })}
        rows={8}
        description={say('contentHint')}
      />
      <Choice
        label={say('reply')}
        value={draft.within}
        onChange={(within) => set({ within })}
        options={REPLY_WITHIN.map((hours) => ({ value: hours, label: say(`within.${hours}`) }))}
      />
      {blanks && <p className="fine">{say('blanks')}</p>}
    </ActForm>
  )
}

function letter(i: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + i)
}
