import { describe, expect, test } from 'vitest'
import { EXACT_UP_TO, minimumDetectableFall } from '../src/index.ts'
import { DETECTABLE_FALLS } from './golden.ts'

function fall(expectedBefore: number, more: { alpha?: number; power?: number } = {}): number | null {
  const result = minimumDetectableFall({ expectedBefore, ...more })
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

describe('what a count could have shown', () => {
  test.each(DETECTABLE_FALLS)('with %d expected, the smallest fall is %d', (expected, wanted) => {
    const found = fall(expected)
    if (wanted === null || found === null) expect(found).toBe(wanted)
    else expect(Math.abs(found - wanted)).toBeLessThan(1e-4)
  })

  test('with nothing expected nothing can be shown', () => {
    expect(fall(0)).toBeNull()
  })

  test('the more is expected, the smaller the fall that shows', () => {
    const falls = [10, 20, 40, 80, 160, 320, 1000, 100_000].map((expected) => fall(expected) ?? 2)
    expect(falls).toEqual(falls.toSorted((a, b) => b - a))
  })

  test('the closed form takes over within a point of the exact search', () => {
    const exact = fall(EXACT_UP_TO) ?? 2
    expect(Math.abs(exact - (fall(EXACT_UP_TO + 0.01) ?? 2))).toBeLessThan(0.01)
  })

  test('asking for more power or fewer false alarms asks for a larger fall', () => {
    const usual = fall(30) ?? 2
    expect(fall(30, { power: 0.95 })).toBeGreaterThan(usual)
    expect(fall(30, { alpha: 0.01 })).toBeGreaterThan(usual)
  })

  test('refuses impossible questions', () => {
    const code = (input: { expectedBefore: number; alpha?: number; power?: number }): string | null => {
      const result = minimumDetectableFall(input)
      return result.ok ? null : result.fault.code
    }
    expect(code({ expectedBefore: -1 })).toBe('adherence.count')
    expect(code({ expectedBefore: NaN })).toBe('adherence.count')
    expect(code({ expectedBefore: 10, alpha: 0 })).toBe('adherence.level')
    expect(code({ expectedBefore: 10, power: 1 })).toBe('adherence.level')
  })
})
