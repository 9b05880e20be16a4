import { Refused, Released } from './act-schemas.ts'
import type { RouteAnswer } from './route.ts'
import { Problem } from './schemas.ts'

/** An answer that says what is wrong, by a code. */
export function problem(description: string): RouteAnswer {
  return { description, schema: Problem }
}

/** The query of everything that can be asked for as of a day. */
export const AS_OF = { asOf: 'what stood at the end of this day, YYYY-MM-DD' }
/** What is asked for is not here. */
export const unknown = problem('not held here, or not on the record as of that day')
/** Nothing is sent twice. */
export const unchanged = { description: 'as it was when it had the name in If-None-Match' }
/** A request that is not as the document says. */
export const malformed = problem('the request is not as it must be')
/** What a body that cannot be taken is answered with: no such request, no length, too large. */
export const untaken = {
  400: malformed,
  411: problem('the request does not say how long it is'),
  413: problem('the request is too large'),
}
/** Whoever asks is known, and may not. */
export const notYours = problem('no role or office of yours may')
/** Whoever asks has to wait. */
export const tooMany = problem('asked too often: wait')
/** The end of an act that did not go out. */
export const refused = {
  description: 'refused; nothing was logged, what was typed is kept as a draft',
  schema: Refused,
}
/** The end of one that did. */
export const done = { description: 'released', schema: Released }
/** A file. */
export const octets = { description: 'the file', type: 'application/octet-stream' }
