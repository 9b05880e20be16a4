import { bad, type Bad } from '@alternat/tlog'

/** Every way in which the people of a side are refused something, with the sentence shown to them. */
export const PEOPLE_CODES = {
  'sign-in-first': 'Sign in first: this address answers only people of this side.',
  'sign-in-again': 'Sign in again first: this wants a sign-in of the last ten minutes.',
  'sign-in-undated':
    'The ministry does not say when it asked who you are, so coming in through it never counts as a sign-in of the last ten minutes: sign in with a passkey.',
  'sign-in-failed': 'That did not sign you in: the passkey is not known here, or was not used as asked.',
  'challenge-over': 'That took too long, or was used already: begin again.',
  'passkey-stopped':
    'This passkey has been stopped: it answered as a copy of itself would, or you were let in no more for a while. Use a recovery code or a new link, then remove it.',
  'passkey-known': 'This passkey is registered already.',
  'passkey-unknown': 'There is no such passkey of yours.',
  'passkey-last': 'This is the last way in that you have: register another passkey first.',
  'link-over':
    'This link is not valid: it was used, it is over, or it was never given out. Ask for a new one.',
  'code-wrong': 'This is no recovery code that still stands.',
  'too-many-requests': 'Too many requests in a short time: wait a moment, then go on.',
  'role-missing': 'None of your roles may do this.',
  'office-not-held': 'You do not hold this office.',
  'demonstration-only': 'Signing in with one click is for the demonstration alone.',
  'person-unknown': 'There is no person of this name or id here.',
  'person-ambiguous': 'Several persons are called that: name one by the id.',
  'person-disabled': 'This person is not let in any more.',
  'person-bad': 'A person has a name of 1 to 120 characters, on one line.',
  'role-unknown': 'There is no such role.',
  'office-unknown': 'This side has no office of that name.',
  'not-oneself': 'Nobody changes this of themselves: another administrator does.',
  'last-administrator': 'Somebody must be left who manages people: make another administrator first.',
  'session-unknown': 'There is no such sign-in of yours.',
  'provider-absent': 'No sign-in through the ministry is set up here.',
  'provider-failed': 'The ministry’s sign-in did not answer as it must: nobody was signed in.',
  'provider-bad': 'The address of the ministry’s sign-in is https://…, or http://localhost for a trial.',
  'not-linked': 'The ministry knows you, but nobody here has linked that account to a person of this side.',
  'link-taken': 'That account of the ministry is linked to another person already.',
  'origin-bad': 'The address under which people reach this side is https://NAME, without a path.',
  'people-corrupt': 'The file with the people of this side is damaged, or was made by another version.',
} as const

/** Faults of people and sign-in. */
export type PeopleCode = keyof typeof PEOPLE_CODES

/** The bad end for a code, with its sentence from {@link PEOPLE_CODES}. */
export function peopleFault<C extends PeopleCode>(code: C, where?: string): Bad<C> {
  return bad(code, PEOPLE_CODES[code], where)
}
