import {
  encodeCheckpoint,
  encodeSignatureLine,
  furtherCosign,
  signCheckpoint,
  type Checkpoint,
  type Result,
} from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead, SignedHead } from '../store/types.ts'
import { rememberLast, type Composed } from './compose.ts'

/** Appends signed acts to our log as one group commit; `head-moved` if the log is no longer where they say. */
export function appendActs(node: Node, acts: readonly Composed[]): Result<LogHead, StoreCode> {
  const [first] = acts as readonly [Composed, ...Composed[]]
  const { log, index } = first.ref
  const head = node.store.append(log, index, acts, (moved) => signHead(node, { ...moved, extensions: [] }))
  const last = acts.at(-1)
  if (head.ok && last !== undefined)
    rememberLast(node.store, log, { size: head.value.size, at: last.payload.at, seen: last.payload.seen })
  return head
}

/**
 * The checkpoint under the log's Ed25519 key, and beside it the log's line of ML-DSA-44 where the node has such a key.
 * That line names no time: a clock set back must not make a log contradict itself.
 */
function signHead({ crypto, keys }: Pick<Node, 'crypto' | 'keys'>, checkpoint: Checkpoint): SignedHead {
  const { origin } = checkpoint
  const note = signCheckpoint(crypto, checkpoint, keys.log(origin))
  const further = keys.further?.log(origin)
  if (further === undefined) return { note, lines: [] }
  return {
    note,
    lines: [encodeSignatureLine(furtherCosign(crypto, encodeCheckpoint(checkpoint), further, 0n))],
  }
}
