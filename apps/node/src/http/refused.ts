import type { Fault } from '@alternat/tlog'
import type { Context } from 'hono'
import { problem, statusOf } from './problem.ts'

/** What a reader’s address says to whoever wants to say something there. */
export const READER: Fault = {
  code: 'reader',
  message: 'This address is a reader’s: it follows a dialogue and says nothing.',
}

const FORBIDDEN = new Set(['reader', 'office-not-held', 'office-of-node'])

/** Answers that an act did not go out, and why; with the draft that keeps what was typed, if there is one. */
export function refused(c: Context, fault: Fault): Response {
  const status = FORBIDDEN.has(fault.code) ? 403 : statusOf(fault)
  return problem(c, status === 404 || status === 410 ? 422 : status, Object.assign({ draft: null }, fault))
}
