/** Every way in which opening a dialogue is refused, with the sentence shown to people. */
export const DIALOGUE_CODES = {
  'dialogue-unknown': 'No dialogue of this name is held here.',
  'dialogue-exists': 'A dialogue of this name is open here already.',
  'dialogue-sides': 'The list of sides is not right: at least two, no repeats, ours among them.',
  'dialogue-name':
    'The name of the dialogue is not right: a reconstruction says so in its name, no other does.',
  'not-invited': 'The proposal does not name our side.',
  'side-moved':
    'This side has moved to another name: whoever speaks under the old one has keys that are not its own any more.',
  'office-none': 'No office here that may negotiate is open: open one with its passphrase.',
} as const

/** The closed set of codes of dialogues. */
export type DialogueCode = keyof typeof DIALOGUE_CODES
