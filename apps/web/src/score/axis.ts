import { dayNumber } from '../format/days.ts'

/** A day with something on it, and how many places it needs side by side. */
export interface DayWanted {
  readonly day: string
  readonly places: number
}

/** Where days stand on the score. */
export interface Axis {
  readonly left: number
  readonly right: number
  /** The first place of a day with something on it. */
  placeOf(day: string, place?: number): number
  /** Any day, for the turns between the sides: between its neighbours. */
  at(day: string): number
  /** The end of any day, for the playhead: after everything that stands on it. */
  endOf(day: string): number
}

/** Least room between two places, in pixels. */
const STEP = 30

/**
 * A time axis on which every day has room for what stands on it. The room that is left is shared out by the
 * logarithm of the days between, so that one week of much and five years of little can be read on one line.
 */
export function axisOf(days: readonly DayWanted[], left: number, right: number): Axis {
  const weights = days
    .slice(1)
    .map(({ day }, i) => Math.log2(1 + dayNumber(day) - dayNumber(days[i]?.day ?? day)))
  const needed = days.slice(0, -1).reduce((sum, { places }) => sum + places * STEP, 0)
  const tail = (days.at(-1)?.places ?? 1) * STEP
  const spare = Math.max(0, right - left - needed - tail)
  const share =
    spare /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    )
  const starts = new Map<string, number>()
  let x = left
  days.forEach(({ day, places }, i) => {
    starts.set(day, x)
    x += places * STEP + (weights[i] ?? 0) * share
  })
  const end = Math.max(right, x)
  return {
    left,
    right: end,
    placeOf: (day, place = 0) => (starts.get(day) ?? between(day, days, starts, left, end)) + place * STEP,
    at: (day) => starts.get(day) ?? between(day, days, starts, left, end),
    endOf: (day) => {
      const on = days.find((one) => one.day === day)
      if (on === undefined) return between(day, days, starts, left, end)
      return (starts.get(day) ?? left) + (on.places - 1) * STEP + STEP / 2
    },
  }
}

function between(
  day: string,
  days: readonly DayWanted[],
  starts: ReadonlyMap<string, number>,
  left: number,
  end: number,
): number {
  const before = days.findLast((one) => one.day < day)
  const after = days.find((one) => one.day > day)
  if (before === undefined) return left - STEP / 2
  const start = (starts.get(before.day) ?? left) + (before.places - 1) * STEP + STEP / 2
  if (after === undefined) return Math.min(end, start + STEP / 2)
  const passed = dayNumber(day) - dayNumber(before.day)
  const whole = dayNumber(after.day) - dayNumber(before.day)
  return start + (((starts.get(after.day) ?? end) - start) * passed) / whole
}
