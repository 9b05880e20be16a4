import type { MatterState, NoticeState } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { PageHead } from '../PageHead.tsx'
import { CloseForm } from './CloseForm.tsx'
import { Deadline } from './Deadline.tsx'
import { Lettered } from './Lettered.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'

interface NoticePageProps {
  readonly matter: MatterState
  readonly notice: NoticeState
}

/** One notice: its frame, its lettered content, the receipts and replies, and what one can do. */
export function NoticePage({ matter, notice }: NoticePageProps) {
  const { entryOf, acting } = useDialogue()
  const body = entryOf(notice.act)?.body
  const isForUs = acting !== null && notice.to.includes(acting.id)
  return (
    <>
      <PageHead eyebrow="Channel" title={<bdi>{matter.title}</bdi>} />
      <p className="lead">
        {capital(notice.state)}
        {notice.closed && ', closed'}.
      </p>
      <dl className="facts">
        <dt>Precedence</dt>
        <dd>{capital(proseOf(body, 'precedence') ?? 'not held')}</dd>
        <dt>From, to</dt>
        <dd>
          <Side id={notice.from} /> to <Sides ids={notice.to} />
        </dd>
        <dt>Number</dt>
        <dd>
          {notice.number}, {proseOf(body, 'type') ?? ''}
        </dd>
        <dt>Sent</dt>
        <dd>
          <Day on={notice.at} />
        </dd>
        <dt>Reply</dt>
        <dd>
          <Deadline notice={notice} />
        </dd>
      </dl>
      <Lettered items={listOf(body, 'content')} />
      <Why
        acts={[notice.act]}
        how="The notice as it was sent, signed by the office of the side that sent it."
      />
      <Answers notice={notice} />
      {isForUs && <ReceiptForm notice={notice} />}
      {isForUs && !notice.closed && <ReplyForm notice={notice} />}
      {acting !== null && notice.from === acting.id && !notice.closed && <CloseForm notice={notice} />}
    </>
  )
}

function Answers({ notice }: { readonly notice: NoticeState }) {
  const { entryOf } = useDialogue()
  return (
    <>
      <h2>Receipts and replies</h2>
      {notice.receipts.length + notice.replies.length === 0 && (
        <p className="gap">None on the record as of the logs held here.</p>
      )}
      <ul className="matters">
        {notice.receipts.map((receipt) => (
          <li key={receipt.act.leaf}>
            <Side id={receipt.side} />: {receipt.state}
            <div className="fine">
              <ActLine act={receipt.act} />
            </div>
          </li>
        ))}
        {notice.replies.map((reply) => (
          <li key={reply.act.leaf}>
            <Side id={reply.side} />: {reply.step} reply
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
