import { ok } from '@alternat/tlog'
import { type Day, dayInWords } from './days.ts'
import type { AdherenceResult } from './faults.ts'
import { type RateRatio, rateRatio } from './rate-ratio.ts'

/** An interval of a ratio as it travels in JSON: `high` is `null` when there is no upper bound. */
export interface Interval {
  readonly low: number
  readonly high: number | null
}

/** One reading of the counts, never without its interval and its as-of day. JSON-able. */
export interface Figure {
  readonly before: number
  readonly after: number
  /** Rate after ÷ rate before; `null` when none came before, so that no ratio can be formed. */
  readonly ratio: number | null
  readonly interval: Interval
  readonly level: number
  /** Two-sided p of the exact conditional test. */
  readonly p: number
  /** What is known on this day, and nothing later. */
  readonly asOf: Day
  /** The figure as it is printed: `4 → 1, rate ratio 0.25 (95 % interval 0.005–2.5), as known on 14 July 2017`. */
  readonly text: string
}

/** The figure for two counts in windows of equal length. Faults as {@link rateRatio}. */
export function figure(counts: {
  readonly before: number
  readonly after: number
  readonly asOf: Day
  readonly level?: number
}): AdherenceResult<Figure> {
  const { before, after, asOf, level = 0.95 } = counts
  const exact = rateRatio({ before, after, level })
  if (!exact.ok) return exact
  const ratio = before === 0 ? null : exact.value.ratio
  return ok({
    before,
    after,
    ratio,
    interval: jsonInterval(exact.value),
    level,
    p: exact.value.p,
    asOf,
    text: `${before} → ${after}, ${ratioInWords(ratio, jsonInterval(exact.value), level)}, as known on ${dayInWords(asOf)}`,
  })
}

function jsonInterval({ interval }: RateRatio): Interval {
  return { low: interval.low, high: interval.high === Infinity ? null : interval.high }
}

/** `rate ratio 0.25 (95 % interval 0.005–2.5)`, or what takes its place when there is no ratio or no upper bound. */
export function ratioInWords(ratio: number | null, { low, high }: Interval, level: number): string {
  const share = `${Number((level * 100).toPrecision(4))} %`
  const range =
    high === null ? `${shortNumber(low)} to no upper bound` : `${shortNumber(low)}–${shortNumber(high)}`
  const name = ratio === null ? 'no rate ratio can be formed' : `rate ratio ${shortNumber(ratio)}`
  return `${name} (${share} interval ${range})`
}

/** Two significant digits, one below a hundredth, whole numbers from ten on: no more than the counts can carry. */
export function shortNumber(x: number): string {
  if (x === 0) return '0'
  if (x < 0.0095) return Number(x.toPrecision(1)).toString()
  if (x < 9.95) return x.toPrecision(2)
  return Math.round(x).toString()
}

/** A fraction as a percentage: whole, with one decimal from 99 % on, and never rounded up to 100 %. */
export function percent(fraction: number): string {
  const value = fraction * 100
  if (value > 99 && value < 100) return `${Math.min(99.9, Number(value.toFixed(1)))} %`
  return `${Math.round(value)} %`
}
