import { ActMistake } from './codes.ts'

const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const MINUTE = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]Z$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a string is a day of the calendar, `YYYY-MM-DD` (so not `2017-02-29`). */
export function isDay(s: string): boolean {
  const parts = DAY.exec(s)
  if (parts === null) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return day >= 1 && day <= daysIn(year, month)
}

/** Whether a string is a minute in UTC of a day of the calendar, `YYYY-MM-DDTHH:MMZ`. */
export function isMinute(s: string): boolean {
  const day = MINUTE.exec(s)?.[1]
  return day !== undefined && isDay(day)
}

/** The day of a minute. */
export function dayOf(minute: string): string {
  return minute.slice(0, 10)
}

/**
 * The minute, rounded down, of a time in milliseconds since 1970 UTC. Seconds are dropped so that the time
 * of signing carries no hidden message. Throws {@link ActMistake} outside the years 0000 to 9999.
 */
export function minuteOf(ms: number): string {
  const date = new Date(ms)
  const year = date.getUTCFullYear()
  // Negated, so that the NaN of an invalid date is refused too.
  if (!(year >= 0 && year <= 9999)) throw new ActMistake('time-range')
  return `${date.toISOString().slice(0, 16)}Z`
}

/** The last second of the year 9999. */
const LAST_SECOND = 253_402_300_799

/** The minute of a time in seconds since 1970, as cosigners give it; `null` for zero and for what no calendar has. */
export function minuteOfSeconds(seconds: number): string | null {
  return seconds >= 1 && seconds <= LAST_SECOND ? minuteOf(seconds * 1000) : null
}

/** Clocks differ by so much and no more, in milliseconds. */
const SLACK_MS = 3_600_000

/** Whether a time that somebody states, in seconds since 1970, has not come yet at `now`, in milliseconds. */
export function isAhead(seconds: number, now: number): boolean {
  return seconds * 1000 > now + SLACK_MS
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The later of two minutes: what stands in a log never goes back, whatever the clock does. */
export function maxMinute(a: string, b: string): string {
  return a > b ? a : b
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (LENGTHS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
}
