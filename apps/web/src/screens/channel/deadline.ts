import type { NoticeState } from '@alternat/acts'
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

/** The choice that gave this deadline, counted from the minute it was typed; the nearest one there is. */
export function withinOf(deadline: string | null, typedAt: string): string {
  if (deadline === null) return '0'
  const hours = (Date.parse(deadline) - Date.parse(typedAt)) / HOUR_MS
  const far = (value: string): number => Math.abs(Number(value) - hours)
  const wanted = REPLY_WITHIN.map(({ value }) => value).filter((value) => value !== '0')
  return wanted.toSorted((a, b) => far(a) - far(b))[0] ?? '0'
}

/** Whether a notice is overdue: an answer was wanted by a minute that has passed, and none closes the matter. */
export function isOverdue(
  { replyBy, state, closed }: Pick<NoticeState, 'replyBy' | 'state' | 'closed'>,
  now: number,
): boolean {
  return replyBy !== null && state !== 'answered' && !closed && Date.parse(replyBy) < now
}
