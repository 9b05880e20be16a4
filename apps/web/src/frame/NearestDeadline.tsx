import type { Status } from '../api/types.ts'
import { minuteInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import { useDialogue } from './dialogue-context.ts'

interface NearestDeadlineProps {
  readonly deadline: NonNullable<Status['nearestDeadline']>
  readonly now: number
}

/** The answer that is wanted first, and by whom; once its minute has passed, since when it is overdue. */
export function NearestDeadline({ deadline, now }: NearestDeadlineProps) {
  const { lineOf, handleOf, sideOf } = useDialogue()
  const { tell } = useWords('frame')
  const { replyBy, title, to } = deadline
  const overdue = Date.parse(replyBy) < now
  const line = lineOf(deadline.matter)
  const minute = own(minuteInWords(replyBy))
  const matter = line === null ? title : <MatterLink handle={handleOf(line)} title={title} />
  const sides = listed(to.map((id) => sideOf(id).name))
  const words = to.some((id) => sideOf(id).own)
    ? tell(overdue ? 'yourAnswerOverdue' : 'yourAnswer', { minute, matter })
    : tell(overdue ? 'theirAnswerOverdue' : 'theirAnswer', { minute, sides, matter })
  return <span className={overdue ? 'overdue' : undefined}>{words}</span>
}

function MatterLink({ handle, title }: { readonly handle: string; readonly title: string }) {
  return (
    <SectionLink section="channel" path={[handle]}>
      <bdi>{title}</bdi>
    </SectionLink>
  )
}
