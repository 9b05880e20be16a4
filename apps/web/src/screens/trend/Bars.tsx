import { Mirrored, useUpright } from '../../drawing/Mirrored.tsx'
import { dayInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { useWidth } from '../../score/use-width.ts'
import { dayOnYears, layoutBars, rivalMarks, type BarPlaced, type RivalMark } from './bars.ts'
import type { TrendShown } from './types.ts'

const LEFT = 30
const TOP = 34
const HEIGHT = 150
const BASE = TOP + HEIGHT

/** The bars by year: solid where the day is known, hatched where only the year is, and the same as a table. */
export function Bars({ trend }: { readonly trend: TrendShown }) {
  const [ref, width] = useWidth()
  const { say } = useWords('trend')
  const { years } = trend.bars
  const step = Math.max(40, (width - LEFT - 12) / Math.max(1, years.length))
  const placed = layoutBars(years, LEFT, step, BASE, HEIGHT)
  const rivals = rivalMarks(trend.rivalEvents, years, LEFT, step)
  const cut = trend.headline?.window.cut ?? null
  const cutAt = cut === null ? null : dayOnYears(cut, years, LEFT, step)
  return (
    <figure ref={ref} className="sheet bars">
      {width > 0 && (
        <svg
          width={LEFT + step * years.length + 8}
          height={BASE + (rivals.length === 0 ? 28 : 52)}
          aria-hidden="true"
        >
          <Mirrored width={LEFT + step * years.length + 8}>
            <Hatching />
            <Scale highest={placed.highest} unit={placed.unit} right={LEFT + step * years.length} />
            {placed.bars.map((bar) => (
              <Bar key={bar.year} bar={bar} />
            ))}
            {rivals.map((rival) => (
              <Rival key={rival.number} rival={rival} />
            ))}
            {cutAt !== null && cut !== null && <Cut x={cutAt} day={cut} />}
          </Mirrored>
        </svg>
      )}
      <figcaption className="fine">{say('bars', { day: own(dayInWords(trend.bars.asOf)) })}</figcaption>
      <BarTable trend={trend} />
    </figure>
  )
}

/** The day from which the arrangement counts. */
function Cut({ x, day }: { readonly x: number; readonly day: string }) {
  const upright = useUpright()
  return (
    <g className="cut">
      <line x1={x} x2={x} y1={16} y2={BASE} />
      <text x={x + 6} y={24} transform={upright(x + 6)}>
        {dayInWords(day)}
      </text>
    </g>
  )
}

function Hatching() {
  return (
    <defs>
      <pattern id="hatch" width="5" height="5" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
        <line x1="0" y1="0" x2="0" y2="5" stroke="var(--side-0)" strokeWidth="2" />
      </pattern>
      <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.3" fill="var(--side-0)" />
      </pattern>
    </defs>
  )
}

function Scale({
  highest,
  unit,
  right,
}: {
  readonly highest: number
  readonly unit: number
  readonly right: number
}) {
  const upright = useUpright()
  const every = Math.max(1, Math.ceil(highest / 5))
  const marks = Array.from({ length: Math.floor(highest / every) + 1 }, (_, i) => i * every)
  return marks.map((mark) => (
    <g key={mark} className={mark === 0 ? 'scale base' : 'scale'}>
      <line x1={LEFT} x2={right} y1={BASE - mark * unit} y2={BASE - mark * unit} />
      <text x={LEFT - 8} y={BASE - mark * unit + 4} textAnchor="end" transform={upright(LEFT - 8)}>
        {mark}
      </text>
    </g>
  ))
}

function Bar({ bar }: { readonly bar: BarPlaced }) {
  const upright = useUpright()
  const middle = bar.x + bar.width / 2
  return (
    <g>
      {bar.parts.map((part) => (
        <rect
          key={part.kind}
          className={`part ${part.kind}`}
          x={bar.x}
          y={part.y}
          width={bar.width}
          height={part.height}
        />
      ))}
      <text x={middle} y={BASE + 18} textAnchor="middle" className="year" transform={upright(middle)}>
        {bar.year}
      </text>
    </g>
  )
}

function Rival({ rival }: { readonly rival: RivalMark }) {
  const upright = useUpright()
  return (
    <g className="rival">
      <line x1={rival.x} x2={rival.x} y1={BASE} y2={BASE + 30} />
      <text x={rival.x} y={BASE + 44} textAnchor="middle" transform={upright(rival.x)}>
        {rival.number}
      </text>
    </g>
  )
}

function BarTable({ trend }: { readonly trend: TrendShown }) {
  const { say } = useWords('trend')
  return (
    <details className="plain">
      <summary>{say('barsTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            <th scope="col" className="number">
              {say('dayGiven')}
            </th>
            <th scope="col" className="number">
              {say('firstOfMonth')}
            </th>
            <th scope="col" className="number">
              {say('yearOnly')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.bars.years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className="number">{year.dayGiven}</td>
              <td className="number">{year.firstOfMonth}</td>
              <td className="number">{year.yearOnly}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
