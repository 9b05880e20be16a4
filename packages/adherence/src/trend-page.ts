import { ok } from '@alternat/tlog'
import { type Day, addDays, dayInWords, dayNumber, readDay } from './days.ts'
import { CLAIM, type Claim, LATER_ACCOUNTS, type LaterAccount, type Told } from './facts/claim.ts'
import { BESIDES, HEADLINE, IP, MUST_HOLD, NORM, READINGS, TITLE } from './facts/readings.ts'
import { MATURITY, type MaturityFact, RELEASE_READINGS, WINDOW_OF_THE_BRIEFING } from './facts/release.ts'
import {
  CANNOT_BE_TOLD_APART,
  PUBLICATION_COUNTS,
  type PublicationCount,
  RIVAL_EVENTS,
  type RivalEvent,
  SOURCES,
  type Source,
} from './facts/sources.ts'
import { BAR_YEARS, CUT, LAST_DAY, type SeriesKey, barSteps, stepOn, windowSteps } from './facts/steps.ts'
import type { AdherenceResult } from './faults.ts'
import { type Figure, figure } from './figure.ts'
import { type Finding, type OtherReading, finding } from './finding.ts'
import type { YearBar } from './windows.ts'

/** One printed reading: what was counted and how it was read, with its figure. */
export interface Reading extends Figure {
  /** What other languages find its name by: the key of its series. */
  readonly key: string
  readonly name: string
  /** The two windows, in days and by their first and last day. */
  readonly window: Window
}

/** Two windows of equal length around the cut; the first day after is the cut itself. */
export interface Window {
  readonly days: number
  readonly opens: Day
  readonly cut: Day
  readonly closes: Day
}

/** Everything the trend page prints. JSON-able; nothing in it is later than `asOf` except under `hindsight`. */
export interface TrendPage {
  readonly title: string
  readonly norm: string
  readonly asOf: Day
  /** The day the counts speak for: `asOf`, or the last day of the source if that is earlier. */
  readonly countsAsOf: Day
  readonly caveats: readonly Told[]
  /** `null` until a day has passed since the cut: there is nothing to compare. */
  readonly headline: Reading | null
  readonly finding: Finding | null
  /** The same question read otherwise. */
  readonly readings: readonly Reading[]
  /** A series the arrangement does not speak of, and one to which conduct may have moved. */
  readonly besides: readonly Reading[]
  readonly bars: { readonly scope: string; readonly asOf: Day; readonly years: readonly YearBar[] }
  readonly publicationCounts: readonly PublicationCount[]
  readonly rivalEvents: readonly RivalEvent[]
  /** `null` before the claim was made. */
  readonly claim: Claim | null
  readonly accounts: readonly LaterAccount[]
  readonly cannotBeToldApart: readonly Told[]
  /** What only the release of 2023 tells: to be shown apart, as learned later. */
  readonly hindsight: { readonly readings: readonly Reading[]; readonly maturity: readonly MaturityFact[] }
  readonly sources: readonly Source[]
}

/**
 * The trend page of an arrangement as it stood on a day (YYYY-MM-DD). Windows reach from its cut to
 * that day and as far back. Fault: `adherence.day`.
 */
export function trendPage(asOf: string): AdherenceResult<TrendPage> {
  const day = readDay(asOf)
  if (!day.ok) return day
  const countsAsOf = asOf < LAST_DAY ? asOf : LAST_DAY
  const headline = readAll([HEADLINE], countsAsOf)
  const readings = readAll(READINGS, countsAsOf)
  const besides = readAll(BESIDES, countsAsOf)
  const hindsight = releaseReadings()
  const found = findingOn(countsAsOf)
  if (!headline.ok) return headline
  if (!readings.ok) return readings
  if (!besides.ok) return besides
  if (!hindsight.ok) return hindsight
  if (!found.ok) return found
  return ok({
    title: TITLE,
    norm: NORM,
    asOf,
    countsAsOf,
    caveats: caveats(asOf),
    headline: headline.value[0] ?? null,
    finding: found.value,
    readings: readings.value,
    besides: besides.value,
    bars: { scope: IP, asOf: countsAsOf, years: barsOn(countsAsOf) },
    publicationCounts: PUBLICATION_COUNTS.filter((row) => row.knownFrom <= asOf),
    ...accountsUntil(asOf),
    cannotBeToldApart: CANNOT_BE_TOLD_APART,
    hindsight: { readings: hindsight.value, maturity: MATURITY },
    sources: SOURCES,
  })
}

