import type { VoidReason } from '@alternat/acts'
import { VOID_REASONS } from '../../apps/node/src/release/void-reasons.ts'
import { code, table } from './markers.ts'

/** When exactly a reason is given, in the order in which it is looked for. */
const WHEN: Record<VoidReason, string> = {
  'over-cap': 'the sealed act has more than 65,536 bytes',
  malformed: 'nothing follows the salt; or outer JSON or payload is not strict JSON (§Canonical JSON)',
  'too-deep': 'outer JSON or payload nests more than 32 containers',
  'not-canonical':
    'outer JSON or payload is not its own RFC 8785 spelling, a string is not NFC, or `payload` is not base64 in its one spelling',
  version:
    '`payloadType` is that of acts with another number: the act is kept, and read once the program that reads it is installed',
  schema:
    'the envelope or the payload has not exactly its fields; a keyid is not of the office named; or the body fails the schema of its kind, where the fold acts upon that kind',
  log: '`log` is not the log it stands in',
  seq: '`seq` is not the index of its leaf',
  opening:
    'leaf 0 is not `side.open` by `root` of this side and dialogue, with empty `seen` and `refs` and a body of its schema; or the log goes on after a `side.move` that names another root',
  'no-dialogue':
    'leaf 0 did not open the log; or leaf 1 is neither the deciding proposal nor an accept that has it in `refs`; or the log goes on for a side and leaf 1 is no accept with proposal and move in `refs`; or leaf 1 was not good and this is a later one',
  sealed: 'a `side.seal` or `side.move` of this log was applied before it',
  clock:
    '`at` lies before the `at` of the last good act in front; in a log that goes on for a side, before that of the move',
  'not-a-side':
    'the side is not on the list of the deciding proposal, and its log goes on for none that is (§Moving)',
  body: 'the fields do not fit together (§Bodies), a second `dialogue.propose` names `sides`, or a `side.keys` does not fit (§Keys)',
  'seen-list':
    '`seen` does not list the first logs of all other sides, or lists another log than these and those in which sides go on as far as it has seen their move and at least one act of them (§Moving), or not sorted; it is empty in the proposal and in a reconstruction',
  'seen-back':
    'an entry of `seen` has a smaller size than in the last good act in front, or is left out after it',
  'seen-unknown': 'an entry of `seen` names a root that is not that log’s root at that size',
  reported:
    '`reportedOf`, `reportedOn`, `source` stand in a live dialogue, do not all stand or have no good shape in a reconstruction, or name sides unsorted or not on the list',
  'ref-unknown':
    'a reference names a log that is not in `seen` and not its own, or another leaf than stands there; or a withdrawal or an answer to a readout names no applied act of the kind',
  'ref-forward': 'a reference names a place at or beyond what the act can have seen',
  'office-unknown': 'the log has introduced no office of that name, or has revoked its last key',
  signature: 'no current key of the office verifies, or one that is claimed does not',
  'office-not-current':
    '`at` lies outside `from`–`until` of the office; or a later revocation reaches the act, or one it rests on',
  power:
    'the office holds none of the powers of which one is needed; or `root` signs anything but `side.open`, `side.keys` and `side.move`; or another office signs `side.move`',
  'matter-unknown': 'the body names a matter that no applied act has opened',
  'matter-kind': 'the matter named was opened by another kind than this act needs',
  'not-the-maker':
    'a concern, reservation or expectation is moved by a side that did not make it; or a text is erased that no earlier act of the same side names',
  'digest-unknown':
    'a base, digest or item is named that the matter does not hold; or a confirm without one’s own adopt',
  'brackets-open': 'a revision with open brackets is adopted',
  'measure-unknown': 'a measure is named that the arrangement does not consist of',
}

/** Every reason, when it is given, and what people are told of it. */
export function voidTable(): string {
  const rows = (Object.keys(WHEN) as VoidReason[]).map((reason) => [
    code(reason),
    WHEN[reason],
    VOID_REASONS[reason],
  ])
  return table(['reason', 'when', 'told as “The act would have no effect: …”'], rows)
}

/** The reasons that this page explains, for the check that none is missing. */
export function voidReasons(): string[] {
  return Object.keys(WHEN)
}
