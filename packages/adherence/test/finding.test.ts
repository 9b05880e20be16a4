import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Finding, type FindingInput, LARGEST_FALL_FOR_NO_SIGN, finding } from '../src/index.ts'

const asOf = '2017-07-14'

function found(input: Omit<FindingInput, 'asOf'>): Finding {
  const result = finding({ asOf, ...input })
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

describe('the finding', () => {
  test('says too few when not even a complete stop could have been shown', () => {
    const { kind, sentence, couldHaveSeen } = found({ before: 4, after: 1 })
    expect(kind).toBe('too-few')
    expect(couldHaveSeen).toBeNull()
    expect(sentence).toBe(
      'Too few to tell: with 4 expected, not even a complete stop could have been shown; ' +
        'rate ratio 0.25 (95 % interval 0.005–2.5), as known on 14 July 2017.',
    )
  })

  test('says too few, and what could have been seen, when only a large fall would have shown', () => {
    const { kind, sentence } = found({ before: 10, after: 9 })
    expect(kind).toBe('too-few')
    expect(sentence).toContain('with 10 expected, only a fall of 92 % or more could have been shown')
  })

  test('says no sign of change only when a change would have shown', () => {
    const { kind, sentence, couldHaveSeen } = found({ before: 80, after: 76 })
    expect(kind).toBe('no-sign')
    expect(couldHaveSeen).toBeLessThan(LARGEST_FALL_FOR_NO_SIGN)
    expect(sentence).toMatch(
      /^No sign of change, and a fall of 41 % would have shown: rate ratio 0\.95 \(95 % interval/,
    )
  })

  test('says fewer, with the interval as percentages', () => {
    const { kind, sentence } = found({ before: 60, after: 10 })
    expect(kind).toBe('fewer')
    expect(sentence).toBe(
      'Fewer: between 67 % and 92 % fewer, rate ratio 0.17 (95 % interval 0.076–0.33), as known on 14 July 2017.',
    )
  })

  test('says more, also when there is no upper bound', () => {
    expect(found({ before: 10, after: 60 }).sentence).toMatch(/^More: between 3\.0 and 13 times as many/)
    expect(found({ before: 0, after: 12 }).sentence).toBe(
      'More: at least 2.8 times as many, no rate ratio can be formed (95 % interval 2.8 to no upper bound), as known on 14 July 2017.',
    )
  })

  test('does not say fewer when another reading that must hold does not say so', () => {
    const mustHold = [{ name: 'equal maturity', before: 6, after: 1 }]
    const { kind, sentence } = found({ before: 9, after: 1, mustHold })
    expect(kind).toBe('too-few')
    expect(sentence).toContain('but not under: equal maturity')
    expect(found({ before: 9, after: 1 }).kind).toBe('fewer')
  })

  test('names the readings under which a change holds', () => {
    const mustHold = [{ name: 'equal maturity', before: 50, after: 9 }]
    expect(found({ before: 60, after: 10, mustHold }).sentence).toMatch(/It holds under: equal maturity\.$/)
  })

  test('an opposite change in a reading that must hold is no support', () => {
    const mustHold = [{ name: 'read late', before: 5, after: 40 }]
    expect(found({ before: 60, after: 10, mustHold }).kind).not.toBe('fewer')
  })

  const counts = fc.record({ before: fc.nat(90), after: fc.nat(90) })

  test('every sentence carries its interval and its day, and none judges or explains', () => {
    fc.assert(
      fc.property(counts, (input) => {
        const { sentence } = found(input)
        expect(sentence).toMatch(/\(95 % interval [^)]+\)/)
        expect(sentence).toContain('as known on 14 July 2017')
        expect(sentence).not.toMatch(
          /violat|compl(?:y|ied|iance)|caus|because|due to|led to|result|thanks|effect|NaN|Infinity|undefined/i,
        )
      }),
      { numRuns: 100 },
    )
  })

  test('the kind follows from the numbers beside it', () => {
    fc.assert(
      fc.property(counts, (input) => {
        const { kind, interval, couldHaveSeen } = found(input)
        const high = interval.high ?? Infinity
        const seen = couldHaveSeen !== null && couldHaveSeen <= LARGEST_FALL_FOR_NO_SIGN
        const wanted = high < 1 ? 'fewer' : interval.low > 1 ? 'more' : seen ? 'no-sign' : 'too-few'
        expect(kind).toBe(wanted)
      }),
      { numRuns: 100 },
    )
  })

  test('survives JSON unchanged', () => {
    fc.assert(
      fc.property(counts, (input) => {
        const value = found(input)
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
      }),
      { numRuns: 60 },
    )
  })

  test('hands on the refusal of bad counts', () => {
    const result = finding({ before: -1, after: 0, asOf })
    expect(result.ok ? null : result.fault.code).toBe('adherence.count')
  })
})
