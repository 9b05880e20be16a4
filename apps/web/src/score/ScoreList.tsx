import { dayInWords } from '../format/days.ts'
import { capital } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { MARKS } from '../frame/sides.ts'
import { Side } from '../design/Side.tsx'
import { ACTS_LANE, type ScoreEvent } from './events.ts'

interface ScoreListProps {
  readonly events: readonly ScoreEvent[]
  readonly lanes: readonly string[]
  readonly asOf: string | null
}

/** The score from top to bottom, for narrow screens, for ears and for paper: a day a row, a lane a column. */
export function ScoreList({ events, lanes, asOf }: ScoreListProps) {
  const { sides } = useDialogue()
  const shown = events.filter((event) => asOf === null || event.day <= asOf)
  const used = lanes.filter((lane) => lane === ACTS_LANE || events.some((event) => event.lane === lane))
  const days = [...new Set(shown.map((event) => event.day))].toSorted()
  const labelOf = (lane: string): string => {
    const side = sides.find((one) => one.id === lane)
    return side === undefined ? `${capital(lane)}:` : `${MARKS[side.hue] ?? ''} ${side.name}:`
  }
  const isSide = (lane: string): boolean => sides.some((side) => side.id === lane)
  return (
    <div className="scroll">
      <table className="score-list stack">
        <thead>
          <tr>
            <th scope="col">Day</th>
            {used.map((lane) => (
              <th scope="col" key={lane}>
                {isSide(lane) ? <Side id={lane} /> : capital(lane)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{dayInWords(day)}</time>
              </th>
              {used.map((lane) => (
                <td key={lane} data-label={labelOf(lane)}>
                  {shown
                    .filter((event) => event.lane === lane && event.day === day)
                    .map((event) => (
                      <p key={event.key}>
                        <bdi className={isSide(lane) ? 'quote' : undefined}>{event.label}</bdi>
                        {event.hollow && <span className="gap"> (second-hand or not in the room)</span>}
                        {event.changed && <span className="gap"> (change of course)</span>}
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
