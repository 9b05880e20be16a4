import { useState } from 'react'
import type { Answer } from '../api/types.ts'

/** What belongs to the requests of a form that were sent and have no answer yet. */
export interface Unanswered {
  /** The id of a request: another for other words, the same for the same words until an answer comes. */
  readonly idFor: (body: unknown) => string
  /**
   * What a form adds by itself when it sends – the minute, the next number, a name made of it: made when first sent for
   * `of`, and the same until an answer comes. Made anew, it would make of a second attempt another request.
   */
  readonly once: <T>(of: unknown, make: () => T) => T
  /** Ends it where this is an answer of the side itself; {@link isOpen} where it is none. */
  readonly answered: (answer: Answer<unknown>) => void
}

/**
 * How long the side remembers a request, in milliseconds, and a little less: after that nothing can be the same again, and
 * what was made for it – a minute, a deadline – is old.
 */
const REMEMBERED = 14 * 60_000

/**
 * Whether nobody knows yet what became of a request: no answer came; or what stands before the program gave one, or a fault
 * in it; or it would not listen now, which says nothing of an attempt before.
 */
export function isOpen(answer: Answer<unknown>): boolean {
  if (answer.ok) return false
  const { code, status } = answer.fault
  return code === 'unreachable' || status === 401 || status === 429 || status >= 500
}

/**
 * Requests are the same again where no answer came: nobody knows then whether the first one arrived, and it must not
 * count twice.
 */
export function useRequestId(): Unanswered {
  return useState(unanswered)[0]
}

/** The same for one form, outside a component. */
export function unanswered(now: () => number = () => Date.now()): Unanswered {
  const made = new Map<string, unknown>()
  let since = 0
  const once = <T>(of: unknown, make: () => T): T => {
    const name = JSON.stringify(of)
    if (now() - since > REMEMBERED) made.clear()
    if (made.size === 0) since = now()
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }
  return {
    idFor: (body) => once(['id', body], () => crypto.randomUUID()),
    once,
    answered: (answer) => {
      if (!isOpen(answer)) made.clear()
    },
  }
}
