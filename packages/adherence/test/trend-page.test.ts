import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CUT, LAST_DAY, type TrendPage, addDays, dayNumber, trendPage } from '../src/index.ts'

function page(asOf: string): TrendPage {
  const result = trendPage(asOf)
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

const anyDay = fc
  .integer({ min: dayNumber('2012-01-01'), max: dayNumber('2026-12-31') })
  .map((n) => addDays('1970-01-01', n))

describe('the trend page', () => {
  test('on the day of the briefing: four before, one after, too few to tell', () => {
    const { headline, finding } = page('2017-07-14')
    expect(headline?.text).toBe('4 → 1, rate ratio 0.25 (95 % interval 0.005–2.5), as known on 14 July 2017')
    expect(headline?.window).toEqual({ days: 658, opens: '2013-12-06', cut: CUT, closes: '2017-07-13' })
    expect(finding?.kind).toBe('too-few')
    expect(finding?.couldHaveSeen).toBeNull()
  })

  test('on the day of the briefing: the other readings stand beside it', () => {
    const { readings, besides } = page('2017-07-14')
    expect(readings.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      '6 → 1',
      '1 → 0',
      '5 → 2',
      '9 → 1',
      '6 → 1',
      '6 → 0',
      '2 → 0',
    ])
    expect(besides.map(({ before, after }) => `${before} → ${after}`)).toEqual(['1 → 0', '2 → 7'])
  })

  test('with hindsight: what the release of 2023 shows for the same windows, marked with its own day', () => {
    const { readings } = page('2017-07-14').hindsight
    expect(readings.map(({ before, after, asOf }) => [before, after, asOf])).toEqual([
      [11, 6, LAST_DAY],
      [14, 7, LAST_DAY],
    ])
  })

  test('before the arrangement there is nothing to compare', () => {
    for (const day of ['2013-12-31', CUT]) {
      const { headline, finding, readings, caveats } = page(day)
      expect([headline, finding, readings]).toEqual([null, null, []])
      expect(caveats[0]?.text).toContain('nothing to compare')
    }
  })

  test('the claim, its retellings and the rival events appear on their own days', () => {
    expect(page('2016-06-19').claim).toBeNull()
    expect(page('2016-06-20').claim?.retellings).toHaveLength(1)
    expect(page('2017-07-14').claim?.retellings).toHaveLength(4)
    expect(page('2014-05-18').rivalEvents).toHaveLength(1)
    expect(page('2014-05-19').rivalEvents).toHaveLength(2)
    expect(page('2017-04-15').accounts).toHaveLength(1)
    expect(page('2017-05-01').accounts).toHaveLength(2)
    expect(page('2016-12-31').publicationCounts.map((row) => row.year)).toEqual([2014, 2015])
  })

  test('after the end of the source it says so and shows the last counts', () => {
    const after = page('2026-01-01')
    expect(after.countsAsOf).toBe(LAST_DAY)
    expect(after.caveats[0]?.text).toContain('ends on 30 March 2023')
    expect(after.finding).toEqual(page(LAST_DAY).finding)
  })

  test('no figure outside hindsight is later than the as-of day', () => {
    fc.assert(
      fc.property(anyDay, (asOf) => {
        const shown = page(asOf)
        const figures = [shown.headline, shown.finding, ...shown.readings, ...shown.besides, shown.bars]
        for (const one of figures) if (one !== null) expect(one.asOf <= asOf).toBe(true)
        for (const event of shown.rivalEvents) expect(event.date <= asOf).toBe(true)
        for (const told of shown.claim?.retellings ?? []) expect(told.date <= asOf).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('every figure on every day carries an interval and can travel as JSON', () => {
    fc.assert(
      fc.property(anyDay, (asOf) => {
        const shown = page(asOf)
        for (const one of [...shown.readings, ...shown.besides, ...shown.hindsight.readings]) {
          expect(one.text).toMatch(/\(95 % interval [^)]+\), as known on \d+ \w+ \d{4}$/)
        }
        expect(JSON.parse(JSON.stringify(shown))).toEqual(shown)
      }),
      { numRuns: 60 },
    )
  })

  test('a bar never loses an incident as days pass', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [early, late] = [page(a < b ? a : b).bars.years, page(a < b ? b : a).bars.years]
        for (const [i, bar] of early.entries()) {
          expect(bar.dayGiven).toBeLessThanOrEqual(late[i]?.dayGiven ?? -1)
          expect(bar.yearOnly).toBeLessThanOrEqual(late[i]?.yearOnly ?? -1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no word of it judges conduct', () => {
    const text = JSON.stringify(page('2020-01-01'))
    expect(text).not.toMatch(/violat|complied|compliance|party|treaty|agreement|in force/i)
  })

  test('a day that is none is refused', () => {
    const result = trendPage('2017-02-30')
    expect(result.ok ? null : result.fault.code).toBe('adherence.day')
  })
})
