export type { AdherenceCode, AdherenceResult } from './faults.ts'
export { type Day, addDays, dayFromNumber, dayInWords, dayNumber, readDay } from './days.ts'
export { LARGEST_COUNT, type RateRatio, type RateRatioInput, rateRatio } from './rate-ratio.ts'
export {
  type DetectableFallInput,
  EXACT_UP_TO,
  LARGEST_EXPECTED,
  minimumDetectableFall,
} from './detectable-fall.ts'
export { type Figure, type Interval, figure, percent, ratioInWords, shortNumber } from './figure.ts'
export {
  type Finding,
  type FindingInput,
  type FindingKind,
  LARGEST_FALL_FOR_NO_SIGN,
  type OtherReading,
  finding,
} from './finding.ts'
export { type DayPrecision, type Incident, type Scope, dayPrecision, readLate } from './incidents.ts'
export { type EurepocTables, readEurepoc } from './eurepoc.ts'
export {
  type CountStep,
  type Maturity,
  type MaturityTable,
  type Placement,
  type WindowCounts,
  type WindowQuestion,
  type YearBar,
  countSteps,
  countWindows,
  maturityTable,
  yearBars,
} from './windows.ts'
export {
  type BarStep,
  BAR_YEARS,
  CUT,
  LAST_DAY,
  type SeriesKey,
  barSteps,
  stepOn,
  windowSteps,
} from './facts/steps.ts'
export { MATURITY, type MaturityFact, RELEASE_READINGS, WINDOW_OF_THE_BRIEFING } from './facts/release.ts'
export { CLAIM, type Claim, LATER_ACCOUNTS, type LaterAccount, type Retelling } from './facts/claim.ts'
export {
  CANNOT_BE_TOLD_APART,
  PUBLICATION_COUNTS,
  type PublicationCount,
  RIVAL_EVENTS,
  type RivalEvent,
  SOURCES,
  type Source,
} from './facts/sources.ts'
export { type Reading, type TrendPage, type Window, trendPage } from './trend-page.ts'
