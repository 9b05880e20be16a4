import { bad, type Bad } from '@alternat/tlog'

/** Every way in which a text or a change to one is refused, with the sentence shown to people. */
export const TEXT_CODES = {
  'text-json': 'The text is not written as it must be.',
  'text-shape': 'The text does not have the parts that a text must have.',
  'text-languages': 'A paragraph does not have words in exactly the languages of the text.',
  'text-structure': 'The languages of a paragraph do not have the same brackets and alternatives.',
  'text-normal': 'The words of a paragraph are cut in another way than this program cuts them.',
  'change-shape': 'The change does not have the parts that a change must have.',
  'paragraph-unknown': 'The text has no paragraph of that name.',
  'bracket-unknown': 'The paragraph has no bracket of that name there.',
  'bracket-exists': 'The text already has a bracket of that name.',
  'alternative-exists': 'The bracket already holds these words by that side.',
  'cut-outside': 'The words to put in brackets are not inside one run of words.',
  'cut-character': 'The cut would go through the middle of a character.',
  'change-nothing': 'The change would put nothing in brackets.',
} as const

/** The closed set of codes of this package (besides those of JSON). */
export type TextCode = keyof typeof TEXT_CODES

/** The bad end for a code, with its sentence from {@link TEXT_CODES}. */
export function textFault<C extends TextCode>(code: C, where?: string): Bad<C> {
  return bad(code, TEXT_CODES[code], where)
}

/** Thrown where our own code hands in a text or change that can never be one; never for what came from outside. */
export class TextMistake extends TypeError {
  readonly code: TextCode

  constructor(code: TextCode, where?: string) {
    super(where === undefined ? TEXT_CODES[code] : `${TEXT_CODES[code]} (${where})`)
    this.name = 'TextMistake'
    this.code = code
  }
}
