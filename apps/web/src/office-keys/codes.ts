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
  'signing-left': 'You left without signing. Nothing went out; what you typed is still here.',
} as const

/** The closed set of codes of office keys in the browser. */
export type OfficeKeyCode = keyof typeof OFFICE_KEY_CODES
