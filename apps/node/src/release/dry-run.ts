import { fold, type Entry } from '@alternat/acts'
import { hexToBytes } from '@alternat/tlog'
import { logsOf, memoOf } from '../dialogue/fold-of.ts'
import { TrialMemo } from '../dialogue/trial-memo.ts'
import type { Node } from '../side/node.ts'
import type { Composed } from './compose.ts'

/**
 * What the fold would make of acts that are signed and not yet in the log: one entry each, in their order.
 * Walks the whole dialogue, each act held read and verified once in the life of the program; of what is tried nothing is
 * remembered.
 */
export function dryRun(node: Node, dialogue: string, acts: readonly Composed[]): (Entry | undefined)[] {
  const own = acts[0]?.ref.log
  const added = acts.map(({ ref, sealed }) => ({ leaf: hexToBytes(ref.leaf) as Uint8Array, sealed }))
  const held = logsOf(node.store, dialogue)
  const before = held.find(({ log }) => log === own)?.leaves ?? []
  const others = held.filter(({ log }) => log !== own)
  const logs = own === undefined ? held : [...others, { log: own, leaves: [...before, ...added] }]
  const memo = new TrialMemo(memoOf(node.store, dialogue), new Set(acts.map(({ ref }) => ref.leaf)))
  const { entries } = fold(node.crypto, logs, { memo })
  const byLeaf = new Map(
    entries.filter(({ ref }) => ref.log === own).map((entry) => [entry.ref.index, entry]),
  )
  return acts.map(({ ref }) => byLeaf.get(ref.index))
}
