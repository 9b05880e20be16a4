import { CASES } from '../../apps/node/test/adversary/list.ts'
import { code, table } from './markers.ts'

/** What a counterpart with good keys, or a disk, can do at the most, how each ends, and the tests that show it. */
export function adversaryTable(): string {
  const rows = CASES.map(({ no, does, ends, shown }) => [`${no}`, does, ends, shown.map(named).join('; ')])
  return table(['no', 'a counterpart, or a disk, does', 'it ends as', 'shown by'], rows)
}

/** `FILE: NAME` as the page of threats has it. */
function named(reference: string): string {
  const at = reference.indexOf(': ')
  return `${code(reference.slice(0, at))} “${reference.slice(at + 2)}”`
}
