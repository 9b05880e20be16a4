/** Every way in which the keyring refuses something, with the sentence shown to people. */
export const KEY_CODES = {
  'key-absent': 'The key file is not there.',
  'key-exists': 'There is a key file already; keys are never written over.',
  'key-unwritable': 'The key file could not be written whole: look at the disk, then make the keys again.',
  'key-shape': 'The key file opened, but does not hold what it should.',
  'place-signed':
    'With this key another act was signed for this place already, and a second one is not. Once any act stands there, give the command again; or stop the running server and give it then.',
  'passphrase-wrong': 'The passphrase does not open the key file, or the file is damaged.',
  'passphrase-empty': 'The passphrase is empty.',
} as const

/** The closed set of codes of the keyring. */
export type KeyCode = keyof typeof KEY_CODES
