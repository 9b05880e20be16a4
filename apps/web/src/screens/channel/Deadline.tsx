import type { NoticeState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { dayEnd } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useNow } from '../../frame/use-now.ts'
import { isOverdue } from './deadline.ts'

/** By when an answer is wanted; once that minute has passed without one, since when it is overdue. */
export function Deadline({ notice }: { readonly notice: NoticeState }) {
  const { asOf } = useDialogue()
  const now = useNow()
  if (notice.replyBy === null) return <>no reply wanted</>
  if (!isOverdue(notice, asOf === null ? now : dayEnd(asOf))) {
    return (
      <>
        reply wanted by <Day on={notice.replyBy} />
      </>
    )
  }
  return (
    <b className="overdue">
      overdue since <Day on={notice.replyBy} />
    </b>
  )
}
