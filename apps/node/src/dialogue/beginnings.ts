import { leafData, type LogHeld } from '@alternat/acts'
import { equal, type Crypto } from '@alternat/tlog'

/** How much of a log says who is in the dialogue: the opening and what stands behind it (design §9 rule 4). */
export const HEAD_LEAVES = 2

/** A name for the beginnings of logs: which leaves they have, and of which the act is held. */
export function spellingOf(logs: readonly LogHeld[]): string {
  return logs
    .map(
      ({ log, leaves }) =>
        `${log} ${leaves.map(({ leaf, sealed }) => leaf.toHex() + (sealed === null ? '-' : '+')).join(' ')}`,
    )
    .join()
}

/** Whether every act held is the one that its leaf names: what damaged bytes say is said of one store alone. */
export function areSound(crypto: Crypto, logs: readonly LogHeld[]): boolean {
  return logs.every(({ leaves }) =>
    leaves.every(({ leaf, sealed }) => sealed === null || equal(leafData(crypto, sealed), leaf)),
  )
}
