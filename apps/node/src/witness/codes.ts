import { bad, type Bad } from '@alternat/tlog'

/** Every way in which the room of neutral witnesses refuses something, with the sentence shown to people. */
export const WITNESS_CODES = {
  'witness-name': 'A witness is called by small letters, digits, points and hyphens, at most 64 of them.',
  'witness-key': 'This is no key of a witness: it is written NAME+8 digits+base64 and is of kind 04.',
  'witness-taken': 'This name, or this key, belongs to another cosigner already: unpin that one first.',
  'witness-unknown': 'No witness of this name is pinned here.',
  'witness-no-address': 'No address is known for this witness: pin it with its URL, or ask it by file.',
  'witness-away': 'The witness does not answer; it will be asked again.',
  'witness-refused': 'The witness does not cosign this log: it does not know the log, or its key here.',
  'witness-differs': 'The witness has cosigned another history of this log. Keep both and tell your people.',
  'witness-ahead':
    'The witness has cosigned a larger size of our log than we hold: was an older copy restored?',
  'witness-moving': 'The witness keeps naming another size of the log: try again later.',
  'answer-shape': 'The answer of the witness is not written as it must be.',
  'answer-line': 'The answer holds no signature by the witness over a checkpoint of ours.',
  'answer-time': 'The witness gave a time that cannot be: zero, or in the future.',
  'log-empty': 'The log is empty: there is nothing to cosign yet.',
} as const

/** Why a neutral witness does not cosign, with the sentence that its answer carries. */
export const ANSWER_CODES = {
  'bad-request': 'The request is not an old size, a proof, a blank line and a signed checkpoint.',
  'bad-checkpoint': 'The note in the request is not a checkpoint.',
  'old-beyond': 'The old size is larger than the checkpoint.',
  'log-untrusted': 'The checkpoint is not signed by a key that this witness knows for the log.',
  'log-unknown': 'This witness does not know the log.',
  'size-differs': 'This witness has cosigned another size of the log last.',
  'proof-refused': 'The proof does not lead from what this witness has cosigned to this checkpoint.',
  'root-differs': 'This witness has cosigned another root of the log at this size.',
  'not-cosigned': 'The checkpoint is not one that this witness has cosigned.',
  'beyond-checkpoint': 'The part ends beyond the checkpoint.',
  'subtree-refused': 'The proof does not lead from this part of the log to the checkpoint.',
  'empty-root': 'The checkpoint is of size zero and has not the root of the empty tree.',
  'never-cosigned': 'This witness has never cosigned a checkpoint of such a log.',
  'method-wrong': 'This address is asked in another way.',
  'no-address': 'There is nothing at this address.',
  'too-large': 'The request is larger than this witness reads.',
  'not-kept': 'The witness could not keep what it would have signed, so it has signed nothing.',
} as const

/** The closed set of codes in answers of a neutral witness. */
export type AnswerCode = keyof typeof ANSWER_CODES

/** The closed set of codes of this room. */
export type WitnessCode = keyof typeof WITNESS_CODES

/** The bad end for a code, with its sentence from {@link WITNESS_CODES}. */
export function witnessFault(code: WitnessCode, where?: string): Bad<WitnessCode> {
  return bad(code, WITNESS_CODES[code], where)
}
