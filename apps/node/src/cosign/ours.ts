import { parseSignatureLine, statedTime } from '@alternat/tlog'
import { OurTree } from '../bundle/our-tree.ts'
import type { LastCosigned, Role } from '../rollback/guard-record.ts'
import type { Store } from '../store/types.ts'

/** The roles of our cosigners, in the order in which they sign. */
export const ROLES: readonly Role[] = ['witness', 'mirror']

/** A line of one of our own cosigners. */
export interface OurLine {
  readonly role: Role
  /** Seconds since 1970, as it says. */
  readonly time: number
}

/**
 * Which of our cosigners a line names; null for anybody else’s. Of Ed25519 alone: a further line stands beside one.
 *
 * @param line a signature line, checked by the caller where it came from outside
 */
export function ourLine(side: string, line: string): OurLine | null {
  const role = ROLES.find((one) => line.startsWith(`\u2014 ${side}/${one} `))
  const read = role === undefined ? null : parseSignatureLine(line)
  return role === undefined || read?.signature.length !== 72 ? null : { role, time: Number(statedTime(read)) }
}

/** What our cosigners last said of a log, by the lines that are held: for a guard record that has lost it. */
export function lastOfOurs(store: Store, log: string): (LastCosigned & { readonly role: Role })[] {
  const head = store.head(log)
  if (head === null) return []
  const tree = new OurTree(store.crypto, store, head)
  return ROLES.flatMap((role) => {
    const lines = store.cosignaturesNear(log, `${store.side}/${role}`, head.size)
    const last = lines.findLast(({ line }) => ourLine(store.side, line) !== null)
    const root = last === undefined ? null : tree.rootAt(last.size)
    const time = last === undefined ? 0 : (ourLine(store.side, last.line)?.time ?? 0)
    return last === undefined || root === null ? [] : [{ role, size: last.size, root, time }]
  })
}
