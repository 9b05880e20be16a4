import { base64ToBytes, makeVkey, type Contradiction, type Crypto, type Vkey } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { contradiction } from './contradict.ts'
import { headOf, ourHeadAt, type Other, type Ours } from './history.ts'

/** Most of our own checkpoints that are set against one of another history. */
const MAX_TRIED = 64

/**
 * The file about a log that signed both our history and another one; null where both can be one history, or where
 * the hashes that would show it are not known.
 */
export function forkOf(crypto: Crypto, store: Store, ours: Ours, other: Other): Contradiction | null {
  const key = logKey(crypto, ours)
  const there = headOf(other)
  for (const size of sizesToTry(store, ours, there.size)) {
    const here = ourHeadAt(store, ours, size)
    const found = here === null ? null : contradiction(here, there)
    if (found === null || key === null) continue
    const kind = found.link === null ? 'fork-same-size' : 'fork-other-size'
    return { kind, key, card: ours.cardBytes, ...found }
  }
  return null
}

/** The key of the log as the card of its side has it, under the name of the log. */
export function logKey(crypto: Crypto, { card, log }: Ours): Vkey | null {
  const publicKey = base64ToBytes(card.card.log)
  return publicKey === null ? null : makeVkey(crypto, log, publicKey)
}

/** The same size shows most to a reader; then our head, which reaches furthest; then what came before it. */
function sizesToTry(store: Store, { log, size: ours }: Ours, size: number): number[] {
  const held = store.checkpoints(log).map((one) => one.size)
  const before = held.filter((one) => one !== size && one !== ours).slice(-MAX_TRIED)
  return [...new Set([size, ours, ...before.toReversed()])].filter((one) => one > 0)
}
