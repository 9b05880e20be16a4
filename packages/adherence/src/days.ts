import { bad, ok } from '@alternat/tlog'
import type { AdherenceResult } from './faults.ts'

/** A calendar day, written YYYY-MM-DD. Such strings sort as the days do. */
export type Day = string

const MILLISECONDS_PER_DAY = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Takes a real calendar day written YYYY-MM-DD (years 1900 to 2199), or says why not: `adherence.day`. */
export function readDay(text: string): AdherenceResult<Day> {
  if (!SHAPE.test(text))
    return bad('adherence.day', 'A day must be written year-month-day, such as 2026-09-30.')
  const real = text >= '1900-01-01' && text < '2200-01-01' && dayFromNumber(dayNumber(text)) === text
  return real ? ok(text) : bad('adherence.day', 'This is not a day of the calendar.')
}

/** Days since 1970-01-01 of a day already read. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY
}

/** The day with this number. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** The day so many days later (negative: earlier). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** A day as people write it: 14 July 2017. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
