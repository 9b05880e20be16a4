import { bad, type Bad } from './result.ts'

/**
 * Every way in which a misbehaviour file convicts nobody, with the sentence shown to people
 * (docs/formats/misbehaviour.md).
 */
export const MISBEHAVIOUR_CODES = {
  'misbehaviour-size': 'The file is larger than a misbehaviour file may be.',
  'misbehaviour-version': 'This is no misbehaviour file, or one of another version than this program reads.',
  'misbehaviour-shape': 'The misbehaviour file is not written as it must be.',
  'misbehaviour-digest': 'The misbehaviour file was changed or cut off: its last line is not its digest.',
  'misbehaviour-key':
    'The key that the file is about is of the wrong kind, or of another name than its statements.',
  'misbehaviour-signature':
    'A statement in the file is not signed by the key that the file is about, and by it alone.',
  'misbehaviour-other-log': 'The two statements are about different logs.',
  'misbehaviour-agree': 'The two statements do not contradict each other: nobody is convicted.',
  'misbehaviour-order': 'The two statements do not stand in the order that the format asks for.',
  'misbehaviour-proof': 'The proof in the file does not lead to the root that was signed.',
  'misbehaviour-act': 'A signed act in the file cannot be read, or is of another place than the other one.',
  'misbehaviour-card':
    'The side card in the file cannot be read, or does not name the key that the file is about.',
} as const

/** The closed set of codes of misbehaviour files. */
export type MisbehaviourCode = keyof typeof MISBEHAVIOUR_CODES

/** The bad end for a code, with its sentence from {@link MISBEHAVIOUR_CODES}. */
export function misbehaviourFault(code: MisbehaviourCode, where?: string): Bad<MisbehaviourCode> {
  return bad(code, MISBEHAVIOUR_CODES[code], where)
}
