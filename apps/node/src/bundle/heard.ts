import { leafData, readEnvelope, unseal } from '@alternat/acts'
import { ok, toHex, type Crypto, type Result } from '@alternat/tlog'
import { Remembered } from '../dialogue/remembered.ts'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { MAX_LOGS, type BundleManifest } from './manifest.ts'

/** How far back in a mirrored log the latest readable `seen` is looked for. */
const LOOK_BACK = 16

/**
 * Keeps what a sender said it holds, as far as it has signed so anywhere: a bundle can be made by anybody who
 * knows our address and what is public of the sender, and without that bound a stranger could make our next bundles
 * begin where the other side does not stand.
 */
export function keepHint(store: Store, { from, dialogue, heard }: BundleManifest): Result<void, StoreCode> {
  const key = hintKey(dialogue, from)
  const value = JSON.stringify(
    heard.map(({ log, size }) => [log, Math.min(size, signedBy(store, from, dialogue, log))]),
  )
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

/** How much of a log a side has signed that it holds: by the lines of its witness, or the `seen` of its latest act. */
function signedBy(store: Store, side: string, dialogue: string, log: string): number {
  const lines = store.cosignaturesNear(log, `${side}/witness`, store.head(log)?.size ?? 0)
  return Math.max(lines.at(-1)?.size ?? 0, seenBy(store, side, dialogue, log))
}

function hinted(store: Store, side: string, dialogue: string, log: string): number | null {
  const value = store.setting(hintKey(dialogue, side))
  if (value === null) return null
  const hints = JSON.parse(value) as [string, number][]
  const named = hints.find(([one]) => one === log)
  if (named !== undefined) return named[1]
  // A log that a whole list leaves out is not held at all, whatever its side has signed: it may have lost it.
  return hints.length < MAX_LOGS ? 0 : null
}

/** How much of a log the latest readable act of a side says that it had seen; 0 where none says so. */
export function seenBy(store: Store, side: string, dialogue: string, log: string): number {
  const theirs = store.heads(dialogue).find((head) => head.side === side)
  if (theirs === undefined) return 0
  const latest = store.leaves(theirs.log, Math.max(0, theirs.size - LOOK_BACK)).toReversed()
  for (const { sealed } of latest) {
    const seen = sealed === null ? undefined : seenIn(store.crypto, sealed).get(log)
    if (seen !== undefined) return seen
  }
  return 0
}

type Sizes = ReadonlyMap<string, number>

/** Most acts of which is remembered what they have seen: the latest few of each log are asked for again and again. */
const MAX_ACTS = 1024

const remembered = new WeakMap<Crypto, Remembered<Sizes>>()

/** How much of each log a sealed act has seen, remembered by its digest; nothing for what cannot be read. */
function seenIn(crypto: Crypto, sealed: Uint8Array): Sizes {
  const acts = remembered.get(crypto) ?? new Remembered<Sizes>(MAX_ACTS)
  remembered.set(crypto, acts)
  const leaf = toHex(leafData(crypto, sealed))
  const known = acts.get(leaf)
  if (known !== undefined) return known
  const parts = unseal(sealed)
  const read = parts === null ? null : readEnvelope(parts.envelope)
  const seen = read?.ok === true ? read.value.payload.seen : []
  const sizes = new Map(seen.toReversed().map(({ log, size }) => [log, size]))
  acts.set(leaf, sizes, 1 + sizes.size)
  return sizes
}

function hintKey(dialogue: string, side: string): string {
  return `heard/${dialogue}/${side}`
}
