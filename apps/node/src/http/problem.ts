import type { Fault } from '@alternat/tlog'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * Answers with a problem, the one shape of every error of the API: a code for programs, one plain sentence
 * for people, a place if known, and whatever else the fault carries (findings, the id of a draft).
 */
export function problem(c: Context, status: ContentfulStatusCode, fault: Fault): Response {
  return c.json(fault, status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

const NOT_FOUND = /unknown|absent|missing|no-dialogue|not-held/

/** The HTTP status that fits a fault of ours: 404 where something is not there, 410 where it was
 * taken off the record, else 422. */
export function statusOf(fault: Fault): ContentfulStatusCode {
  if (fault.code === 'custody-own') return 403
  if (fault.code === 'text-erased') return 410
  return NOT_FOUND.test(fault.code) ? 404 : 422
}

/** The HTTP status for a request whose body cannot be taken: 411 without a length, 413 too large, else 400. */
export function statusOfRequest(fault: Fault): 400 | 411 | 413 {
  if (fault.code === 'length-required') return 411
  return fault.code === 'too-large' ? 413 : 400
}
