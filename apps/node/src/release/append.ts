import { signCheckpoint, type Result } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead } from '../store/types.ts'
import { rememberLast, type Composed } from './compose.ts'

/** Appends signed acts to our log as one group commit; `head-moved` if the log is no longer where they say. */
export function appendActs(node: Node, acts: readonly Composed[]): Result<LogHead, StoreCode> {
  const [first] = acts as readonly [Composed, ...Composed[]]
  const { log, index } = first.ref
  const signer = node.keys.log(log)
  const head = node.store.append(log, index, acts, (moved) =>
    signCheckpoint(node.crypto, { ...moved, extensions: [] }, signer),
  )
  const last = acts.at(-1)
  if (head.ok && last !== undefined)
    rememberLast(node.store, log, { size: head.value.size, at: last.payload.at })
  return head
}
