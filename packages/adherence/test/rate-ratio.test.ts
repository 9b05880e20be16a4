import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RateRatio, type RateRatioInput, rateRatio } from '../src/index.ts'
import { EXACT_RATE_RATIOS } from './golden.ts'

function exact(input: RateRatioInput): RateRatio {
  const result = rateRatio(input)
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

/** Ten digits, relative. */
function expectClose(actual: number, wanted: number): void {
  if (wanted === 0 || !Number.isFinite(wanted)) expect(actual).toBe(wanted)
  else expect(Math.abs(actual - wanted) / Math.abs(wanted)).toBeLessThan(1e-10)
}

/** A slow twin in whole numbers: the two-sided p and the mid-p for equal windows, without any floating-point sum. */
function slowP(before: number, after: number): { p: number; midP: number } {
  const n = before + after
  const row = [1n]
  for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k))
  const observed = row[after] ?? 0n
  const sum = (keep: (c: bigint) => boolean): number =>
    Number((row.filter(keep).reduce((a, b) => a + b, 0n) * 10n ** 30n) / 2n ** BigInt(n)) / 1e30
  const less = sum((c) => c < observed)
  return { p: sum((c) => c <= observed), midP: less + sum((c) => c === observed) / 2 }
}

describe('the exact rate ratio', () => {
  test.each(EXACT_RATE_RATIOS)('agrees with R for %i before and %i after in %i and %i', (...row) => {
    const [before, after, exposureBefore, exposureAfter, [low, high], p, midP, pFewer] = row
    const result = exact({ before, after, exposureBefore, exposureAfter })
    expectClose(result.interval.low, low)
    expectClose(result.interval.high, high ?? Infinity)
    expectClose(result.p, p)
    expectClose(result.midP, midP)
    expectClose(result.pFewer, pFewer)
    if (before > 0) expectClose(result.ratio, after / exposureAfter / (before / exposureBefore))
  })

  test('agrees with the breast cancer example in the help page of R', () => {
    const result = exact({ before: 21, after: 11, exposureBefore: 3011, exposureAfter: 800 })
    expectClose(result.ratio, 1.9714880952381)
    expectClose(result.interval.low, 0.858426403391639)
    expectClose(result.interval.high, 4.27726594365407)
    expectClose(result.p, 0.0796686330333295)
  })

  test('gives the edges their true values', () => {
    expect(exact({ before: 5, after: 0 }).ratio).toBe(0)
    expect(exact({ before: 5, after: 0 }).interval.low).toBe(0)
    expect(exact({ before: 0, after: 5 }).ratio).toBe(Infinity)
    expect(exact({ before: 0, after: 5 }).interval.high).toBe(Infinity)
    expect(exact({ before: 0, after: 0 }).ratio).toBeNaN()
    expect(exact({ before: 0, after: 0 }).interval).toEqual({ low: 0, high: Infinity })
  })

  test('has the same p as a sum in whole numbers, for every total up to 60', () => {
    for (let n = 0; n <= 60; n++) {
      for (let after = 0; after <= n; after++) {
        const slow = slowP(n - after, after)
        const fast = exact({ before: n - after, after })
        expect(Math.abs(fast.p - slow.p)).toBeLessThan(1e-12)
        expect(Math.abs(fast.midP - slow.midP)).toBeLessThan(1e-12)
      }
    }
  })

  const count = fc.nat(400)
  const length = fc.double({ min: 0.01, max: 1000, noNaN: true })

  test('turned round, gives the reciprocal ratio and interval and the same p', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        length,
        length,
        (b, a, tb, ta) => {
          const there = exact({ before: b, after: a, exposureBefore: tb, exposureAfter: ta })
          const back = exact({ before: a, after: b, exposureBefore: ta, exposureAfter: tb })
          expectClose(back.ratio, 1 / there.ratio)
          expectClose(back.interval.low, 1 / there.interval.high)
          expectClose(back.interval.high, 1 / there.interval.low)
          expect(back.p).toBeCloseTo(there.p, 10)
          expect(back.pFewer).toBeCloseTo(there.pMore, 10)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('does not depend on the unit of the windows', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 400 }), length, length, (after, before, tb, ta) => {
        const inDays = exact({ before, after, exposureBefore: tb, exposureAfter: ta })
        const inYears = exact({ before, after, exposureBefore: tb / 365.25, exposureAfter: ta / 365.25 })
        expect(inYears.p).toBeCloseTo(inDays.p, 9)
        expect(inYears.ratio).toBeCloseTo(inDays.ratio, 6)
      }),
      { numRuns: 60 },
    )
  })

  test('puts the ratio inside its interval, and a higher level gives a wider one', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 400 }), (after, before) => {
        const narrow = exact({ before, after, level: 0.8 }).interval
        const wide = exact({ before, after, level: 0.99 }).interval
        const { ratio } = exact({ before, after })
        expect(narrow.low).toBeLessThanOrEqual(ratio)
        expect(narrow.high).toBeGreaterThanOrEqual(ratio)
        expect(wide.low).toBeLessThanOrEqual(narrow.low)
        expect(wide.high).toBeGreaterThan(narrow.high)
      }),
      { numRuns: 60 },
    )
  })

  test('stays sound for counts in the hundred thousands', () => {
    const { interval, p } = exact({ before: 200_000, after: 199_000 })
    const half = 1.959963984540054 * Math.sqrt(1 / 200_000 + 1 / 199_000)
    expect(Math.log(interval.low)).toBeCloseTo(Math.log(0.995) - half, 4)
    expect(Math.log(interval.high)).toBeCloseTo(Math.log(0.995) + half, 4)
    expect(p).toBeCloseTo(0.1136, 3)
  })

  test.each([
    [{ before: -1, after: 0 }, 'adherence.count'],
    [{ before: 1.5, after: 0 }, 'adherence.count'],
    [{ before: NaN, after: 0 }, 'adherence.count'],
    [{ before: 1, after: 1e9 }, 'adherence.count'],
    [{ before: 1, after: 1, exposureAfter: 0 }, 'adherence.exposure'],
    [{ before: 1, after: 1, exposureBefore: Infinity }, 'adherence.exposure'],
    [{ before: 1, after: 1, level: 1 }, 'adherence.level'],
    [{ before: 1, after: 1, level: NaN }, 'adherence.level'],
  ])('refuses %j with %s', (input, code) => {
    const result = rateRatio(input)
    expect(result.ok ? null : result.fault.code).toBe(code)
  })
})
