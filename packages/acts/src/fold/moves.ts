import type { Crypto } from '@alternat/tlog'
import { isKind, type ActOf } from './act.ts'
import type { HeldLog } from './held.ts'
import { logAfter } from './named.ts'
import { readLog } from './read.ts'
import type { Ref } from './types.ts'
import { validateLog, type Follows, type Frame, type Placed } from './validate.ts'

/** The act that ends a log and says where its side goes on: the first that stands, because nothing stands after it. */
export function moveIn(placed: readonly Placed[]): ActOf<'side.move'> | null {
  for (const { act } of placed) if (act !== null && isKind(act, 'side.move')) return act
  return null
}

/**
 * Places the acts of every log: first of each side's own, then, log by log, of those in which a side goes on. A log goes
 * on for another only where both say so: the old one names its side and its root, and its second act names that move. So
 * nobody is given a past that is not theirs, and nobody takes one.
 */
export function placeAll(
  crypto: Crypto,
  held: readonly HeldLog[],
  frame: Frame,
  memo: Map<string, unknown>,
): Map<string, Placed[]> {
  const byName = new Map(held.map((log) => [log.log, log]))
  const placed = new Map<string, Placed[]>()
  for (const base of frame.logs) {
    let [next, follows]: [HeldLog | undefined, Follows | null] = [byName.get(base), null]
    while (next !== undefined && !placed.has(next.log)) {
      const list: Placed[] = validateLog(crypto, next, frame, memo, follows)
      placed.set(next.log, list)
      follows = followsOf(moveIn(list))
      const after: HeldLog | undefined = follows === null ? undefined : byName.get(follows.log)
      next = after !== undefined && claims(crypto, after, follows, frame, memo) ? after : undefined
    }
  }
  const list = (log: HeldLog): Placed[] =>
    placed.get(log.log) ??
    validateLog(crypto, log, frame, memo, isAwaited(crypto, log, byName, memo) ? 'awaited' : null)
  return new Map(held.map((log) => [log.log, list(log)]))
}

function followsOf(act: ActOf<'side.move'> | null): Follows | null {
  if (act === null) return null
  const { to, root } = act.body
  return {
    move: act.ref,
    of: act.logSide,
    root,
    log: logAfter(to, act.ref.log.slice(act.ref.log.lastIndexOf('/') + 1)),
  }
}

/** Whether the second act of a log names the move: a log of a side of the dialogue never goes on for another. */
function claims(
  crypto: Crypto,
  log: HeldLog,
  follows: Follows | null,
  frame: Frame,
  memo: Map<string, unknown>,
): boolean {
  if (follows === null || frame.logs.includes(log.log)) return false
  return joiningRefs(crypto, log, memo).some(
    (ref) => ref.leaf === follows.move.leaf && ref.log === follows.move.log,
  )
}

/** Whether a log says that it goes on after an act which is not held yet: it waits for that, and is not judged. */
function isAwaited(
  crypto: Crypto,
  log: HeldLog,
  byName: ReadonlyMap<string, HeldLog>,
  memo: Map<string, unknown>,
): boolean {
  return joiningRefs(crypto, log, memo).some(
    (ref) => (byName.get(ref.log)?.leaves[ref.index]?.sealed ?? null) === null,
  )
}

function joiningRefs(crypto: Crypto, log: HeldLog, memo: Map<string, unknown>): readonly Ref[] {
  const second = readLog(crypto, log, memo)[1]
  if (second === undefined || !('read' in second)) return []
  const { kind, refs } = second.read.payload
  return kind === 'dialogue.accept' ? refs : []
}
