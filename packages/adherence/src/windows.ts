import { type Day, addDays, dayFromNumber, dayNumber } from './days.ts'
import { type DayPrecision, type Incident, type Scope, dayPrecision, readLate } from './incidents.ts'

/**
 * What counts as known in the window before.
 * - `naive`: whatever is known on the as-of day, so that the earlier window had more time to fill.
 * - `equal`: each window as it was known on its own last day.
 * - `everything`: whatever the source holds, with or without a day of attribution.
 */
export type Maturity = 'naive' | 'equal' | 'everything'

/**
 * Where days are put that may stand for a whole year: as `written` (1 January), or late (31 December),
 * for the day of becoming known or for the start.
 */
export type Placement = 'written' | 'known-late' | 'start-late'

/** Which incidents to count, in which two windows, as known when. */
export interface WindowQuestion {
  readonly scope: Scope
  /** First day of the window after; the window before ends the day before. */
  readonly cut: Day
  /** Length of each window in days. */
  readonly days: number
  /** Nothing attributed after this day is counted (except with `everything`). */
  readonly asOf: Day
  readonly maturity: Maturity
  readonly placement: Placement
}

/** How many incidents start in each window. */
export interface WindowCounts {
  readonly before: number
  readonly after: number
}

/**
 * Counts the incidents that start in [cut − days, cut) and in [cut, cut + days), as far as they were known.
 * An incident without a day of attribution is counted only with `everything`. Days must be real days.
 */
export function countWindows(incidents: readonly Incident[], question: WindowQuestion): WindowCounts {
  const { cut, days, asOf, maturity, placement } = question
  const opens = addDays(cut, -days)
  const closes = addDays(cut, days)
  const counts = { before: 0, after: 0 }
  for (const incident of incidents) {
    if (!incident.scopes.includes(question.scope)) continue
    const start = placement === 'start-late' ? readLate(incident.start) : incident.start
    const side = start < opens || start >= closes ? null : start < cut ? 'before' : 'after'
    if (side === null) continue
    const limit = maturity === 'equal' && side === 'before' && cut < asOf ? cut : asOf
    if (maturity === 'everything' || knownBy(incident, limit, placement)) counts[side] += 1
  }
  return counts
}

function knownBy(incident: Incident, limit: Day, placement: Placement): boolean {
  if (incident.firstAttributed === null) return false
  const known = placement === 'known-late' ? readLate(incident.firstAttributed) : incident.firstAttributed
  return known <= limit
}

/** Counts that hold from a day on, until the next such row. */
export interface CountStep extends WindowCounts {
  readonly from: Day
}

/**
 * The counts for every as-of day from the day after the cut to `until`, as a step function: on each day the
 * windows reach from the cut to that day and as far back. Only days on which a count changes are given.
 */
export function countSteps(
  incidents: readonly Incident[],
  question: Omit<WindowQuestion, 'days' | 'asOf'>,
  until: Day,
): CountStep[] {
  const steps: CountStep[] = []
  const cut = dayNumber(question.cut)
  for (let day = cut + 1; day <= dayNumber(until); day++) {
    const asOf = dayFromNumber(day)
    const counts = countWindows(incidents, { ...question, days: day - cut, asOf })
    const last = steps.at(-1)
    if (last?.before !== counts.before || last.after !== counts.after) steps.push({ from: asOf, ...counts })
  }
  return steps
}

/** One bar: the known incidents of a scope that start in a year, split by how finely the start is known. */
export interface YearBar {
  readonly year: number
  readonly dayGiven: number
  readonly firstOfMonth: number
  readonly yearOnly: number
}

const BAR_PART = {
  day: 'dayGiven',
  'first-of-month': 'firstOfMonth',
  'year-only': 'yearOnly',
} as const satisfies Record<DayPrecision, keyof YearBar>

/** The bars for these years, as known on a day. */
export function yearBars(
  incidents: readonly Incident[],
  scope: Scope,
  years: readonly number[],
  asOf: Day,
): YearBar[] {
  return years.map((year) => {
    const bar = { year, dayGiven: 0, firstOfMonth: 0, yearOnly: 0 }
    for (const incident of incidents) {
      if (!incident.scopes.includes(scope) || !incident.start.startsWith(`${year}-`)) continue
      if (incident.start <= asOf && knownBy(incident, asOf, 'written'))
        bar[BAR_PART[dayPrecision(incident.start)]] += 1
    }
    return bar
  })
}

/** Of the dated incidents of a scope, how many were first attributed within so many calendar years of their start. */
export interface MaturityTable {
  readonly incidents: number
  /** Index 0: known in the year of the start; 1: by the year after; and so on. */
  readonly knownWithinYears: readonly number[]
}

/** Counts how long incidents that start in these years (inclusive) took to become known, up to `longest` years. */
export function maturityTable(
  incidents: readonly Incident[],
  scope: Scope,
  years: { readonly from: number; readonly to: number },
  longest: number,
): MaturityTable {
  const lags: number[] = []
  for (const { scopes, start, firstAttributed } of incidents) {
    const year = Number(start.slice(0, 4))
    if (!scopes.includes(scope) || firstAttributed === null || year < years.from || year > years.to) continue
    lags.push(Number(firstAttributed.slice(0, 4)) - year)
  }
  const knownWithinYears = Array.from(
    { length: longest + 1 },
    (_, k) => lags.filter((lag) => lag <= k).length,
  )
  return { incidents: lags.length, knownWithinYears }
}
