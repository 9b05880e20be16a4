import { ok } from '@alternat/tlog'
import { type Day, dayInWords } from './days.ts'
import { minimumDetectableFall } from './detectable-fall.ts'
import type { AdherenceResult } from './faults.ts'
import { type Figure, type Interval, figure, percent, ratioInWords, shortNumber } from './figure.ts'

/**
 * A fall that must be halved or more before it could be seen leaves "no sign of change" nothing to stand on:
 * only when a fall of this size or smaller would have shown may the finding be `no-sign`.
 */
export const LARGEST_FALL_FOR_NO_SIGN = 0.5

/** The four things that may be said of two counts. There is no fifth, and none speaks of causes or of conduct. */
export type FindingKind = 'fewer' | 'more' | 'no-sign' | 'too-few'

/** What is found, as a sentence and as the numbers it was made from. JSON-able. */
export interface Finding {
  readonly kind: FindingKind
  readonly sentence: string
  /** How many came before, and after: the sentence says that as many as before were expected. */
  readonly before: number
  readonly after: number
  readonly ratio: number | null
  readonly interval: Interval
  readonly level: number
  /** The smallest true fall, as a fraction, that these counts could have shown; `null`: not even a complete stop. */
  readonly couldHaveSeen: number | null
  readonly asOf: Day
  /** The readings, by their keys, under which a change that is said was found to hold. */
  readonly heldUnder: readonly string[]
  /** Those under which the change that the headline alone would show was not found. */
  readonly notUnder: readonly string[]
}

/** Another reading of the same question (equal maturity, vague days read late, …) under which a change must hold too. */
export interface OtherReading {
  readonly name: string
  /** What it is called where the finding is said in other words than its sentence; its name if left out. */
  readonly key?: string
  readonly before: number
  readonly after: number
}

/** Two counts in windows of equal length, as known on a day. */
export interface FindingInput {
  readonly before: number
  readonly after: number
  readonly asOf: Day
  /** Confidence level, 0.95 if left out. */
  readonly level?: number
  /** `fewer` and `more` are said only if every one of these readings says so as well. */
  readonly mustHold?: readonly OtherReading[]
}

type Direction = 'fewer' | 'more' | null

/**
 * The finding for two counts, in the fixed grammar: *fewer* or *more* (the interval excludes 1 in the headline and
 * in every reading that must hold); else *no sign of change, and a fall of X would have shown*; else *too few to
 * tell*, with what could have been seen. Faults as `rateRatio` and `minimumDetectableFall`.
 */
export function finding(input: FindingInput): AdherenceResult<Finding> {
  const { asOf, level = 0.95, mustHold = [] } = input
  const headline = figure({ before: input.before, after: input.after, asOf, level })
  if (!headline.ok) return headline
  const fall = minimumDetectableFall({ expectedBefore: input.before, alpha: 1 - level })
  if (!fall.ok) return fall
  const failing: OtherReading[] = []
  for (const reading of mustHold) {
    const other = figure({ ...reading, asOf, level })
    if (!other.ok) return other
    if (directionOf(other.value) !== directionOf(headline.value)) failing.push(reading)
  }
  const spoken = phrase(headline.value, fall.value, mustHold, failing)
  const { ratio, interval } = headline.value
  const { before, after } = input
  const seen = { ratio, interval, level, couldHaveSeen: fall.value, asOf }
  const isSaid = spoken.kind === 'fewer' || spoken.kind === 'more'
  const isShown = directionOf(headline.value) !== null
  const heldUnder = isSaid ? keysOf(mustHold) : []
  return ok({ ...spoken, before, after, ...seen, heldUnder, notUnder: isShown ? keysOf(failing) : [] })
}

function keysOf(readings: readonly OtherReading[]): string[] {
  return readings.map(({ key, name }) => key ?? name)
}

function directionOf({ interval }: Figure): Direction {
  if (interval.high !== null && interval.high < 1) return 'fewer'
  return interval.low > 1 ? 'more' : null
}

function phrase(
  headline: Figure,
  fall: number | null,
  mustHold: readonly OtherReading[],
  failing: readonly OtherReading[],
): Pick<Finding, 'kind' | 'sentence'> {
  const direction = directionOf(headline)
  if (direction !== null && failing.length === 0) {
    return { kind: direction, sentence: changeSentence(direction, headline) + heldUnder(mustHold) }
  }
  const caveat =
    direction === null ? '' : ` The figure alone would say otherwise, but not under: ${namesOf(failing)}.`
  if (fall !== null && fall <= LARGEST_FALL_FOR_NO_SIGN) {
    const opening = `No sign of change, and a fall of ${percent(fall)} would have shown`
    return { kind: 'no-sign', sentence: `${opening}: ${tail(headline)}.${caveat}` }
  }
  return {
    kind: 'too-few',
    sentence: `Too few to tell: ${couldSee(headline.before, fall)}; ${tail(headline)}.${caveat}`,
  }
}

function changeSentence(direction: 'fewer' | 'more', headline: Figure): string {
  const { low, high } = headline.interval
  if (direction === 'fewer') {
    return `Fewer: between ${percent(1 - (high ?? 1))} and ${percent(1 - low)} fewer, ${tail(headline)}.`
  }
  const range =
    high === null ? `at least ${shortNumber(low)}` : `between ${shortNumber(low)} and ${shortNumber(high)}`
  return `More: ${range} times as many, ${tail(headline)}.`
}

function heldUnder(readings: readonly OtherReading[]): string {
  return readings.length === 0 ? '' : ` It holds under: ${namesOf(readings)}.`
}

function namesOf(readings: readonly OtherReading[]): string {
  return readings.map(({ name }) => name).join('; ')
}

function couldSee(expected: number, fall: number | null): string {
  const seen =
    fall === null
      ? 'not even a complete stop could have been shown'
      : `only a fall of ${percent(fall)} or more could have been shown`
  return `with ${expected} expected, ${seen}`
}

/** No sentence leaves here without the interval and the as-of day. */
function tail({ ratio, interval, level, asOf }: Figure): string {
  return `${ratioInWords(ratio, interval, level)}, as known on ${dayInWords(asOf)}`
}
