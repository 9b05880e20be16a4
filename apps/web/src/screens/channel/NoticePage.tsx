import type { MatterShown, NoticeState } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { useWords } from '../../language/use-words.ts'
import { PageHead } from '../PageHead.tsx'
import { CloseForm } from './CloseForm.tsx'
import { Deadline } from './Deadline.tsx'
import { Lettered } from './Lettered.tsx'
import { choiceInWords, choicesOf, standingOf } from './notice-words.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'

interface NoticePageProps {
  readonly matter: MatterShown
  readonly notice: NoticeState
}

/** One notice: its frame, its lettered content, the receipts and replies, and what one can do. */
export function NoticePage({ matter, notice }: NoticePageProps) {
  const { entryOf, acting } = useDialogue()
  const frame = useWords('frame')
  const { say, tell } = useWords('channel')
  const body = entryOf(notice.act)?.body
  const isForUs = acting !== null && notice.to.includes(acting.id)
  return (
    <>
      <PageHead eyebrow={frame.say('channel')} title={<bdi>{matter.title}</bdi>} />
      <p className="lead">{tell('stands', { state: standingOf(notice) })}</p>
      <dl className="facts">
        <dt>{say('precedence')}</dt>
        <dd>
          <Precedence code={proseOf(body, 'precedence')} />
        </dd>
        <dt>{say('fromTo')}</dt>
        <dd>{tell('fromToSides', { from: <Side id={notice.from} />, to: <Sides ids={notice.to} /> })}</dd>
        <dt>{say('number')}</dt>
        <dd>
          <NumberAndType number={notice.number} type={proseOf(body, 'type')} />
        </dd>
        <dt>{say('sent')}</dt>
        <dd>
          <Day on={notice.at} />
        </dd>
        <dt>{say('reply')}</dt>
        <dd>
          <Deadline notice={notice} />
        </dd>
      </dl>
      <Lettered items={listOf(body, 'content')} />
      <Why acts={[notice.act]} how={say('noticeHow')} />
      <Answers notice={notice} />
      {isForUs && <ReceiptForm notice={notice} />}
      {isForUs && !notice.closed && <ReplyForm notice={notice} />}
      {acting !== null && notice.from === acting.id && !notice.closed && <CloseForm notice={notice} />}
    </>
  )
}

function Precedence({ code }: { readonly code: string | null }) {
  const { say } = useWords('channel')
  return capital(code === null ? say('notHeld') : (choicesOf('precedence', [code])[0]?.label ?? code))
}

function NumberAndType({ number, type }: { readonly number: number; readonly type: string | null }) {
  const { tell } = useWords('channel')
  if (type === null) return number
  return tell('numberAndType', { number, type: choiceInWords('type', type) })
}

function Answers({ notice }: { readonly notice: NoticeState }) {
  const { entryOf } = useDialogue()
  const { say, tell } = useWords('channel')
  return (
    <>
      <h2>{say('answers')}</h2>
      {notice.receipts.length + notice.replies.length === 0 && <p className="gap">{say('noAnswers')}</p>}
      <ul className="matters">
        {notice.receipts.map((receipt) => (
          <li key={receipt.act.leaf}>
            {tell('receiptOf', {
              side: <Side id={receipt.side} />,
              state: choiceInWords('receipt', receipt.state),
            })}
            <div className="fine">
              <ActLine act={receipt.act} />
            </div>
          </li>
        ))}
        {notice.replies.map((reply) => (
          <li key={reply.act.leaf}>
            {tell(reply.step === 'final' ? 'finalOf' : 'interimOf', { side: <Side id={reply.side} /> })}
            {listOf(entryOf(reply.act)?.body, 'content').map((words) => (
              <p key={words}>
                <Peer words={words} />
              </p>
            ))}
            <div className="fine">
              <ActLine act={reply.act} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