/** What people had said and done by the day. A month or year counts once it is over: nothing is shown before its day. */
function accountsUntil(asOf: Day): Pick<TrendPage, 'rivalEvents' | 'claim' | 'accounts'> {
  const past = (item: { readonly date: string }): boolean => lastDayOf(item.date) <= asOf
  const claim = past(CLAIM) ? { ...CLAIM, retellings: CLAIM.retellings.filter(past) } : null
  return { rivalEvents: RIVAL_EVENTS.filter(past), claim, accounts: LATER_ACCOUNTS.filter(past) }
}

/** A year or month as its last possible day, for comparison only. */
function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? `${date}-31` : date
}

function caveats(asOf: Day): Told[] {
  const always: Told[] = [
    {
      key: 'upper-bound',
      text: 'IP-theft-like is an upper bound: no public source records whether what was taken was used for commercial advantage.',
    },
    {
      key: 'public-only',
      text: 'Only incidents that became public are counted; many never do, and most become known years later.',
    },
    {
      key: 'vague-days',
      text: 'The source writes an unknown day or month as 01: a date of 1 January may stand for the whole year.',
    },
    {
      key: 'exploratory',
      text: 'Exploratory: the windows and the rule were chosen after the fact, not registered before.',
    },
  ]
  if (asOf <= CUT) {
    const text = 'No day has passed since the arrangement was announced: there is nothing to compare.'
    return [{ key: 'before-cut', text }, ...always]
  }
  if (asOf <= LAST_DAY) return always
  const text = `The source ends on ${dayInWords(LAST_DAY)}; later days show the same counts.`
  return [{ key: 'source-ends', text }, ...always]
}

function windowOf(days: number): Window {
  return { days, opens: addDays(CUT, -days), cut: CUT, closes: addDays(CUT, days - 1) }
}

function readAll(series: readonly (readonly [SeriesKey, string])[], asOf: Day): AdherenceResult<Reading[]> {
  const window = windowOf(dayNumber(asOf) - dayNumber(CUT))
  const out: Reading[] = []
  for (const [key, name] of series) {
    const step = stepOn(windowSteps(key) ?? [], asOf)
    if (step === null) continue
    const made = figure({ before: step.before, after: step.after, asOf })
    if (!made.ok) return made
    out.push({ key, name, window, ...made.value })
  }
  return ok(out)
}

function releaseReadings(): AdherenceResult<Reading[]> {
  const out: Reading[] = []
  for (const { key, name, before, after } of RELEASE_READINGS) {
    const made = figure({ before, after, asOf: LAST_DAY })
    if (!made.ok) return made
    out.push({ key, name, window: windowOf(WINDOW_OF_THE_BRIEFING), ...made.value })
  }
  return ok(out)
}

function findingOn(asOf: Day): AdherenceResult<Finding | null> {
  const step = stepOn(windowSteps(HEADLINE[0]) ?? [], asOf)
  if (step === null) return ok(null)
  const mustHold: OtherReading[] = []
  for (const [key, name] of MUST_HOLD) {
    const other = stepOn(windowSteps(key) ?? [], asOf)
    if (other !== null) mustHold.push({ key, name, before: other.before, after: other.after })
  }
  return finding({ before: step.before, after: step.after, asOf, mustHold })
}

function barsOn(asOf: Day): readonly YearBar[] {
  const none = BAR_YEARS.map((year) => ({ year, dayGiven: 0, firstOfMonth: 0, yearOnly: 0 }))
  return stepOn(barSteps('ip-theft-like'), asOf)?.bars ?? none
}
