import { trendApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { dayInWords } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { useRoute, withAsOf } from '../../routing/location.ts'
import { To } from '../../routing/To.tsx'
import type { TrendShown } from './types.ts'

const WHOLE_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/

/** The days on which somebody told the figure: one press away, because the finding is only as good as its day. */
export function KnownOn({ trend }: { readonly trend: TrendShown }) {
  const { asOf } = useDialogue()
  const { say } = useWords('trend')
  const frame = useWords('frame')
  const route = useRoute()
  const whole = useApi<TrendShown>(trendApi(null)).value
  const days = [...new Set((whole?.claim?.retellings ?? []).map(({ date }) => date))]
    .filter((day) => WHOLE_DAY.test(day))
    .toSorted()
  return (
    <>
      <nav className="turning" aria-label={say('asKnownOn')}>
        <span>{say('asKnownOnLead')}</span>
        <ol>
          {[...days, null].map((day) => (
            <li key={day}>
              <To route={withAsOf(route, day)} current={day === asOf}>
                {day === null ? frame.say('nowInLine') : dayInWords(day)}
              </To>
            </li>
          ))}
        </ol>
      </nav>
      <p className="fine">
        {say('countedAsOf', {
          day: own(dayInWords(trend.countsAsOf)),
          asked: trend.countsAsOf === trend.asOf ? 'same' : 'later',
          wanted: own(dayInWords(trend.asOf)),
        })}
      </p>
    </>
  )
}
