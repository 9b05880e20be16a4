import type { QuestionState } from '@alternat/acts'
import { monthInWords } from '../format/days.ts'
import { axisOf, type Axis } from './axis.ts'
import { ACTS_LANE, type ScoreEvent } from './events.ts'
import { placeLabels, widthOf, wrapLabel } from './labels.ts'
import { playheadAt, type Playhead } from './playhead.ts'
import { relationsOn, type RelationMark } from './relations.ts'

/** Writing at its place. `y` is the base line of its first line. */
export interface LabelPlaced {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly lines: readonly string[]
}

/** An event at its place. */
export interface EventPlaced extends ScoreEvent {
  readonly x: number
  readonly y: number
  /** `null` after the as-of day: then it is only hinted at. */
  readonly text: LabelPlaced | null
}

/** A lane at its place. */
export interface LanePlaced {
  readonly name: string
  readonly y: number
}

/** The whole score, in pixels. */
export interface Score {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly ticks: readonly LabelPlaced[]
  readonly lanes: readonly LanePlaced[]
  readonly events: readonly EventPlaced[]
  readonly relations: readonly RelationMark[]
  readonly playhead: Playhead | null
}

/** What the score is drawn from. */
export interface ScoreInput {
  readonly events: readonly ScoreEvent[]
  /** Lanes from top to bottom: acts, sides, others. */
  readonly lanes: readonly string[]
  readonly sides: readonly string[]
  /** The relation of the sides' words as of the day. */
  readonly question: QuestionState | null
  readonly asOf: string | null
  readonly width: number
}

/** Height of one line of a label, in pixels. */
export const LINE = 15
const LABEL_CHARACTERS = 15
const LEFT = 138
const RIGHT = 24
const TOP = 18
/** From a lane to the nearest base line above it, and to the lane from what is above. */
const ABOVE = 16
const GAP = 26
/** Between two lanes of sides: room for what their words are to each other. */
const BETWEEN = 62

/** Places everything; no two labels overlap, however much there is: the score grows downwards instead. */
export function layoutScore(input: ScoreInput): Score {
  const axis = axisFor(input)
  const ticks = ticksOn(axis, input.events)
  const lanes: LanePlaced[] = []
  const events: EventPlaced[] = []
  let y = TOP + rowsOf(ticks) * LINE
  for (const lane of input.lanes) {
    const own = input.events.filter((event) => event.lane === lane)
    const placed = laneAt(lane, own, axis, y, input)
    lanes.push({ name: lane, y: placed.y })
    events.push(...placed.events)
    y = placed.bottom
  }
  const relations = relationsOn(input, axis, lanes)
  const bottom = Math.max(y, ...relations.map((mark) => (mark.label?.y ?? 0) + LINE))
  const height = bottom + 8
  const written = [...ticks, ...events.map((event) => event.text), ...relations.map((mark) => mark.label)]
  const words = written.filter((label) => label !== null)
  const playhead = input.asOf === null ? null : playheadAt(axis.endOf(input.asOf), height, words, LINE)
  return {
    width: axis.right + RIGHT,
    height,
    left: axis.left,
    right: axis.right,
    ticks,
    lanes,
    events,
    relations,
    playhead,
  }
}

function axisFor({ events, width }: ScoreInput): Axis {
  const days = new Map<string, number>()
  for (const { day, place } of events) days.set(day, Math.max(days.get(day) ?? 1, place + 1))
  const wanted = [...days]
    .map(([day, places]) => ({ day, places }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return axisOf(wanted, LEFT, width - RIGHT)
}

/** Two tiers: months above, days by number below; months that would overlap go up a row. */
function ticksOn(axis: Axis, events: readonly ScoreEvent[]): LabelPlaced[] {
  const days = [...new Set(events.map((event) => event.day))].toSorted()
  const first = days.filter((day, i) => days[i - 1]?.slice(0, 7) !== day.slice(0, 7))
  const months = first.map((day) => tick(axis, day, monthInWords(day)))
  const rows = placeLabels(months)
  const highest = Math.max(0, ...rows)
  const numbers = days.map((day) => ({
    ...tick(axis, day, String(Number(day.slice(8, 10)))),
    y: TOP + (highest + 1) * LINE,
  }))
  return [...months.map((month, i) => ({ ...month, y: TOP + (highest - (rows[i] ?? 0)) * LINE })), ...numbers]
}

function tick(axis: Axis, day: string, words: string): Omit<LabelPlaced, 'y'> {
  return within(axis, { x: axis.at(day) - 5, width: widthOf([words]), lines: [words] })
}

/** Moved to the left where it would run over the edge. */
function within<B extends { readonly x: number; readonly width: number }>(axis: Axis, box: B): B {
  return { ...box, x: Math.max(0, Math.min(box.x, axis.right + RIGHT - box.width)) }
}

function rowsOf(ticks: readonly LabelPlaced[]): number {
  return Math.max(1, ...ticks.map((tick) => (tick.y - TOP) / LINE + 1))
}

interface LaneMade {
  readonly y: number
  readonly bottom: number
  readonly events: readonly EventPlaced[]
}

function laneAt(
  lane: string,
  events: readonly ScoreEvent[],
  axis: Axis,
  top: number,
  input: ScoreInput,
): LaneMade {
  const shown = events
    .filter((event) => input.asOf === null || event.day <= input.asOf)
    .map((event) => ({
      event,
      x: axis.placeOf(event.day, event.place),
      lines: wrapLabel(event.label, LABEL_CHARACTERS),
    }))
  const boxes = shown.map(({ x, lines }) => within(axis, { x: x - 7, width: widthOf(lines), lines }))
  const rows = placeLabels(boxes)
  const heights = rowHeights(boxes.map((box, i) => ({ row: rows[i] ?? 0, lines: box.lines.length })))
  // The last side's words stand below its lane, so that the room between the sides stays free for what they share.
  const below = lane === input.sides.at(-1) && input.sides.length > 1
  const depth = heights.reduce((sum, height) => sum + height, 0)
  const isSide = input.sides.includes(lane)
  const room = isSide && lane !== input.sides[0] ? BETWEEN : GAP
  const y = top + room + (below ? 0 : depth)
  const texts = boxes.map((box, i) => ({
    ...box,
    y: y + offset(heights, rows[i] ?? 0, box.lines.length, below),
  }))
  const byKey = new Map(shown.map(({ event }, i) => [event.key, texts[i] ?? null]))
  const placed = events.map((event) => ({
    ...event,
    x: axis.placeOf(event.day, event.place),
    y,
    text: byKey.get(event.key) ?? null,
  }))
  return { y, bottom: y + (below ? depth + GAP : lane === ACTS_LANE ? 6 : 10), events: placed }
}

function rowHeights(labels: readonly { row: number; lines: number }[]): number[] {
  const heights: number[] = []
  for (const { row, lines } of labels) heights[row] = Math.max(heights[row] ?? 0, lines * LINE + 2)
  return heights
}

/** From the lane to the base line of the label's first line: up (negative) above the lane, down below it. */
function offset(heights: readonly number[], row: number, lines: number, below: boolean): number {
  const nearer = heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  return below ? nearer + ABOVE + LINE - 6 : -(nearer + ABOVE + (lines - 1) * LINE)
}
