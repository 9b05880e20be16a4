import type { QuestionState } from '@alternat/acts'
import { dayInWords } from '../format/days.ts'
import { stateInWords } from '../format/lines.ts'
import { own } from '../language/isolate.ts'
import { wordsOf } from '../language/present.ts'
import type { Axis } from './axis.ts'
import type { LabelPlaced, LanePlaced, ScoreInput } from './layout.ts'
import { placeLabels, widthOf } from './labels.ts'

/** What the sides' words are to each other, between two lanes. */
export interface RelationMark {
  readonly kind: 'match' | 'apart'
  readonly x: number
  /** Where a span of matching words ends; the same as `x` for a turn. */
  readonly to: number
  readonly top: number
  readonly bottom: number
  readonly label: LabelPlaced | null
}

/** From a lane to where its marks end, in pixels. */
const MARK = 12

/** The relation of the sides' words on the question, drawn from the first side's lane to the last's. */
export function relationsOn(input: ScoreInput, axis: Axis, lanes: readonly LanePlaced[]): RelationMark[] {
  const first = lanes.find((lane) => lane.name === input.sides[0])
  const last = lanes.find((lane) => lane.name === input.sides.at(-1))
  if (input.question === null || first === undefined || last === undefined || first === last) return []
  const wanted = marksOf(input.question, input.asOf, axis)
  const boxes = wanted.map(({ x, words }) => {
    const width = widthOf([words])
    return { x: Math.min(x + 8, Math.max(0, axis.right - width)), width, lines: [words] }
  })
  const rows = placeLabels(boxes)
  return wanted.map(({ kind, x, to }, i) => {
    const box = boxes[i] ?? { x, width: 0, lines: [] }
    const middle = (first.y + last.y) / 2
    const y = middle + 4 + ((rows[i] ?? 0) - Math.max(...rows) / 2) * 20
    return { kind, x, to, top: first.y + MARK, bottom: last.y - MARK, label: { ...box, y } }
  })
}

interface Wanted {
  readonly kind: 'match' | 'apart'
  readonly x: number
  readonly to: number
  readonly words: string
}

function marksOf(question: QuestionState, asOf: string | null, axis: Axis): Wanted[] {
  const { relation, matched, since } = question
  const marks: Wanted[] = []
  const { say } = wordsOf('score')
  if (matched !== null) {
    const until = matched.to ?? asOf
    const to = until === null ? axis.right : Math.max(axis.at(until), axis.at(matched.from))
    marks.push({ kind: 'match', x: axis.at(matched.from), to, words: say('wordsMatch') })
  }
  if (relation !== 'match' && since !== null) {
    const words =
      relation === 'no longer match'
        ? say('noLonger', { day: own(dayInWords(since, since)) })
        : stateInWords(relation)
    marks.push({ kind: 'apart', x: axis.at(since), to: axis.at(since), words })
  }
  return marks
}
