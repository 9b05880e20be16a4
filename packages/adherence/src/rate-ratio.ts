import { bad, ok } from '@alternat/tlog'
import { inverseIncompleteBeta } from './beta.ts'
import { binomialProbability } from './binomial.ts'
import type { AdherenceResult } from './faults.ts'

/** The largest count taken. The exact sums walk over every outcome: this bounds their time. */
export const LARGEST_COUNT = 1_000_000

/** Slack for "no more likely than": the same as in R, so that equal outcomes differing in the last bit count as equal. */
const LIKELINESS_SLACK = 1 + 1e-7

/** Two counts, the lengths of their windows in any one unit, and the confidence level (0.95 if left out). */
export interface RateRatioInput {
  readonly before: number
  readonly after: number
  readonly exposureBefore?: number
  readonly exposureAfter?: number
  readonly level?: number
}

/** The exact conditional comparison of two Poisson rates. */
export interface RateRatio {
  /** Rate after ÷ rate before: 0 when none came after, `Infinity` when none came before, `NaN` when both are 0. */
  readonly ratio: number
  /** Clopper–Pearson limits carried over to the ratio; `high` may be `Infinity`. */
  readonly interval: { readonly low: number; readonly high: number }
  readonly level: number
  /** Two-sided p: the chance, with equal rates, of all outcomes no more likely than this one. */
  readonly p: number
  /** The same with outcomes exactly as likely as this one counted half. */
  readonly midP: number
  /** One-sided p for a rate that fell. */
  readonly pFewer: number
  /** One-sided p for a rate that rose. */
  readonly pMore: number
}

/**
 * The exact conditional rate ratio after ÷ before: given the total n, the count after is binomial with
 * odds `ratio · exposureAfter / exposureBefore`. Counts are whole, 0 to {@link LARGEST_COUNT}; exposures
 * positive. Faults: `adherence.count`, `adherence.exposure`, `adherence.level`.
 */
export function rateRatio(input: RateRatioInput): AdherenceResult<RateRatio> {
  const { before, after, exposureBefore = 1, exposureAfter = 1, level = 0.95 } = input
  if (!isCount(before) || !isCount(after)) {
    return bad('adherence.count', `A count must be a whole number from 0 to ${LARGEST_COUNT}.`)
  }
  if (!isExposure(exposureBefore) || !isExposure(exposureAfter)) {
    return bad('adherence.exposure', 'The length of a window must be a positive number.')
  }
  if (!(level > 0 && level < 1)) return bad('adherence.level', 'The level must lie between 0 and 1.')
  const scale = exposureBefore / exposureAfter
  return ok({
    ratio: (after / before) * scale,
    interval: interval(before, after, scale, (1 - level) / 2),
    level,
    ...probabilities(before, after, exposureAfter / (exposureBefore + exposureAfter), scale),
  })
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= LARGEST_COUNT
/** Extremes are refused, so that no ratio of exposures overflows or vanishes. */
const isExposure = (t: number): boolean => t >= 1e-100 && t <= 1e100

/** Each limit is solved from its own small tail: no digits are lost next to 0 or 1. */
function interval(before: number, after: number, scale: number, tail: number) {
  const low = after === 0 ? 0 : odds(inverseIncompleteBeta(tail, after, before + 1)) * scale
  const high = before === 0 ? Infinity : scale / odds(inverseIncompleteBeta(tail, before, after + 1))
  return { low, high }
}

const odds = (p: number): number => p / (1 - p)

/** The four p values, by walking over all outcomes with the same total. */
function probabilities(before: number, after: number, p: number, scale: number) {
  const n = before + after
  const q = scale * p
  const observed = binomialProbability(after, n, p, q)
  const sums = { less: 0, equal: 0, fewer: 0, more: 0 }
  for (let k = 0; k <= n; k++) {
    const chance = binomialProbability(k, n, p, q)
    if (chance * LIKELINESS_SLACK < observed) sums.less += chance
    else if (chance <= observed * LIKELINESS_SLACK) sums.equal += chance
    if (k <= after) sums.fewer += chance
    if (k >= after) sums.more += chance
  }
  return {
    p: Math.min(1, sums.less + sums.equal),
    midP: Math.min(1, sums.less + sums.equal / 2),
    pFewer: Math.min(1, sums.fewer),
    pMore: Math.min(1, sums.more),
  }
}
