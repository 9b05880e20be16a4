import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Incident,
  type WindowQuestion,
  countSteps,
  countWindows,
  maturityTable,
  stepOn,
  yearBars,
} from '../src/index.ts'
import { addDays, dayInWords, dayNumber, readDay } from '../src/index.ts'

const cut = '2015-09-25'
const question: WindowQuestion = {
  scope: 'all',
  cut,
  days: 658,
  asOf: '2017-07-14',
  maturity: 'naive',
  placement: 'written',
}

const incident = (start: string, firstAttributed: string | null): Incident => ({
  start,
  firstAttributed,
  scopes: ['all'],
})

const day = fc
  .integer({ min: dayNumber('2012-01-01'), max: dayNumber('2020-12-31') })
  .map((n) => addDays('1970-01-01', n))
const anyIncident = fc
  .record({ start: day, late: fc.nat(1500), dated: fc.boolean() })
  .map(({ start, late, dated }) => incident(start, dated ? addDays(start, late) : null))

describe('counting in two windows', () => {
  test('the first day before, the last day before, the cut and the last day after each fall on their own side', () => {
    const on = (start: string) => countWindows([incident(start, start)], question)
    expect(on('2013-12-05')).toEqual({ before: 0, after: 0 })
    expect(on('2013-12-06')).toEqual({ before: 1, after: 0 })
    expect(on('2015-09-24')).toEqual({ before: 1, after: 0 })
    expect(on('2015-09-25')).toEqual({ before: 0, after: 1 })
    expect(on('2017-07-13')).toEqual({ before: 0, after: 1 })
    expect(on('2017-07-14')).toEqual({ before: 0, after: 0 })
  })

  test('at equal maturity the window before holds only what was known on the cut', () => {
    const late = [incident('2014-05-05', '2016-01-02')]
    expect(countWindows(late, question).before).toBe(1)
    expect(countWindows(late, { ...question, maturity: 'equal' }).before).toBe(0)
  })

  test('a year-only attribution read late is known at the end of that year', () => {
    const vague = [incident('2014-05-05', '2017-01-01')]
    expect(countWindows(vague, question).before).toBe(1)
    expect(countWindows(vague, { ...question, placement: 'known-late' }).before).toBe(0)
  })

  test('a year-only start read late can move to the other side of the cut', () => {
    const vague = [incident('2015-01-01', '2016-05-05')]
    expect(countWindows(vague, question)).toEqual({ before: 1, after: 0 })
    expect(countWindows(vague, { ...question, placement: 'start-late' })).toEqual({ before: 0, after: 1 })
  })

  test('an incident without a day of attribution counts only when everything counts', () => {
    const undated = [incident('2014-05-05', null)]
    expect(countWindows(undated, question).before).toBe(0)
    expect(countWindows(undated, { ...question, maturity: 'everything' }).before).toBe(1)
  })

  test('another scope is not counted', () => {
    expect(
      countWindows([incident('2014-05-05', '2014-06-01')], { ...question, scope: 'ip-theft-like' }).before,
    ).toBe(0)
  })

  test('nothing known later than the as-of day is ever seen', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 30 }), day, (incidents, asOf) => {
        const seen = incidents.filter((one) => one.firstAttributed !== null && one.firstAttributed <= asOf)
        const all = countWindows(incidents, { ...question, asOf })
        expect(countWindows(seen, { ...question, asOf })).toEqual(all)
      }),
    )
  })

  test('equal maturity never counts more than the naive reading', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 30 }), day, (incidents, asOf) => {
        const naive = countWindows(incidents, { ...question, asOf })
        const equal = countWindows(incidents, { ...question, asOf, maturity: 'equal' })
        expect(equal.before).toBeLessThanOrEqual(naive.before)
        expect(equal.after).toBe(naive.after)
      }),
    )
  })

  test('the step function gives on every day what counting gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyIncident, { maxLength: 20 }),
        fc.integer({ min: 1, max: 700 }),
        (incidents, days) => {
          const { scope, maturity, placement } = question
          const steps = countSteps(incidents, { scope, cut, maturity, placement }, addDays(cut, 700))
          const asOf = addDays(cut, days)
          expect(stepOn(steps, asOf)).toMatchObject(countWindows(incidents, { ...question, days, asOf }))
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('bars and maturity', () => {
  test('bars split by how finely the start is known, and grow with the as-of day', () => {
    const incidents = [
      incident('2014-01-01', '2014-06-01'),
      incident('2014-05-01', '2015-01-01'),
      incident('2014-05-05', '2016-01-01'),
    ]
    const bar = (asOf: string) => yearBars(incidents, 'all', [2014], asOf)[0]
    expect(bar('2014-01-31')).toEqual({ year: 2014, dayGiven: 0, firstOfMonth: 0, yearOnly: 0 })
    expect(bar('2015-01-01')).toEqual({ year: 2014, dayGiven: 0, firstOfMonth: 1, yearOnly: 1 })
    expect(bar('2016-01-01')).toEqual({ year: 2014, dayGiven: 1, firstOfMonth: 1, yearOnly: 1 })
  })

  test('maturity counts calendar years from start to first attribution', () => {
    const incidents = [
      incident('2010-06-01', '2010-07-01'),
      incident('2010-06-01', '2012-01-01'),
      incident('2010-06-01', null),
      incident('2001-06-01', '2001-07-01'),
    ]
    const table = maturityTable(incidents, 'all', { from: 2008, to: 2017 }, 2)
    expect(table).toEqual({ incidents: 2, knownWithinYears: [1, 1, 2] })
  })
})

describe('days', () => {
  test('a real day is taken and an unreal one refused', () => {
    expect(readDay('2016-02-29').ok).toBe(true)
    for (const text of [
      '2017-02-29',
      '2017-13-01',
      '2017-7-4',
      '20170714',
      '',
      '2017-07-14T00:00',
      '0000-01-01',
    ]) {
      expect(readDay(text).ok).toBe(false)
    }
  })

  test('is written as people write it', () => {
    expect(dayInWords('2017-07-04')).toBe('4 July 2017')
  })
})
