import { bad, type Bad } from '@alternat/tlog'

/** Every way in which strict JSON is refused, with the sentence shown to people. */
export const JSON_CODES = {
  'json-size': 'The data is larger than this program accepts.',
  'json-depth': 'The data is nested more deeply than this program accepts.',
  'json-utf8': 'The data is not valid UTF-8 text.',
  'json-bom': 'The data begins with a byte order mark, which is not allowed.',
  'json-syntax': 'The data is not written as JSON must be.',
  'json-duplicate': 'A name stands twice in one object.',
  'json-surrogate': 'A string holds half of a character.',
  'json-nfc': 'A string is not in Unicode normal form C, so equal words could have different bytes.',
  'json-number': 'A number is not a plain whole number that every program reads alike.',
  'json-kind': 'The data holds something that JSON cannot carry.',
  'not-canonical': 'The data is not in its one canonical spelling (RFC 8785).',
} as const

/** The closed set of codes of strict JSON. */
export type JsonCode = keyof typeof JSON_CODES

/** The bad end for a code, with its sentence from {@link JSON_CODES}. */
export function jsonFault<C extends JsonCode>(code: C, where?: string): Bad<C> {
  return bad(code, JSON_CODES[code], where)
}

/**
 * Thrown where our own code hands in what can never be JSON of ours. Never thrown for anything that came
 * from outside: that ends as a `Result`.
 */
export class JsonMistake extends TypeError {
  readonly code: JsonCode
  readonly where: string | undefined

  constructor(code: JsonCode, where?: string) {
    super(where === undefined ? JSON_CODES[code] : `${JSON_CODES[code]} (${where})`)
    this.name = 'JsonMistake'
    this.code = code
    this.where = where
  }
}
