import { dayInWords, minuteInWords } from '../format/days.ts'

/** A day or a minute, readable by people and machines; `near` leaves out the year where it is the same. */
export function Day({ on, near = null }: { readonly on: string; readonly near?: string | null }) {
  const words = on.length > 10 ? minuteInWords(on) : dayInWords(on, near)
  return <time dateTime={on}>{words}</time>
}
