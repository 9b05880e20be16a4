import { dayFormat, monthFormat, relativeFormat } from '../language/intl.ts'
import { own } from '../language/isolate.ts'
import { presentLanguage, wordsOf } from '../language/present.ts'

const DAY_MS = 86_400_000
const MINUTES_OF_HOUR = 60
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR

/**
 * `9 March 2031`; without the year if it is the year of `near`. Takes a day or a minute. What is no day stands as it
 * is: it came from a side, and must not take the page with it.
 */
export function dayInWords(day: string, near: string | null = null): string {
  return isDay(day) ? joined(dayFormat(daysBeside(day, near)).formatToParts(dateOf(day))) : day
}

/** The month of a day, with its year: `March 2031`. */
export function monthInWords(day: string): string {
  return isDay(day) ? monthFormat('long').format(dateOf(day)) : day
}

/** `7–8 March 2031`, `30 June – 2 July 2031`; one day where both are the same. */
export function spanInWords(from: string, to: string, near: string | null = null): string {
  if (from === to) return dayInWords(from, near)
  if (!isDay(from) || !isDay(to)) return `${dayInWords(from)} – ${dayInWords(to)}`
  // Chinese ranges of the browser are in digits alone, beside days in words.
  if (presentLanguage() === 'zh') return `${dayInWords(from, near)}至${dayInWords(to, near ?? from)}`
  const year = daysBeside(from, near) === 'no year' ? daysBeside(to, near) : 'year'
  const span = joined(dayFormat(year).formatRangeToParts(dateOf(from), dateOf(to)))
  return span.replaceAll(/[\u2009\u202f]/g, ' ').replace(/^(\d+(?:er)?) – (\d)/, '$1–$2')
}

/** `9 March 2031, 14:05 UTC` for a minute `YYYY-MM-DDTHH:MMZ`. UTC stays UTC in every language, and says so. */
export function minuteInWords(minute: string): string {
  const day = own(dayInWords(minute))
  return wordsOf('kinds').say('minute', { day, time: own(minute.slice(11, 16)) })
}

/** Days since 1970, for a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(dateOf(day).getTime() / DAY_MS)
}

/** The day that many days later. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)
}

/** Replaces every `YYYY-MM-DD` in a computed line by the day in words. */
export function daysInLine(line: string, near: string | null = null): string {
  return line.replace(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/g, (day) => dayInWords(day, near))
}

/** A minute in UTC for a moment in milliseconds, as acts write it. */
export function minuteOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16)}Z`
}

/** The last millisecond of a day, UTC: what stands *as of* that day stands at its end. */
export function dayEnd(day: string): number {
  return (dayNumber(day) + 1) * DAY_MS - 1
}

/** How long ago, in words: `just now`, `12 min ago`, `3 hr ago`, else the day. */
export function agoInWords(minute: string, now: number): string {
  const passed = Math.floor((now - Date.parse(minute)) / 60_000)
  if (passed < 1) return wordsOf('kinds').say('justNow')
  if (passed < MINUTES_OF_HOUR) return relativeFormat().format(-passed, 'minute')
  if (passed < MINUTES_OF_DAY) return relativeFormat().format(-Math.floor(passed / MINUTES_OF_HOUR), 'hour')
  return dayInWords(minute)
}

/** The parts of a day as one. The first of a month is *1er* in French, which browsers leave as a bare 1. */
function joined(parts: readonly { readonly type: string; readonly value: string }[]): string {
  const isFrench = presentLanguage() === 'fr'
  const said = ({ type, value }: (typeof parts)[number]): string =>
    isFrench && type === 'day' && value === '1' ? '1er' : value
  return parts.map(said).join('')
}

function dateOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`)
}

function isDay(day: string): boolean {
  return !Number.isNaN(dateOf(day).getTime())
}

function daysBeside(day: string, near: string | null): 'year' | 'no year' {
  return day.slice(0, 4) === near?.slice(0, 4) ? 'no year' : 'year'
}
