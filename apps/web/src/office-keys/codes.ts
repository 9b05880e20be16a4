/** Every way in which the page refuses something about office keys, with the sentence shown to people. */
export const OFFICE_KEY_CODES = {
  'wrapped-shape': 'This is no wrapped office key of this version.',
  'wrapped-closed': 'This does not open the key: another passkey or passphrase, or the key was changed.',
  'key-file-closed': 'The passphrase does not open this key file, or it is no key file.',
  'key-file-shape': 'The file opened, but no office key is in it.',
  'passphrase-short': 'The passphrase is shorter than 12 characters.',
  'passkey-none': 'No passkey answered: nothing was signed. Try again when you are ready.',
  'passkey-no-secret': 'This passkey cannot wrap keys. Use another one, or wrap the key under a passphrase.',
  'passkey-other': 'Another passkey answered than the one this key is wrapped under.',
  'to-sign-unreadable':
    'The program of this side sent something to be signed that is no act. Nothing was signed.',
  'to-sign-differs':
    'The program of this side wants something else signed than you typed. Nothing was signed; tell those who run it.',
  'dated-off':
    'This is dated at another time than that of this computer. Nothing was signed. Look at this computer’s clock; if it is right, tell those who run the program.',
  'root-file-other': 'The file opened, but it is not the root of this side.',
  'place-signed':
    'With your key another act was signed for this place of the record already; a second one is not signed. Try again once any act of our side stands there. If that does not help, tell those who run the program.',
  'not-remembered':
    'This browser does not let the page remember what was signed: its storage is full or switched off. Nothing was signed.',
  'words-absent':
    'The words of this text are not to be had here, or are others than those that would be signed. Nothing was signed.',
  'signing-left': 'You left without signing. Nothing went out; what you typed is still here.',
} as const

/** The closed set of codes of office keys in the browser. */
export type OfficeKeyCode = keyof typeof OFFICE_KEY_CODES
