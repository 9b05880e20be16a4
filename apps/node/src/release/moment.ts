import { canonicalize, type Seen } from '@alternat/acts'
import { toHex } from '@alternat/tlog'
import type { Node } from '../side/node.ts'
import type { Cleared, Place } from './compose.ts'

/** What a node says of an act by itself. */
export interface Moment {
  readonly at: string
  readonly seen: readonly Seen[]
}

/** Gives what was said before of the act under this name, or says it now. */
export type KeepMoment = (name: string, now: Moment) => Moment

/** How long the bytes to be signed stay the same for whoever asks anew, in milliseconds: longer than a ticket lives. */
export const HELD_FOR = 15 * 60_000
/** Acts that wait at one store; the oldest are forgotten beyond. */
const MAX_HELD = 256

/**
 * What was said of acts whose signature is made elsewhere. An officer who is asked a second time for one act in one place
 * must be asked for the same bytes: two signatures over two times would be two acts of one place, and the side that asked
 * in good faith would have signed a fork.
 */
export class Moments {
  readonly #held = new Map<string, { readonly moment: Moment; readonly until: number }>()

  /** For one run: what it has said once it says to its end, however long its officer takes. `clock`: ms since 1970. */
  forRun(clock: () => number): KeepMoment {
    const own = new Map<string, Moment>()
    return (name, now) => {
      const moment = own.get(name) ?? this.#of(name, now, clock())
      own.set(name, moment)
      return moment
    }
  }

  #of(name: string, now: Moment, ms: number): Moment {
    for (const [held, { until }] of this.#held) {
      if (until > ms && this.#held.size < MAX_HELD) break
      this.#held.delete(held)
    }
    const known = this.#held.get(name)
    if (known !== undefined) return known.moment
    this.#held.set(name, { moment: now, until: ms + HELD_FOR })
    return now
  }
}

/** The moment of an act: of now, or, where somebody else is asked for the signature, as it was said to them before. */
export function momentOf(
  { store, keepMoment }: Node,
  { log, seq, lastAt }: Place,
  { office, digest }: Pick<Cleared, 'office' | 'digest'>,
  now: Moment,
): Moment {
  if (keepMoment === undefined) return now
  const head = store.head(log)
  // Another act in front, other words, or another log to be seen: another act.
  const name = { log, seq, lastAt, root: head === null ? '' : toHex(head.root), office, digest }
  return keepMoment(canonicalize({ ...name, logs: now.seen.map((one) => one.log) }), now)
}
