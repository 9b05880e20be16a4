import { readEnvelope, unseal } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import type { BundleManifest } from './manifest.ts'

/** How far back in a mirrored log the latest readable `seen` is looked for. */
const LOOK_BACK = 16

/**
 * Keeps what a sender said it holds. A hint only: nobody signs it, so a forged one can make our next bundle
 * too short (it then waits at the other side) until their next true one sets it right.
 */
export function keepHint(store: Store, { from, dialogue, heard }: BundleManifest): Result<void, StoreCode> {
  const key = hintKey(dialogue, from)
  const value = JSON.stringify(heard.map(({ log, size }) => [log, size]))
  return store.setting(key) === value ? ok(undefined) : store.setSetting(key, value)
}

/**
 * How much of a log a side holds, as far as we know: what its latest bundle said, else the `seen` of its
 * latest act, else nothing. Never more than there is.
 */
export function sizeHeardBy(store: Store, side: string, dialogue: string, log: string): number {
  const size = store.head(log)?.size ?? 0
  return Math.min(size, hinted(store, side, dialogue, log) ?? seenBy(store, side, dialogue, log))
}

function hinted(store: Store, side: string, dialogue: string, log: string): number | null {
  const value = store.setting(hintKey(dialogue, side))
  if (value === null) return null
  const hints = new Map(JSON.parse(value) as [string, number][])
  return hints.get(log) ?? null
}

function seenBy(store: Store, side: string, dialogue: string, log: string): number {
  const theirs = store.heads(dialogue).find((head) => head.side === side)
  if (theirs === undefined) return 0
  const latest = store.leaves(theirs.log, Math.max(0, theirs.size - LOOK_BACK)).toReversed()
  for (const { sealed } of latest) {
    const seen = sealed === null ? undefined : seenIn(sealed, log)
    if (seen !== undefined) return seen
  }
  return 0
}

function seenIn(sealed: Uint8Array, log: string): number | undefined {
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  return read?.ok === true ? read.value.payload.seen.find((seen) => seen.log === log)?.size : undefined
}

function hintKey(dialogue: string, side: string): string {
  return `heard/${dialogue}/${side}`
}
