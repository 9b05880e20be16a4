import type { Status } from '../api/types.ts'
import { minuteInWords } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { SectionLink } from '../routing/To.tsx'
import { useDialogue } from './dialogue-context.ts'

interface NearestDeadlineProps {
  readonly deadline: NonNullable<Status['nearestDeadline']>
  readonly now: number
}

/** The answer that is wanted first, and by whom; once its minute has passed, since when it is overdue. */
export function NearestDeadline({ deadline, now }: NearestDeadlineProps) {
  const { matterOf, sideOf } = useDialogue()
  const { replyBy, title, matter, to } = deadline
  const overdue = Date.parse(replyBy) < now
  const slug = matterOf(matter)?.slug
  const own = to.some((id) => sideOf(id).own)
  const whose = own ? 'your answer' : `answer of ${listed(to.map((id) => sideOf(id).name))}`
  return (
    <span className={overdue ? 'overdue' : undefined}>
      {overdue ? 'Overdue since ' : 'Nearest deadline '}
      <b>{minuteInWords(replyBy)}</b>: <bdi>{whose}</bdi>,{' '}
      {slug === undefined ? (
        <bdi>{title}</bdi>
      ) : (
        <SectionLink section="channel" path={[slug]}>
          <bdi>{title}</bdi>
        </SectionLink>
      )}
    </span>
  )
}
