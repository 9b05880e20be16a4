import type { NoticeState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { dayEnd } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useNow } from '../../frame/use-now.ts'
import { useWords } from '../../language/use-words.ts'
import { isOverdue } from './deadline.ts'

/** By when an answer is wanted; once that minute has passed without one, since when it is overdue. */
export function Deadline({ notice }: { readonly notice: NoticeState }) {
  const { asOf } = useDialogue()
  const now = useNow()
  const { say, tell } = useWords('channel')
  if (notice.replyBy === null) return say('noReplyWanted')
  const when = <Day on={notice.replyBy} />
  const overdue = isOverdue(notice, asOf === null ? now : dayEnd(asOf))
  return overdue ? <b className="overdue">{tell('overdueSince', { when })}</b> : tell('wantedBy', { when })
}
