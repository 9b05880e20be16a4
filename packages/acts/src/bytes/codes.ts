import { bad, type Bad } from '@alternat/tlog'

/** Every way in which the bytes of an act are refused, with the sentence shown to people. */
export const ACT_CODES = {
  malformed: 'The signed document is not written as JSON must be.',
  'not-canonical': 'The signed document is not in its one canonical spelling.',
  'too-deep': 'The signed document is nested more deeply than it may be.',
  'over-cap': 'The signed document is larger than it may be.',
  version: 'The signed document is written in a version of the format that this program does not read.',
  schema: 'The signed document does not have the fields that it must have.',
  signature: 'The signed document is not signed by a key that may sign it, or a signature does not match.',
  'unknown-kind': 'This program does not know this kind of act.',
  'other-content': 'The act does not hold exactly what was cleared.',
  'blob-short': 'The free text is too short to hold its salt.',
  'blob-utf8': 'The free text is not valid UTF-8.',
  'time-range': 'The time lies outside the years 0000 to 9999.',
} as const

/** The closed set of codes of the bytes of acts. */
export type ActCode = keyof typeof ACT_CODES

/** Why an envelope cannot be read; each is also a reason why an act is void. */
export type ReadCode = 'malformed' | 'not-canonical' | 'too-deep' | 'over-cap' | 'version' | 'schema'

/** The bad end for a code, with its sentence from {@link ACT_CODES}. */
export function actFault<C extends ActCode>(code: C, where?: string): Bad<C> {
  return bad(code, ACT_CODES[code], where)
}

/**
 * Thrown where our own code hands in what can never be an act (a payload that reading would refuse). Never
 * thrown for anything that came from outside: that ends as a `Result`.
 */
export class ActMistake extends TypeError {
  readonly code: ActCode

  constructor(code: ActCode, where?: string) {
    super(where === undefined ? ACT_CODES[code] : `${ACT_CODES[code]} (${where})`)
    this.name = 'ActMistake'
    this.code = code
  }
}
