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
const DAY_MS = 86_400_000

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

function partsOf(day: string): Parts {
  return {
    year: day.slice(0, 4),
    month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
    day: String(Number(day.slice(8, 10))),
  }
}

/** `9 March 2031`; without the year if it is the year of `near`. Takes a day or a minute. */
export function dayInWords(day: string, near: string | null = null): string {
  const { year, month, day: number } = partsOf(day)
  return year === near?.slice(0, 4) ? `${number} ${month}` : `${number} ${month} ${year}`
}

/** `7–8 March 2031`, `30 June – 2 July 2031`; one day where both are the same. */
export function spanInWords(from: string, to: string, near: string | null = null): string {
  if (from === to) return dayInWords(from, near)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${partsOf(from).day}–${dayInWords(to, near)}`
  return `${dayInWords(from, from.slice(0, 4) === to.slice(0, 4) ? to : near)} – ${dayInWords(to, near)}`
}

/** `9 March 2031, 14:05 UTC` for a minute `YYYY-MM-DDTHH:MMZ`. */
export function minuteInWords(minute: string): string {
  return `${dayInWords(minute)}, ${minute.slice(11, 16)} UTC`
}

/** Days since 1970, for a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS)
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

/** How long ago, in words: `just now`, `12 min ago`, `3 h ago`, else the day. */
export function agoInWords(minute: string, now: number): string {
  const passed = Math.floor((now - Date.parse(minute)) / 60_000)
  if (passed < 1) return 'just now'
  if (passed < 60) return `${passed} min ago`
  if (passed < 24 * 60) return `${Math.floor(passed / 60)} h ago`
  return dayInWords(minute)
}
