import { minuteOf } from '../../format/days.ts'

const HOUR_MS = 3_600_000

/** When an answer is wanted: choices a duty officer can take without a calendar. */
export const REPLY_WITHIN = [
  { value: '0', label: 'no reply wanted' },
  { value: '24', label: 'within 24 hours' },
  { value: '72', label: 'within 3 days' },
  { value: '168', label: 'within a week' },
] as const

/** The minute by which an answer is wanted; `null` if none is. */
export function replyBy(hours: string, now: number): string | null {
  return hours === '0' ? null : minuteOf(now + Number(hours) * HOUR_MS)
}
