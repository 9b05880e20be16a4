import type { NoticeState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Deadline } from './Deadline.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { standingOf } from './notice-words.tsx'

/** A notice in two lines: what, from whom to whom, and what stands on it. */
export function NoticeLine({ notice }: { readonly notice: NoticeState }) {
  const { lineOf, handleOf } = useDialogue()
  const { tell } = useWords('channel')
  const line = lineOf(notice.matter)
  return (
    <>
      <SectionLink
        section="channel"
        path={[line === null ? notice.matter : handleOf(line)]}
        className="title"
      >
        <bdi>{notice.title}</bdi>
      </SectionLink>
      <div className="fine">
        {tell('line', {
          number: notice.number,
          from: <Side id={notice.from} />,
          to: <Sides ids={notice.to} />,
          day: <Day on={notice.at} />,
        })}
        {' · '}
        {standingOf(notice, (words) => (
          <b>{words}</b>
        ))}
        {notice.replyBy !== null && (
          <>
            {' · '}
            <Deadline notice={notice} />
          </>
        )}
      </div>
    </>
  )
}
