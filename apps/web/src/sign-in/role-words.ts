import { minuteInWords, minuteOf } from '../format/days.ts'
import { listed } from '../format/words.ts'
import { wordsOf } from '../language/present.ts'
import type { Role } from '../../../node/src/api/roles.ts'

/** A role by its name. */
export function roleName(role: Role): string {
  return wordsOf('sign-in').say(`role.${role}`)
}

/** What a role does, in a line. */
export function roleDoes(role: Role): string {
  return wordsOf('sign-in').say(`does.${role}`)
}

/** Roles in a row. */
export function rolesInWords(roles: readonly Role[]): string {
  return listed(roles.map(roleName))
}

/** A moment in UTC, as everything else on these pages: people of one side compare them from several places. */
export function momentInWords(at: number): string {
  return minuteInWords(minuteOf(at))
}
