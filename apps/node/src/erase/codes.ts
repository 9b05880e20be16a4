import { bad, type Bad } from '@alternat/tlog'

/** Why there is nothing to take off the record, with the sentence shown to people. */
export const ERASE_CODES = {
  'matter-unknown': 'No matter and no text of this name is on the record.',
  'matter-ambiguous': 'Several matters are called that: name one by its id.',
  'words-erased':
    'Words in this draft were taken off the record: they are gone from it, the rest is as it was.',
  'text-none': 'No words of that side stand beside the acts of it.',
} as const

/** The closed set of codes of taking words off the record. */
export type EraseCode = keyof typeof ERASE_CODES

/** The bad end for a code, with its sentence from {@link ERASE_CODES}. */
export function eraseFault(code: EraseCode, where?: string): Bad<EraseCode> {
  return bad(code, ERASE_CODES[code], where)
}
