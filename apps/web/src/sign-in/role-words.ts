import type { How, Role } from './types.ts'

/** A role by its name. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  negotiator: 'Negotiator',
  'clearing-officer': 'Clearing officer',
  'releasing-officer': 'Releasing officer',
  'duty-officer': 'Duty officer',
  analyst: 'Analyst',
  auditor: 'Auditor',
  administrator: 'Administrator',
}

/** What a role does, in a line. */
export const ROLE_DOES: Readonly<Record<Role, string>> = {
  negotiator: 'Talks with the other side: raises, tables, brackets, reserves, expects.',
  'clearing-officer': 'Reads what is to leave and what the guard says of it.',
  'releasing-officer': 'Performs every act, also what is for the public, and adopts.',
  'duty-officer': 'Keeps the channel: notices, receipts, replies, watches.',
  analyst: 'Reads, and sets public statements against the record.',
  auditor: 'Reads everything and changes nothing.',
  administrator: 'Manages people; has nothing to do with the record.',
}

/** How somebody came in, in words. */
export const HOW_WORDS: Readonly<Record<How, string>> = {
  passkey: 'with a passkey',
  ministry: 'through the ministry',
  link: 'by a one-time link',
  'recovery-code': 'by a recovery code',
  demonstration: 'with one click, in the demonstration',
}

/** A moment as this browser's clock and language write it. */
export function momentInWords(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
