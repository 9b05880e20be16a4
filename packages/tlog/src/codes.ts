import { bad, type Bad } from './result.ts'

/**
 * Every way in which this package refuses something, with the sentence shown to people. The code is
 * stable and for programs; the sentence may be reworded.
 */
export const TLOG_CODES = {
  'note-size': 'The signed note is larger than this program accepts.',
  'note-utf8': 'The signed note is not valid UTF-8 text.',
  'note-control': 'The signed note holds a control character, which is not allowed in it.',
  'note-shape': 'The signed note has no blank line followed by complete signature lines.',
  'note-line': 'A signature line of the note is not written as it must be.',
  'note-too-many': 'The signed note carries more signature lines than this program accepts.',
  'note-bad-signature': 'A signature under the note claims a key we know and does not match it.',
  'note-unsigned': 'No key we know has signed the note.',
  'name-bad': 'The key name is empty, too long, or holds a space or a plus sign.',
  'vkey-shape': 'The public key is not written as name, plus, eight hex digits, plus, base64.',
  'vkey-type': 'The public key is of a kind this program does not know.',
  'vkey-length': 'The public key has the wrong length for its kind.',
  'vkey-id': 'The public key does not match the short id written beside it.',
  'vkey-ambiguous': 'Two different trusted keys share one name and one short id.',
  'checkpoint-shape': 'The checkpoint is not an origin line, a size line and a root line.',
  'checkpoint-origin': 'The origin line of the checkpoint is empty or too long.',
  'checkpoint-size': 'The size in the checkpoint is not a plain decimal number this program can hold.',
  'checkpoint-root': 'The root in the checkpoint is not 32 bytes in standard base64.',
  'checkpoint-extension': 'An extension line of the checkpoint is empty.',
  'checkpoint-empty-root': 'The checkpoint says the log is empty and gives the root of a log that is not.',
  'checkpoint-other-log': 'The checkpoint is of another log than the one whose key we hold.',
  'checkpoint-key': 'The key given for the log is not a plain Ed25519 log key.',
  'cosignature-shape': 'The cosignature is not a time followed by a signature of the length of its kind.',
  'cosignature-time': 'The time of the cosignature is outside the range that can be written.',
  'cosignature-key': 'The cosignature line names another key than the one given.',
  'cosignature-bad': 'The cosignature does not match the checkpoint.',
  'hash-length': 'A hash is not 32 bytes long.',
  'hash-missing': 'A hash needed for this is missing from the stored tree.',
  'range-bad': 'The index or size lies outside the tree.',
  'proof-length': 'The proof has too few or too many hashes for this tree.',
  'proof-mismatch': 'The proof does not lead to the root of the checkpoint.',
  'root-mismatch': 'Two roots for one size differ: the log has shown two histories.',
  'tile-path': 'The path of the tile is not written as it must be.',
  'tile-length': 'The tile does not hold the number of hashes its path says.',
  'bundle-entry-size': 'An entry is larger than 65535 bytes and cannot stand in a bundle.',
  'bundle-shape': 'The bundle of entries is cut off or holds another number of entries than its path says.',
  'tlog-proof-shape': 'The proof file is not written as it must be.',
  'tlog-proof-version': 'The proof file is of another version than the one this program reads.',
  'witness-request': 'The request to the witness is not written as it must be.',
  'witness-answer': 'The answer of the witness is not written as it must be.',
  'policy-size': 'The policy file is larger than this program accepts.',
  'policy-text': 'The policy file holds a character that is not allowed, or its last line is cut off.',
  'policy-line': 'A line of the policy file is not written as it must be.',
  'policy-key': 'A key in the policy file is of the wrong kind for its line.',
  'policy-duplicate': 'The policy file names one thing twice.',
  'policy-unknown-name': 'The policy file uses a name that no earlier line defines.',
  'policy-threshold': 'A group of the policy file asks for none or for more members than it has.',
  'policy-quorum': 'The policy file does not have exactly one quorum line.',
  'policy-no-log': 'No log named in the policy has signed the checkpoint.',
  'policy-not-met': 'Too few of the cosigners that the policy asks for have cosigned the checkpoint.',
} as const

/** The closed set of codes of this package. */
export type TlogCode = keyof typeof TLOG_CODES

/** The bad end for a code, with its sentence from {@link TLOG_CODES}. */
export function fault<C extends TlogCode>(code: C, where?: string): Bad<C> {
  return bad(code, TLOG_CODES[code], where)
}

/**
 * Thrown where our own code hands in what can never be right (an index beyond the tree it holds, a text
 * no note can carry). Never thrown for anything that came from outside: that ends as a `Result`.
 */
export class TlogMistake extends RangeError {
  readonly code: TlogCode

  constructor(code: TlogCode, where?: string) {
    super(where === undefined ? TLOG_CODES[code] : `${TLOG_CODES[code]} (${where})`)
    this.name = 'TlogMistake'
    this.code = code
  }
}
