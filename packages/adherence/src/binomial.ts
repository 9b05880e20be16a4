/** Half the logarithm of 2π. */
const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * log n! − Stirling's approximation, for n ≥ 0. Taking this small remainder instead of subtracting three
 * large log-gammas is what keeps 14 digits at counts in the thousands (C. Loader, "Fast and accurate
 * computation of binomial probabilities", 2000).
 */
function stirlingError(n: number): number {
  if (n === 0) return 0
  if (n <= 15) return smallStirlingError(n)
  const s = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / s) / s) / s) / s) / n
}

function smallStirlingError(n: number): number {
  let factorial = 1
  for (let i = 2; i <= n; i++) factorial *= i
  return Math.log(factorial) - ((n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI)
}

/** The deviance term x·log(x/m) + m − x, without cancellation when x is near m. */
function devianceTerm(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let power = 2 * x * v
  for (let j = 3; j < 1000; j += 2) {
    power *= v * v
    const next = sum + power / j
    if (next === sum) return next
    sum = next
  }
  return sum
}

/**
 * The binomial probability of `k` successes in `n` trials; `p` and `q` are the chances of success and of
 * failure. Both are asked for, so that a chance next to 1 loses no digits. 0 ≤ k ≤ n, whole; p + q = 1.
 */
export function binomialProbability(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (q === 0) return k === n ? 1 : 0
  if (k === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)))
  if (k === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)))
  const rest = n - k
  const log =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    devianceTerm(k, n * p) -
    devianceTerm(rest, n * q) +
    0.5 * Math.log(n / k / rest)
  return Math.exp(log - HALF_LOG_TWO_PI)
}

/** The Poisson probability of `k` events where `mean` are expected; k ≥ 0 whole, mean ≥ 0. */
export function poissonProbability(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0
  if (k === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(k) - devianceTerm(k, mean) - 0.5 * Math.log(k) - HALF_LOG_TWO_PI)
}
