import { bad, ok } from '@alternat/tlog'
import { binomialProbability, poissonProbability } from './binomial.ts'
import type { AdherenceResult } from './faults.ts'

/** Above this expected count the exact search gives way to the closed form, which agrees to about a point from 40 on. */
export const EXACT_UP_TO = 200
/** The largest expected count taken. */
export const LARGEST_EXPECTED = 1_000_000

/** How many incidents the window before is expected to hold; two equal windows; error rate 0.05, power 0.8 if left out. */
export interface DetectableFallInput {
  readonly expectedBefore: number
  readonly alpha?: number
  readonly power?: number
}

/**
 * The smallest true fall (a fraction from 0 to 1) that the exact two-sided test at `alpha` would show with
 * chance `power`, both counts being Poisson in equal windows. `null`: not even a complete stop would be shown.
 * Faults: `adherence.count` (expectation not from 0 to {@link LARGEST_EXPECTED}), `adherence.level`.
 */
export function minimumDetectableFall(input: DetectableFallInput): AdherenceResult<number | null> {
  const { expectedBefore, alpha = 0.05, power = 0.8 } = input
  if (!(expectedBefore >= 0 && expectedBefore <= LARGEST_EXPECTED)) {
    return bad('adherence.count', `The expected count must lie between 0 and ${LARGEST_EXPECTED}.`)
  }
  if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1)) {
    return bad('adherence.level', 'The error rate and the power must lie between 0 and 1.')
  }
  if (expectedBefore > EXACT_UP_TO) return ok(fallByNormalApproximation(expectedBefore, alpha, power))
  const largest = largestPlausible(expectedBefore)
  const shown = rejectionTable(2 * largest, alpha)
  const chance = (fall: number): number => chanceToShow(expectedBefore, fall, largest, shown)
  return ok(chance(1) < power ? null : bisect((fall) => chance(fall) >= power))
}

/** A count that a Poisson with this mean exceeds with a chance far below rounding. */
const largestPlausible = (mean: number): number => Math.ceil(mean + 9 * Math.sqrt(mean) + 20)

/** For every total n: the counts after (0..n) at which the exact test speaks. */
function rejectionTable(largestTotal: number, alpha: number): Uint8Array[] {
  const table: Uint8Array[] = []
  for (let n = 0; n <= largestTotal; n++) table.push(rejections(n, alpha))
  return table
}

/** Equal windows make the binomial symmetric: outcomes no more likely than k are exactly both tails from k outwards. */
function rejections(n: number, alpha: number): Uint8Array {
  const row = new Uint8Array(n + 1)
  let tails = 0
  for (let k = 0; 2 * k < n; k++) {
    tails += 2 * binomialProbability(k, n, 0.5, 0.5)
    if (tails > alpha) break
    row[k] = 1
    row[n - k] = 1
  }
  return row
}

function chanceToShow(mean: number, fall: number, largest: number, shown: readonly Uint8Array[]): number {
  const before = poissonRow(mean, largest)
  const after = poissonRow(mean * (1 - fall), largest)
  let sum = 0
  for (let x = 0; x <= largest; x++) {
    for (let y = 0; y <= largest; y++) {
      if (shown[x + y]?.[y] === 1) sum += (before[x] ?? 0) * (after[y] ?? 0)
    }
  }
  return sum
}

function poissonRow(mean: number, largest: number): Float64Array {
  const row = new Float64Array(largest + 1)
  for (let k = 0; k <= largest; k++) row[k] = poissonProbability(k, mean)
  return row
}

/** The smallest fall in 0..1 for which `enough` holds, to a hundred-thousandth. */
function bisect(enough: (fall: number) => boolean): number {
  let low = 0
  let high = 1
  while (high - low > 1e-5) {
    const middle = (low + high) / 2
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

/** Solves −ln(1 − f) = (z₁ + z₂)·√(1/m + 1/(m(1 − f))). */
function fallByNormalApproximation(mean: number, alpha: number, power: number): number {
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power)
  return bisect((f) => f === 1 || -Math.log(1 - f) >= z * Math.sqrt(1 / mean + 1 / (mean * (1 - f))))
}

/** The normal quantile by bisection on a distribution function good to 1.5·10⁻⁷ (Abramowitz & Stegun 7.1.26). */
function normalQuantile(probability: number): number {
  let low = -40
  let high = 40
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2
    if (normalDistribution(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function normalDistribution(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const tail = (series * Math.exp((-z * z) / 2)) / 2
  return z < 0 ? tail : 1 - tail
}
