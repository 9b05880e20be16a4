import { bad, type Bad } from '@alternat/tlog'

/** Why a note does not go off the record to another side, with the sentence shown to people. */
export const OFF_RECORD_CODES = {
  'note-to':
    'A note goes to another side of the dialogue that was met here, and in a reconstruction to nobody.',
  'note-key': 'The key for what stays off the record on the card of that side cannot be used.',
  'note-full': 'As many notes wait for that side as may: drop one first.',
  'note-unknown': 'There is no note of this id.',
} as const

/** The closed set of codes of what stays off the record. */
export type OffRecordCode = keyof typeof OFF_RECORD_CODES

/** The bad end for a code, with its sentence from {@link OFF_RECORD_CODES}. */
export function offRecordFault(code: OffRecordCode, where?: string): Bad<OffRecordCode> {
  return bad(code, OFF_RECORD_CODES[code], where)
}
