import { bad, type Bad } from '@alternat/tlog'

/** Every way in which signing in a browser, or keeping wrapped keys, is refused, with the sentence shown to people. */
export const SIGNING_CODES = {
  'office-key-unknown': 'You keep no such key here.',
  'office-key-name': 'A wrapped key is kept under the beginning of its own digest.',
  'office-keys-many': 'You keep 32 keys here: remove one that you no longer use.',
  'office-key-side': 'This key is of another side.',
  'offer-shape': 'This file is no offer of an office’s key.',
  'offer-other': 'This is the offer of a key for another side or office.',
  'offer-proof': 'Whoever made this offer does not hold the key, or the file was changed.',
  'ticket-unknown': 'There is nothing to be signed under this name for you: it is over, or was never yours.',
  'ticket-over': 'Nobody signed in time. Nothing went out.',
  'ticket-used': 'This step was signed already, with another signature.',
  'office-of-node': 'This office is the program’s own: nobody acts as it with a passkey.',
  'signature-wrong': 'The signature is not one of this office over what was to be signed.',
  'assertion-wanted': 'Performing an act asks for your passkey: no answer of it came.',
  'assertion-wrong':
    'This answer of a passkey does not vouch for this act: it is another’s, or over something else.',
  'assertion-used': 'This answer of your passkey was used before: it counts once.',
  'request-reused': 'The same request came before with something else in it.',
} as const

/** Faults of signing in a browser and of the keys kept for it. */
export type SigningCode = keyof typeof SIGNING_CODES

/** The bad end for a code, with its sentence from {@link SIGNING_CODES}. */
export function signingFault<C extends SigningCode>(code: C, where?: string): Bad<C> {
  return bad(code, SIGNING_CODES[code], where)
}
