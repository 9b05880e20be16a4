import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addDays,
  agoInWords,
  dayInWords,
  dayNumber,
  daysInLine,
  minuteInWords,
  spanInWords,
} from '../src/format/days.ts'
import { dayAfterRun, labelStops, turningDays } from '../src/format/stops.ts'
import { matter, question } from './support/matter.ts'
import { speakIn } from './support/speak.ts'

beforeAll(() => speakIn('en'))

describe('days in words', () => {
  it('leave out the year that goes without saying', () => {
    expect(dayInWords('2031-03-09')).toBe('9 March 2031')
    expect(dayInWords('2031-03-09', '2031-12-31')).toBe('9 March')
    expect(spanInWords('2031-03-07', '2031-03-08', '2031-05-01')).toBe('7–8 March')
    expect(spanInWords('2031-06-30', '2031-07-02')).toBe('30 June – 2 July 2031')
    expect(spanInWords('2030-12-31', '2031-01-01')).toBe('31 December 2030 – 1 January 2031')
    expect(spanInWords('2031-03-07', '2031-03-07')).toBe('7 March 2031')
  })

  it('stand in a computed line in place of the bare day', () => {
    expect(daysInLine('in effect since 2031-03-09')).toBe('in effect since 9 March 2031')
    expect(daysInLine('no act recorded since 2031-03-09', '2031-01-01')).toBe('no act recorded since 9 March')
  })

  it('tell minutes in UTC and how long ago they were', () => {
    expect(minuteInWords('2031-03-09T14:05Z')).toBe('9 March 2031, 14:05 UTC')
    const now = Date.parse('2031-03-09T14:05Z')
    expect(agoInWords('2031-03-09T14:05Z', now)).toBe('just now')
    expect(agoInWords('2031-03-09T13:53Z', now)).toBe('12 min ago')
    expect(agoInWords('2031-03-09T09:00Z', now)).toBe('5 hr ago')
    expect(agoInWords('2031-03-01T09:00Z', now)).toBe('1 March 2031')
  })

  it('are counted across leap days and ends of years', () => {
    expect(addDays('2032-02-28', 1)).toBe('2032-02-29')
    expect(addDays('2031-12-31', 1)).toBe('2032-01-01')
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (start, days) => {
          const day = addDays('1970-01-01', start)
          expect(dayNumber(addDays(day, days))).toBe(start + days)
        },
      ),
    )
  })
})

describe('the days at which a matter turned', () => {
  const marks = [
    '2029-06-01',
    '2031-03-07',
    '2031-03-08',
    '2031-03-09',
    '2031-03-14',
    '2031-03-25',
    '2032-02-27',
  ]

  it('are the ends of the years around it, the turns of the words, and the day after that run of acts', () => {
    const one = matter({
      questions: [
        question({
          relation: 'no longer match',
          since: '2031-03-09',
          matched: { from: '2031-03-07', to: '2031-03-08' },
        }),
      ],
    })
    const days = turningDays(one, marks)
    expect(days).toEqual(['2029-12-31', '2031-03-07', '2031-03-08', '2031-03-09', '2031-03-15', '2032-12-31'])
    expect(labelStops(days).map((stop) => stop.label)).toEqual([
      '2029',
      '7',
      '8',
      '9',
      '15 March 2031',
      '2032',
    ])
  })

  it('are few where nothing was said, and none where nothing is on the record', () => {
    expect(turningDays(matter({ openedOn: '2031-03-07' }), marks)).toContain('2031-03-07')
    expect(turningDays(matter({}), [])).toEqual([])
  })

  it('end a run of acts at the first lull', () => {
    expect(dayAfterRun(marks, '2031-03-09')).toBe('2031-03-15')
    expect(dayAfterRun([], '2031-03-09')).toBe('2031-03-10')
  })
})
