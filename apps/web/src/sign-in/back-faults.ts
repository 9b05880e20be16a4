import { wordsOf } from '../language/present.ts'

/**
 * Why somebody came back from the ministry's sign-in without being signed in; `null` without a reason. The code comes
 * in the address, which anybody can make up: only sentences of ours are shown.
 */
export function backFault(code: string | undefined): string | null {
  return code === undefined ? null : wordsOf('sign-in').find(`back.${code}`)
}
