import { minuteOf } from '@alternat/acts'
import type { Io } from './io.ts'

/** The present minute in UTC, as acts write it. */
export function minuteNow(io: Io): string {
  return minuteOf(io.ports.clock())
}
