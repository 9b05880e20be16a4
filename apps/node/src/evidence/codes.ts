import { bad, type Bad } from '@alternat/tlog'

/** Why no evidence file can be written, with the sentence shown to people. */
export const EVIDENCE_WRITE_CODES = {
  'dialogue-unknown': 'There is no log of that dialogue here.',
  'matter-unknown': 'There is no matter of that name in the dialogue.',
  'card-absent': 'The card of a side whose log would be in the file is not held here.',
  'as-of-needs-all': 'A file that holds some acts only cannot show the state as of a day.',
  'matter-needed': 'A file that holds some acts only is always about one matter.',
  'tree-incomplete': 'The stored hashes of a log are incomplete: run fsck.',
  oversize: 'The evidence would be larger than a file may be: ask for some acts only.',
} as const

/** The closed set of codes of writing evidence. */
export type EvidenceWriteCode = keyof typeof EVIDENCE_WRITE_CODES

/** The bad end for a code, with its sentence from {@link EVIDENCE_WRITE_CODES}. */
export function writeFault(code: EvidenceWriteCode, where?: string): Bad<EvidenceWriteCode> {
  return bad(code, EVIDENCE_WRITE_CODES[code], where)
}

/** Why a file cannot be checked at all, with the sentence shown to people. */
export const VERIFY_CODES = {
  'file-absent': 'There is no such file or folder.',
  'file-unknown': 'This is neither an evidence file nor a misbehaviour file nor a bundle nor a store.',
  'identity-needed': 'This is a bundle: it can be checked only with the key it is encrypted to.',
} as const

/** The closed set of codes of `verify`. */
export type VerifyCode = keyof typeof VERIFY_CODES

/** The bad end for a code, with its sentence from {@link VERIFY_CODES}. */
export function verifyFault(code: VerifyCode, where?: string): Bad<VerifyCode> {
  return bad(code, VERIFY_CODES[code], where)
}

/** Why a list of public acts is not adopted, with the sentence shown to people. */
export const LIST_CODES = {
  'manifest-none': 'No other side has put a list of public acts on the record that our side has not adopted.',
  'manifest-more':
    'The list says more than which acts are public, and adopting it would be saying that too: put a list of our own on the record.',
  'manifest-unheld':
    'The list goes further than what is held here of a log: import the bundle that is missing.',
  'manifest-root': 'The list names a root that a log held here never had.',
  'manifest-differs': 'The list is not what the logs held here say is public.',
} as const

/** The closed set of codes of lists of public acts. */
export type ListCode = keyof typeof LIST_CODES

/** The bad end for a code, with its sentence from {@link LIST_CODES}. */
export function listFault(code: ListCode, where?: string): Bad<ListCode> {
  return bad(code, LIST_CODES[code], where)
}
