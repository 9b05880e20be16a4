import { Problem } from './schemas.ts'
import { Refused, Released } from './act-schemas.ts'

/** The query of everything that can be asked for as of a day. */
export const AS_OF = { asOf: 'what stood at the end of this day, YYYY-MM-DD' }
/** What is asked for is not here. */
export const unknown = { description: 'not held here, or not on the record as of that day', schema: Problem }
/** Nothing is sent twice. */
export const unchanged = { description: 'as it was when it had the name in If-None-Match' }
/** A request that is not as the document says. */
export const malformed = { description: 'the request is not as it must be', schema: Problem }
/** What a body that cannot be taken is answered with: no such request, no length, too large. */
export const untaken = { 400: malformed, 411: malformed, 413: malformed }
/** The end of an act that did not go out. */
export const refused = {
  description: 'refused; nothing was logged, what was typed is kept as a draft',
  schema: Refused,
}
/** The end of one that did. */
export const done = { description: 'released', schema: Released }
/** A file. */
export const octets = { description: 'the file', type: 'application/octet-stream' }
