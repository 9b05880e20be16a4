import type { Day } from '../days.ts'
import type { Scope } from '../incidents.ts'
import type { CountStep, Maturity, Placement, YearBar } from '../windows.ts'
import { BAR_STEPS, WINDOW_STEPS } from './eurepoc-1.1-counts.ts'

/** The first day of the window after: the day the arrangement was announced. */
export const CUT: Day = '2015-09-25'
/** The last day of attribution recorded in the release: beyond it the counts say nothing. */
export const LAST_DAY: Day = '2023-03-30'
/** The first year of the bars, and how many there are. */
export const BAR_YEARS: readonly number[] = [2013, 2014, 2015, 2016, 2017]

/** A series of the shipped counts: what is counted, with which maturity, with which placement of vague days. */
export type SeriesKey = `${Scope} ${Exclude<Maturity, 'everything'>} ${Placement}`

/** The shipped window counts of a series, from the day after the cut on; `null` for a series that is not shipped. */
export function windowSteps(key: SeriesKey): CountStep[] | null {
  const text = WINDOW_STEPS[key]
  return text === undefined ? null : text.trim().split(/\s+/).map(readStep)
}

/** `2017-06-18:4/1` → from that day, 4 before and 1 after. */
function readStep(text: string): CountStep {
  const [from = '', before, after] = text.split(/[:/]/)
  return { from, before: Number(before), after: Number(after) }
}

/** The last step that holds on a day; `null` before the first. */
export function stepOn<T extends { readonly from: Day }>(steps: readonly T[], day: Day): T | null {
  return steps.findLast((step) => step.from <= day) ?? null
}

/** The bars of a scope as they stand from a day on. */
export interface BarStep {
  readonly from: Day
  readonly bars: readonly YearBar[]
}

/** The shipped bars of a scope, from the first day on which one of them is known. */
export function barSteps(scope: keyof typeof BAR_STEPS): BarStep[] {
  return BAR_STEPS[scope].trim().split(/\s+/).map(readBars)
}

/** `2014-01-01:0/0/1,…` → for each year in turn: day given, first of a month, year only. */
function readBars(text: string): BarStep {
  const [from = '', rest = ''] = text.split(':')
  const bars = rest.split(',').map((bar, i) => {
    const [dayGiven, firstOfMonth, yearOnly] = bar.split('/').map(Number)
    return {
      year: BAR_YEARS[i] ?? 0,
      dayGiven: dayGiven ?? 0,
      firstOfMonth: firstOfMonth ?? 0,
      yearOnly: yearOnly ?? 0,
    }
  })
  return { from, bars }
}
