import { signCheckpoint, type Result } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead } from '../store/types.ts'
import type { Composed } from './compose.ts'

/** Appends signed acts to our log as one group commit; `head-moved` if the log is no longer where they say. */
export function appendActs(node: Node, acts: readonly Composed[]): Result<LogHead, StoreCode> {
  const [first] = acts as readonly [Composed, ...Composed[]]
  const { log, index } = first.ref
  const signer = node.keys.log(log)
  return node.store.append(log, index, acts, (head) =>
    signCheckpoint(node.crypto, { ...head, extensions: [] }, signer),
  )
}
