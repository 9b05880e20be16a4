import type { Result } from '@alternat/tlog'

/**
 * Every way this package can refuse.
 * - `adherence.count`: a count is not a whole number from 0 to the stated limit.
 * - `adherence.exposure`: a length of window is not a positive, finite number.
 * - `adherence.level`: a confidence level, error rate or power is not between 0 and 1.
 * - `adherence.day`: a day is not a real day written YYYY-MM-DD.
 * - `adherence.table`: a source table does not have the shape its codebook promises.
 */
export type AdherenceCode =
  | 'adherence.count'
  | 'adherence.exposure'
  | 'adherence.level'
  | 'adherence.day'
  | 'adherence.table'

/** A value of this package, or the reason why there is none. */
export type AdherenceResult<T> = Result<T, AdherenceCode>
