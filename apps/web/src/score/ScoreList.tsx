import type { QuestionState } from '@alternat/acts'
import { dayInWords } from '../format/days.ts'
import { stateInWords } from '../format/lines.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { Side } from '../design/Side.tsx'
import { ACTS_LANE, type ScoreEvent } from './events.ts'

interface ScoreListProps {
  readonly events: readonly ScoreEvent[]
  readonly lanes: readonly string[]
  readonly asOf: string | null
  /** The question asked, for the days on which the sides’ words began or ceased to match. */
  readonly question: QuestionState | null
}

/** The score from top to bottom, for narrow screens, for ears and for paper: a day a row, a lane a column. */
export function ScoreList({ events, lanes, asOf, question }: ScoreListProps) {
  const { sides } = useDialogue()
  const { say, find } = useWords('score')
  const shown = events.filter((event) => asOf === null || event.day <= asOf)
  const used = lanes.filter((lane) => lane === ACTS_LANE || events.some((event) => event.lane === lane))
  const days = [...new Set(shown.map((event) => event.day))].toSorted()
  const labelOf = (lane: string): string => {
    const side = sides.find((one) => one.id === lane)
    return say('lane', { name: side?.name ?? own(find(lane) ?? lane) })
  }
  const isSide = (lane: string): boolean => sides.some((side) => side.id === lane)
  return (
    <div className="scroll">
      <table className="score-list stack">
        <thead>
          <tr>
            <th scope="col">{say('day')}</th>
            {used.map((lane) => (
              <th scope="col" key={lane}>
                {isSide(lane) ? <Side id={lane} /> : (find(lane) ?? lane)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{dayInWords(day)}</time>
                <Turn question={question} day={day} />
              </th>
              {used.map((lane) => (
                <td key={lane} data-label={labelOf(lane)}>
                  {shown
                    .filter((event) => event.lane === lane && event.day === day)
                    .map((event) => (
                      <p key={event.key}>
                        <bdi className={isSide(lane) ? 'quote' : undefined}>{event.label}</bdi>
                        {event.hollow && <span className="gap"> {say('secondHand')}</span>}
                        {event.changed && <span className="gap"> {say('changed')}</span>}
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the sides’ words became to each other on a day. */
function Turn({ question, day }: { readonly question: QuestionState | null; readonly day: string }) {
  const { say } = useWords('score')
  if (question === null) return null
  const { matched, relation, since } = question
  if (matched?.from === day) return <span className="turn-match">{say('wordsMatch')}</span>
  if (since !== day || relation === 'match') return null
  return <span className="turn-apart">{stateInWords(relation)}</span>
}
