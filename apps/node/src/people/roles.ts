import { ROLES, type Role } from '../api/roles.ts'

export { ROLES, type Role } from '../api/roles.ts'

/** A role as it is written in a sentence, with its article. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  negotiator: 'a negotiator',
  'clearing-officer': 'a clearing officer',
  'releasing-officer': 'a releasing officer',
  'duty-officer': 'a duty officer',
  analyst: 'an analyst',
  auditor: 'an auditor',
  administrator: 'an administrator',
}

/** Whether a word is a role. */
export function isRole(word: string): word is Role {
  return ROLES.some((role) => role === word)
}

/** `a, b or c`. */
export function listed(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
