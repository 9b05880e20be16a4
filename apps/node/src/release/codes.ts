import { bad, type Bad } from '@alternat/tlog'

/** Every way in which the one way out refuses an act, with the sentence shown to people. */
export const RELEASE_CODES = {
  'unknown-kind': 'This program knows no act of that kind.',
  'kind-draft':
    'The form of acts of that kind is not settled yet: nothing of it is released, so that nobody is held to it.',
  schema: 'The act does not have the fields that it must have.',
  'guard-blocked': 'The guard found words that must not leave.',
  'blob-missing': 'A text the act names is not here.',
  'blob-unnamed': 'A text was given that the act does not name: it would leave unread.',
  'blob-bad': 'A text does not match the digest or size that the act names, or is no valid text.',
  'office-locked': 'The key of the office is not open here: its officer must open it.',
  'office-not-current': 'The office is not current on this day.',
  'power-missing': 'The office does not hold the power for an act of this kind.',
  'token-mismatch': 'What was cleared is not what is about to be signed.',
  'not-cleared-content': 'The envelope does not hold exactly the content that was checked.',
  'signature-broken':
    'A signature just made does not verify: nothing was released. Look at the machine that holds the key.',
  'over-cap': 'The act is too large: put long words into a text beside it.',
  'would-be-void': 'The act would have no effect.',
  'batch-empty': 'There is nothing to release.',
  'batch-mixed': 'The acts of one batch must belong to one dialogue.',
  'text-unknown': 'The matter has no text with that digest.',
  'text-withheld': 'The words of a revision of this text are not held here.',
  'text-erased':
    'The words of a revision of this text were taken off the record; what was agreed on it stands.',
  'text-differs': 'The words held do not give the digest that the record names.',
  'text-change': 'The text or the change is not written as it must be, or the change does not fit the text.',
  'text-repertoire': 'The text holds characters that cannot be signed, because they can look like others.',
  'text-sides': 'The text puts words down to somebody who is no side of the dialogue.',
} as const

/** The closed set of codes of the one way out, without those of the store below it. */
export type ReleaseOwnCode = keyof typeof RELEASE_CODES

/** The bad end for a code, with its sentence from {@link RELEASE_CODES}. */
export function releaseFault<C extends ReleaseOwnCode>(code: C, where?: string): Bad<C> {
  return bad(code, RELEASE_CODES[code], where)
}
