/** Every way in which making or meeting a side is refused, with the sentence shown to people. */
export const SIDE_CODES = {
  'side-bad': 'The name of the side or of an office is not written as it must be.',
  'card-absent': 'There is no side card of this side here.',
  'card-bad': 'This is no side card, or its own root did not sign it.',
  'card-own': 'This is our own side card: the other side is met with theirs.',
  'card-keys':
    'The card shows another key of the log or of a cosigner than the card met before: these stand for good.',
  'custody-own':
    'This side keeps its own keys: its root never comes near this program, and it moves by command line.',
  'move-nowhere': 'This side has no open dialogue to move out of.',
  'words-other': 'This is not the card whose words were compared: nobody was met.',
  'root-mismatch': 'The other side shows another root key than the one met before. Do not go on: call them.',
} as const

/** The closed set of codes of sides and their cards. */
export type SideCode = keyof typeof SIDE_CODES
