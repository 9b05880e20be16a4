import type { VoidReason } from '@alternat/acts'

/** Why an act is void, as told to people. The words follow “The act would have no effect:”. */
export const VOID_REASONS: Readonly<Record<VoidReason, string>> = {
  malformed: 'it is not written as an act must be',
  'not-canonical': 'it is not in its one canonical spelling',
  'too-deep': 'it is nested more deeply than acts may be',
  'over-cap': 'it is larger than an act may be',
  version: 'it is written in a version of the format that this program does not read; a newer program may',
  schema: 'it does not have the fields that it must have',
  log: 'it names another log than the one it stands in',
  seq: 'it names another place in the log than its own',
  clock: 'it is dated before the act in front of it',
  'seen-list': 'it does not list the logs of all other sides',
  'seen-back': 'it has seen less of another log than an act in front of it',
  'seen-unknown': 'it names a state of another log that the log never had',
  'ref-forward': 'it points at an act that it cannot have seen',
  'ref-unknown': 'it points at an act that is not in the record',
  signature: 'no key of its office signed it',
  'office-unknown': 'the side has no office of that name',
  'office-not-current': 'the office is not current on that day',
  power: 'the office does not hold the power for it',
  opening: 'the log was not opened as it must be',
  'no-dialogue': 'the side has not yet proposed or accepted the dialogue',
  'not-a-side': 'the side is not among those of the dialogue',
  sealed: 'the log has been sealed',
  reported: 'the fields of a report stand where they may not, or are missing where they must stand',
  'matter-unknown': 'it names a matter that is not in the record',
  'matter-kind': 'the matter it names is of another kind',
  'not-the-maker': 'only the side that made it may take it back',
  'digest-unknown': 'it names a text or statement that is not in the record',
  'brackets-open': 'the text still has open brackets',
  'measure-unknown': 'the arrangement has no measure of that name',
  body: 'its fields do not fit together',
}

/** The whole sentence. */
export function voidSentence(reason: VoidReason): string {
  return `The act would have no effect: ${VOID_REASONS[reason]}.`
}
