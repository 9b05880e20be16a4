import type { NoticeState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Deadline } from './Deadline.tsx'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'

/** A notice in two lines: what, from whom to whom, and what stands on it. */
export function NoticeLine({ notice }: { readonly notice: NoticeState }) {
  const { matterOf } = useDialogue()
  const slug = matterOf(notice.matter)?.slug ?? notice.matter
  return (
    <li>
      <SectionLink section="channel" path={[slug]} className="title">
        <bdi>{notice.title}</bdi>
      </SectionLink>
      <div className="fine">
        No. {notice.number}, <Side id={notice.from} /> to <Sides ids={notice.to} />, <Day on={notice.at} /> ·{' '}
        <b>{capital(notice.state)}</b>
        {notice.closed && ', closed'}
        {notice.replyBy !== null && (
          <>
            {' '}
            · <Deadline notice={notice} />
          </>
        )}
      </div>
    </li>
  )
}
