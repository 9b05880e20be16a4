import { sideOf } from '@alternat/acts'
import { toHex } from '@alternat/tlog'
import type { Contents } from './contents.ts'
import type { Against } from './receiver.ts'
import { textsNamed } from './texts-named.ts'

/**
 * A bundle without one log of a third side: its leaves, its acts and what they alone name. `null` where nothing would
 * be left that its sender says of itself, or where the log is the sender's own or ours.
 */
export function withoutLog(
  { crypto, store }: Against,
  contents: Contents,
  log: string | undefined,
): Contents | null {
  const { manifest } = contents
  if (log === undefined || sideOf(log) === manifest.from || sideOf(log) === store.side) return null
  const logs = contents.logs.filter(({ entry }) => entry.log !== log)
  if (logs.length === contents.logs.length) return null
  if (!logs.some(({ entry }) => sideOf(entry.log) === manifest.from)) return null
  const leaves = new Set(logs.flatMap((one) => one.leaves.map(toHex)))
  const acts = new Map([...contents.acts].filter(([leaf]) => leaves.has(leaf)))
  const named = new Set([...acts.values()].flatMap((sealed) => textsNamed(crypto, sealed).names))
  return {
    ...contents,
    logs,
    acts,
    erases: new Map([...contents.erases].filter(([leaf]) => leaves.has(leaf))),
    blobs: new Map([...contents.blobs].filter(([digest]) => named.has(digest))),
  }
}
