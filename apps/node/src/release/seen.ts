import type { Seen } from '@alternat/acts'
import { emptyRoot, toHex, type Crypto } from '@alternat/tlog'
import type { Store } from '../store/types.ts'

/**
 * What has reached this node of each of the logs named: one entry a log, in the order given (sorted by the
 * caller), size 0 where nothing was ever heard. `note` is the digest of the checkpoint with the log's own
 * line alone, which the store keeps for ever: whoever cites it must be able to produce it.
 */
export function seenNow(crypto: Crypto, store: Store, logs: readonly string[]): Seen[] {
  return logs.map((log) => {
    const head = store.head(log)
    const { size, root, checkpoint } = head ?? { size: 0, root: emptyRoot(crypto), checkpoint: NOTHING }
    return { log, note: toHex(crypto.sha256(checkpoint)), root: toHex(root), size }
  })
}

/**
 * What is named as seen never goes back within a log (design §4 “seen”), nor is a log left out that was listed once. A
 * store that was put back holds less of the others than the side has said it had seen: then it says so again, until they
 * are here once more.
 */
export function notBefore(now: readonly Seen[], last: readonly Seen[]): readonly Seen[] {
  const kept = now.map((one) => {
    const before = last.find(({ log }) => log === one.log)
    return before !== undefined && before.size > one.size ? before : one
  })
  const absent = last.filter((before) => now.every(({ log }) => log !== before.log))
  return absent.length === 0 ? kept : [...kept, ...absent].toSorted((a, b) => (a.log < b.log ? -1 : 1))
}

const NOTHING = new Uint8Array(0)
