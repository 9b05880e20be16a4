import { useState } from 'react'

/** What belongs to the requests of a form that were sent and have no answer yet. */
export interface Unanswered {
  /** The id of a request: another for other words, the same for the same words until an answer comes. */
  readonly idFor: (body: unknown) => string
  /**
   * What a form adds by itself when it sends – the minute, the next number, a name made of it: made when first sent for
   * `of`, and the same until an answer comes. Made anew, it would make of a second attempt another request.
   */
  readonly once: <T>(of: unknown, make: () => T) => T
  readonly answered: () => void
}

/**
 * Requests are the same again where no answer came: nobody knows then whether the first one arrived, and it must not
 * count twice.
 */
export function useRequestId(): Unanswered {
  return useState(unanswered)[0]
}

/** The same for one form, outside a component. */
export function unanswered(): Unanswered {
  const made = new Map<string, unknown>()
  const once = <T>(of: unknown, make: () => T): T => {
    const name = JSON.stringify(of)
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }
  return {
    idFor: (body) => once(['id', body], () => crypto.randomUUID()),
    once,
    answered: () => made.clear(),
  }
}
