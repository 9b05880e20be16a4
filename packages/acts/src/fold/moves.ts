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

/** How a log of no listed side stands: after which move, for a stranger's none; or it hangs on what is not known yet. */
type Stands = Follows | 'awaited' | 'later' | null

/**
 * Places the acts of every log: first of each side's own, then of those in which a side goes on. A log goes on for
 * another only where both say so: the old one names its side and its root, and its second act names that move. So nobody
 * is given a past that is not theirs, and nobody takes one. While it is not known yet what its second act names, nothing
 * is said of a log: it waits, and what is void or stands with less heard is so with everything.
 */
export function placeAll(
  crypto: Crypto,
  held: readonly HeldLog[],
  frame: Frame,
  memo: Map<string, unknown>,
): Map<string, Placed[]> {
  const placed = new Map<string, Placed[]>()
  const place = (log: HeldLog, follows: Follows | 'awaited' | null): void => {
    placed.set(log.log, validateLog(crypto, log, frame, memo, follows))
  }
  const others = held.filter(({ log }) => !frame.logs.includes(log))
  for (const log of held) if (!others.includes(log)) place(log, null)
  let rest = others
  for (let before = -1; before !== rest.length;) {
    before = rest.length
    rest = rest.filter((log) => {
      const stands = standsAfter(log, joiningRefs(crypto, log, memo), rest, placed)
      if (stands !== 'later') place(log, stands)
      return stands === 'later'
    })
  }
  // Logs that hang on each other alone are nobody's.
  for (const log of rest) place(log, null)
  return new Map(held.map(({ log }) => [log, placed.get(log) ?? []]))
}

/**
 * After which move a log goes on, once all that its second act names is placed: of moves of two sides that of the first.
 *
 * @param refs what its second act names; null while that is not held
 */
function standsAfter(
  log: HeldLog,
  refs: readonly Ref[] | null,
  rest: readonly HeldLog[],
  placed: ReadonlyMap<string, readonly Placed[]>,
): Stands {
  if (refs === null) return 'awaited'
  const elsewhere = refs.filter((ref) => ref.log !== log.log)
  if (elsewhere.some((ref) => rest.some((one) => one.log === ref.log))) return 'later'
  const named = elsewhere.map((ref) => ({ ref, at: placed.get(ref.log)?.[ref.index] }))
  if (named.some(({ at }) => at === undefined || isOpen(at))) return 'awaited'
  const moves = named.flatMap(({ ref, at }) => {
    const act = at?.act ?? null
    if (act === null || !isKind(act, 'side.move') || act.ref.leaf !== ref.leaf) return []
    const follows = followsOf(act)
    return follows.log === log.log ? [follows] : []
  })
  return moves.toSorted((a, b) => (a.of < b.of ? -1 : 1))[0] ?? null
}

/** Whether it is not said yet what becomes of a place. */
function isOpen({ act, entry }: Placed): boolean {
  return act === null && (entry.outcome === 'waiting' || entry.outcome === 'withheld')
}

function followsOf({ ref, logSide, at, body }: ActOf<'side.move'>): Follows {
  const { to, root } = body
  return {
    move: ref,
    of: logSide,
    root,
    at,
    log: logAfter(to, ref.log.slice(ref.log.lastIndexOf('/') + 1)),
  }
}

/** What the second act of a log names, if that accepts; null while it is not held. */
function joiningRefs(crypto: Crypto, log: HeldLog, memo: Map<string, unknown>): readonly Ref[] | null {
  const second = readLog(crypto, log, memo)[1]
  if (second === undefined || 'withheld' in second) return null
  if (!('read' in second)) return []
  const { kind, refs } = second.read.payload
  return kind === 'dialogue.accept' ? refs : []
}
