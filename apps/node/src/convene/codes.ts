import { bad, type Bad } from '@alternat/tlog'

/** Every way in which a meeting on a convenor's machine is refused, with the sentence shown to people. */
export const CONVENE_CODES = {
  'meeting-sides': 'A meeting has two sides at least, each with a name of its own.',
  'meeting-exists':
    'There is something in this folder already: name a fresh one, or no sides to serve what is there.',
  'meeting-absent': 'There is no meeting in this folder: name its sides with --side ID=NAME.',
  'place-taken': 'Somebody has sat down in this place: from then on its side alone says who sits there.',
  'side-signed-in': 'Its own administrator has signed in: people of this side are invited by them alone.',
} as const

/** The closed set of codes of meetings. */
export type ConveneCode = keyof typeof CONVENE_CODES

/** The bad end for a code of meetings. */
export function conveneFault(code: ConveneCode, where?: string): Bad<ConveneCode> {
  return bad(code, CONVENE_CODES[code], where)
}
