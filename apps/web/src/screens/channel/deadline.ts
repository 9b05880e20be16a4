import type { NoticeState } from '@alternat/acts'
import { minuteOf } from '../../format/days.ts'

const HOUR_MS = 3_600_000

/** Hours within which an answer is wanted, none for `0`: choices a duty officer can take without a calendar. */
export const REPLY_WITHIN = ['0', '24', '72', '168'] as const

/** The minute by which an answer is wanted; `null` if none is. */
export function replyBy(hours: string, now: number): string | null {
  return hours === '0' ? null : minuteOf(now + Number(hours) * HOUR_MS)
}

/** The choice that gave this deadline, counted from the minute it was typed; the nearest one there is. */
export function withinOf(deadline: string | null, typedAt: string): string {
  if (deadline === null) return '0'
  const hours = (Date.parse(deadline) - Date.parse(typedAt)) / HOUR_MS
  const far = (value: string): number => Math.abs(Number(value) - hours)
  const wanted = REPLY_WITHIN.filter((value) => value !== '0')
  return wanted.toSorted((a, b) => far(a) - far(b))[0] ?? '0'
}

/** Whether a notice is overdue: an answer was wanted by a minute that has passed, and none closes the matter. */
export function isOverdue(
  { replyBy, state, closed }: Pick<NoticeState, 'replyBy' | 'state' | 'closed'>,
  now: number,
): boolean {
  return replyBy !== null && state !== 'answered' && !closed && Date.parse(replyBy) < now
}
