import { binomialProbability } from './binomial.ts'

/** Keeps the continued fraction away from a division by zero (Lentz). */
const TINY = 1e-300
/** Far more terms than a count of 10⁶ needs (they grow with its square root); stops a loop on bad input. */
const MOST_TERMS = 20_000

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const step = d * c
    product *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return product
}

/**
 * The regularised incomplete beta function I_x(a, b) for whole a, b ≥ 1 and 0 ≤ x ≤ 1: the chance that a
 * binomial of a + b − 1 trials with success chance x gives a or more successes.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = (binomialProbability(a, a + b, x, 1 - x) * a * b) / (a + b)
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a
  return 1 - (front * continuedFraction(1 - x, b, a)) / b
}

/**
 * The x at which I_x(a, b) = `probability` (0 < probability < 1), for whole a, b ≥ 1.
 * Bisection down to neighbouring doubles: the function is monotone, so nothing can diverge.
 */
export function inverseIncompleteBeta(probability: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 1100; i++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (incompleteBeta(middle, a, b) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
