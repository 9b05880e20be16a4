import { dayOf, isDay, isMinute, maxMinute, minuteOf } from '@alternat/acts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('days and minutes', () => {
  it('knows the leap years of the calendar', () => {
    for (const day of ['2016-02-29', '2000-02-29', '2017-02-28', '0000-02-29', '9999-12-31'])
      expect(isDay(day)).toBe(true)
    for (const day of [
      '2017-02-29',
      '1900-02-29',
      '2100-02-29',
      '2017-04-31',
      '2017-00-10',
      '2017-13-01',
      '2017-01-00',
      '2017-01-32',
    ]) {
      expect(isDay(day)).toBe(false)
    }
  })

  it('refuses other spellings of a day', () => {
    for (const day of [
      '2017-7-8',
      '20170708',
      ' 2017-07-08',
      '2017-07-08\n',
      '+2017-07-08',
      '２017-07-08',
      '',
    ]) {
      expect(isDay(day)).toBe(false)
    }
  })

  it('knows the minutes of a day', () => {
    expect(isMinute('2017-07-08T00:00Z')).toBe(true)
    expect(isMinute('2016-02-29T23:59Z')).toBe(true)
    for (const minute of [
      '2017-02-29T00:00Z',
      '2017-07-08T24:00Z',
      '2017-07-08T23:60Z',
      '2017-07-08T23:59',
      '2017-07-08T23:59:00Z',
      '2017-07-08 23:59Z',
      '2017-07-08T23:59z',
      '2017-07-08T23:59Z\n',
    ]) {
      expect(isMinute(minute)).toBe(false)
    }
  })

  it('agrees with the calendar of the machine on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
          const date = new Date(`${text}T00:00:00Z`)
          const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
          expect(isDay(text)).toBe(real)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('rounds a time down to its minute and names its day', () => {
    expect(minuteOf(Date.UTC(2017, 6, 8, 23, 59, 59, 999))).toBe('2017-07-08T23:59Z')
    expect(minuteOf(-1)).toBe('1969-12-31T23:59Z')
    expect(dayOf('2017-07-08T23:59Z')).toBe('2017-07-08')
    fc.assert(fc.property(fc.integer({ min: 0, max: 253402300799999 }), (ms) => isMinute(minuteOf(ms))))
  })

  it('refuses times that no minute can name', () => {
    for (const ms of [NaN, Infinity, 253402300800000, -62167219200001]) expect(() => minuteOf(ms)).toThrow()
  })

  it('takes the later of two minutes, whatever the order', () => {
    expect(maxMinute('2017-07-08T23:59Z', '2017-07-09T00:00Z')).toBe('2017-07-09T00:00Z')
    expect(maxMinute('2017-07-09T00:00Z', '2017-07-08T23:59Z')).toBe('2017-07-09T00:00Z')
  })
})
