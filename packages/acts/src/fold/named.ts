import type { Crypto } from '@alternat/tlog'
import { hasSoundBody } from './body.ts'
import type { HeldLog } from './held.ts'
import { readLog } from './read.ts'

/** A place in a log that says where its side goes on, whether or not that act stands. */
export interface Named {
  readonly index: number
  /** The log that it names. */
  readonly log: string
}

/** Whether any act of a log, sound or not, is of the kind `side.move`. */
export function saysMove(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): boolean {
  return readLog(crypto, held, memo).some(
    (reading) => 'read' in reading && reading.read.payload.kind === 'side.move',
  )
}

/** The log in which a side goes on that has moved to another name. */
export function logAfter(to: string, dialogue: string): string {
  return `${to}/alternat/${dialogue}`
}

/**
 * Every log named by a `side.move` of a log, stand or not: which logs an act may list as seen must hang on nothing that
 * hangs on what acts list.
 */
export function namedIn(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): Named[] {
  return readLog(crypto, held, memo).flatMap((reading) => {
    if (!('read' in reading)) return []
    const { payload } = reading.read
    if (payload.kind !== 'side.move' || !hasSoundBody(payload)) return []
    const { to } = payload.body as { to: string }
    return [{ index: reading.ref.index, log: logAfter(to, held.dialogue) }]
  })
}

/** Which logs each log names, and how far that is known. */
interface Naming {
  named(log: string): readonly Named[]
  /** How many leading acts of a log are held: what stands behind them could name a log too. */
  readTo(log: string): number
}

/** An act that lists what it has seen. */
interface Listing {
  readonly log: string
  readonly seen: readonly { readonly log: string; readonly size: number }[]
}

/** What is said of a list: `open` while what it has seen of some log is not held, and could say more. */
export type Listed = 'right' | 'wrong' | 'open'

/**
 * Whether `seen` lists what it must and nothing else: every log of the others, and of those that went on elsewhere the
 * new log too, once something of it was seen and the move before it. An older program that never lists them says
 * nothing wrong. A log that nobody is known to have named is no fault while the move may still be on its way: what is
 * void on one node must not stand on another that has heard more.
 */
export function listed({ log, seen }: Listing, must: readonly string[], frame: Naming): Listed {
  const sizes = new Map(seen.map((head) => [head.log, head.size]))
  if (must.some((one) => !sizes.has(one))) return 'wrong'
  if (seen.some((head, i) => i > 0 && (seen[i - 1]?.log ?? '') >= head.log)) return 'wrong'
  if (seen.some((head) => head.size === 0 && !must.includes(head.log))) return 'wrong'
  // From the sides' own logs outwards: two logs that name each other alone are nobody's.
  const reached = new Set(must)
  for (const one of reached) {
    for (const { index, log: next } of frame.named(one)) {
      if (index < (sizes.get(one) ?? 0) && next !== log && sizes.has(next)) reached.add(next)
    }
  }
  if (seen.every((head) => reached.has(head.log))) return 'right'
  if (sizes.has(log)) return 'wrong'
  return reached.keys().some((one) => frame.readTo(one) < (sizes.get(one) ?? 0)) ? 'open' : 'wrong'
}
