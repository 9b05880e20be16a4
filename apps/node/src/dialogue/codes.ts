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
  'moves-here':
    'A side of the dialogue says that it goes on under this name: all that it said would count as yours, and your log as its next one. Accept only if you are that side, and say so: --as SIDE.',
  'moves-several':
    'Several sides of the dialogue say that they go on under this name. Call the others, and say which of them you are: --as SIDE.',
  'move-ahead':
    'The act that moves the side here is dated ahead of our clock, and nothing may be dated before it: compare both clocks. It can be taken up from that minute on.',
  'office-none': 'No office here that may negotiate is open: open one with its passphrase.',
} as const

/** The closed set of codes of dialogues. */
export type DialogueCode = keyof typeof DIALOGUE_CODES
