import { Mirrored, useUpright } from '../drawing/Mirrored.tsx'
import type { MatterShown } from '@alternat/acts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { wordBy } from '../format/lines.ts'
import { useWords } from '../language/use-words.ts'
import { ACTS_LANE, scoreEvents } from './events.ts'
import { layoutScore, LINE, type EventPlaced, type LabelPlaced, type Score as Placed } from './layout.ts'
import { wrapLabel } from './labels.ts'
import type { Playhead } from './playhead.ts'
import type { RelationMark } from './relations.ts'
import { ScoreList } from './ScoreList.tsx'
import { SideMark } from './SideMark.tsx'
import { useWidth } from './use-width.ts'

interface ScoreProps {
  /** The matter as of the day on the screen. */
  readonly matter: MatterShown
  /** The same matter with all that came later, so that the axis stays put while the slider moves. */
  readonly whole: MatterShown
  readonly question: string | null
}

/** Below this width the score is read from top to bottom instead. */
const NARROW = 620

/** The score: acts and each side's words on one time axis, what the words are to each other between them. */
export function Score({ matter, whole, question }: ScoreProps) {
  const [ref, width] = useWidth()
  const { sides, asOf, sideOf } = useDialogue()
  const { say } = useWords('score')
  const events = scoreEvents(whole, question, (word, by) => wordBy(word, by, { sides, sideOf }))
  const ids = sides.map((side) => side.id)
  const others = [...new Set(whole.line3.others.map((other) => other.lane))]
  const asked = matter.line3.questions.find((one) => one.question === question) ?? null
  const narrow = width > 0 && width < NARROW
  // Where nothing was said at all the sides have no lanes: an empty line would look like silence on a question.
  const spoken = whole.line3.questions.length > 0 ? ids : []
  const lanes = [ACTS_LANE, ...spoken, ...others]
  const list = <ScoreList events={events} lanes={lanes} asOf={asOf} question={asked} />
  return (
    <div ref={ref} className="sheet score">
      {width >= NARROW && (
        <Drawing score={layoutScore({ events, lanes, sides: spoken, question: asked, asOf, width })} />
      )}
      {narrow ? (
        list
      ) : (
        <details className="plain">
          <summary>{say('asTable')}</summary>
          {list}
        </details>
      )}
    </div>
  )
}

function Drawing({ score }: { readonly score: Placed }) {
  const { say } = useWords('score')
  const { sides } = useDialogue()
  return (
    <div className="scroll">
      <svg
        width={score.width}
        height={score.height}
        viewBox={`0 0 ${score.width} ${score.height}`}
        aria-hidden="true"
        className="drawing"
      >
        <Mirrored width={score.width}>
          <g className="lanes">
            {score.lanes.map(({ name, y }) => (
              <line key={name} x1={score.left - 20} x2={score.right + 12} y1={y} y2={y} />
            ))}
          </g>
          {score.playhead !== null && <PlayheadLine playhead={score.playhead} />}
          {score.ticks.map((tick) => (
            <Words key={`${tick.x} ${tick.y}`} label={tick} className="tick" />
          ))}
          {score.lanes.map(({ name, y }) => (
            <LaneName key={name} name={name} y={y} hue={sides.find((side) => side.id === name)?.hue} />
          ))}
          {score.relations.map((mark) => (
            <Relation key={mark.kind} mark={mark} />
          ))}
          {score.events.map((event, i) => (
            <Event key={event.key} event={event} before={previous(score.events, i)} />
          ))}
        </Mirrored>
      </svg>
      <p className="fine" hidden={score.lanes.length < 2}>
        {say('key')}
      </p>
    </div>
  )
}

function previous(events: readonly EventPlaced[], i: number): EventPlaced | null {
  const before = events[i - 1]
  return before !== undefined && before.lane === events[i]?.lane ? before : null
}

/** Room for a line of a lane's name, in characters. */
const NAME_CHARACTERS = 15

function LaneName({
  name,
  y,
  hue,
}: {
  readonly name: string
  readonly y: number
  readonly hue: number | undefined
}) {
  const { sideOf } = useDialogue()
  const upright = useUpright()
  const words = useWords('score')
  if (hue === undefined) {
    return (
      <text x={4} y={y + 4} transform={upright(4)} className="lane-name">
        {words.find(name) ?? name}
      </text>
    )
  }
  const lines = wrapLabel(sideOf(name).name, NAME_CHARACTERS)
  return (
    <g className={`side-${hue}`}>
      <SideMark hue={hue} x={9} y={y} size={4} hollow={false} />
      <text x={20} y={y + 4 - (lines.length - 1) * 7} transform={upright(20)} className="lane-name">
        {lines.map((line, i) => (
          <tspan key={line} x={20} dy={i === 0 ? 0 : LINE - 1}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

function Event({ event, before }: { readonly event: EventPlaced; readonly before: EventPlaced | null }) {
  const { sides } = useDialogue()
  const hue = sides.find((side) => side.id === event.lane)?.hue
  if (event.text === null) return <circle className="later" cx={event.x} cy={event.y} r={2.5} />
  return (
    <g className={hue === undefined ? undefined : `side-${hue}`}>
      {event.changed && before !== null && <Turn from={before.x + 9} to={event.x - 9} y={event.y} />}
      {hue === undefined ? (
        <rect x={event.x - 6} y={event.y - 6} width={12} height={12} className="act-mark" />
      ) : (
        <SideMark hue={hue} x={event.x} y={event.y} size={7.5} hollow={event.hollow} />
      )}
      <Words label={event.text} className={hue === undefined ? 'act-word' : 'said-word'} />
    </g>
  )
}

function Turn({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  if (to - from < 8) return null
  return (
    <g className="turn">
      <line x1={from} x2={to - 6} y1={y} y2={y} />
      <path d={`M${to - 7} ${y - 5}l8 5-8 5z`} />
    </g>
  )
}

function Relation({ mark }: { readonly mark: RelationMark }) {
  const { kind, x, to, top, bottom, label } = mark
  return (
    <g className={kind}>
      <line x1={x} x2={x} y1={top} y2={bottom} />
      {to > x && <line x1={to} x2={to} y1={top} y2={bottom} />}
      {kind === 'match' && (
        <rect x={x} width={Math.max(2, to - x)} y={(top + bottom) / 2 - 11} height={22} rx={2} />
      )}
      {label !== null && (
        <rect
          className="ground"
          x={label.x - 4}
          y={label.y - 13}
          width={label.width + 6}
          height={18}
          rx={2}
        />
      )}
      {label !== null && <Words label={label} className="relation-word" />}
    </g>
  )
}

function PlayheadLine({ playhead }: { readonly playhead: Playhead }) {
  const { x, stretches } = playhead
  return (
    <g className="playhead">
      {stretches.map(({ from, to }) => (
        <line key={from} x1={x} x2={x} y1={from} y2={to} />
      ))}
      <path d={`M${x} 12l-6-9h12z`} />
    </g>
  )
}

function Words({ label, className }: { readonly label: LabelPlaced; readonly className: string }) {
  const upright = useUpright()
  return (
    <text className={className} x={label.x} y={label.y} transform={upright(label.x)}>
      {label.lines.map((line, i) => (
        <tspan key={line} x={label.x} dy={i === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
