import type { Crypto } from '@alternat/tlog'
import { heldOf, keptAsOf } from './fold.ts'
import { decidingProposal, frameOf } from './frame.ts'
import { placeAll } from './moves.ts'
import { takenBy, type Taking } from './revoke.ts'
import type { FoldOptions, LogHeld, Ref } from './types.ts'

/** An act that a revocation took, and how. */
export interface Fallen {
  readonly act: Ref
  /** The revocation, in the same log. */
  readonly by: Ref
  /** The day it is dated. */
  readonly on: string
  /** It takes nothing in front of this place. */
  readonly floor: number
  /** Whether it would have reached further back, had another side not seen the log up to there before. */
  readonly seen: boolean
  /** Not signed by a revoked key itself: it rests on a key, a power or a date that fell. */
  readonly rests: boolean
}

/**
 * Which void acts fell by which revocation (design §5 *Revocation*). Beside the fold and never in it, whose entry says
 * `office-not-current` of them as of any act whose office could not perform it: this tells people why.
 *
 * @param logs as for `fold`, and `options` too
 */
export function fallenIn(crypto: Crypto, logs: readonly LogHeld[], options: FoldOptions = {}): Fallen[] {
  const held = heldOf(logs)
  const memo = options.memo ?? new Map<string, unknown>()
  const frame = frameOf(crypto, held, decidingProposal(crypto, held, memo), memo)
  const all = placeAll(crypto, held, frame, memo)
  const kept = keptAsOf(all, frame, options.asOf)
  return [...takenBy(crypto, kept, all)].map(([act, taking]) => ({ act: act.ref, ...told(taking) }))
}

function told({ by, floor, seen, rests }: Taking): Omit<Fallen, 'act'> {
  const body = by.body as { readonly lastGood?: number }
  return {
    by: by.ref,
    on: by.on,
    floor,
    seen: seen === floor && seen > (body.lastGood ?? by.ref.index),
    rests,
  }
}

/** The same in plain words, for whoever asks why an act that was signed has no effect. */
export function fallenInWords({ by, on, floor, seen, rests }: Fallen): string {
  const why = rests
    ? `It rests on a key, a power or a date that the revocation in act no. ${by.index} of this log, dated ${on}, took away.`
    : `The key that signed it was revoked by act no. ${by.index} of this log, dated ${on}.`
  const bound = seen
    ? `What another side had seen before stands: the revocation reaches back to act no. ${floor}.`
    : `The revocation reaches back to act no. ${floor}; what is in front of that stands.`
  return `Fallen by a revocation. ${why} ${bound}`
}
