import { MAX_ARCHIVE, sideOf } from '@alternat/acts'
import { ok, toHex, type Result } from '@alternat/tlog'
import { foldOf } from '../dialogue/fold-of.ts'
import { sideNamed } from '../dialogue/members.ts'
import type { Store } from '../store/types.ts'
import { AGE } from './age.ts'
import { bundleFault, type BundleCode } from './codes.ts'
import { readContents, type Contents } from './contents.ts'
import type { Receiver } from './receiver.ts'

/** How many bundles may wait, and how many bytes of them. */
interface Most {
  readonly bundles: number
  readonly bytes: number
}

/** In all: a side could otherwise fill the disk with the future. */
const IN_ALL: Most = { bundles: 64, bytes: MAX_ARCHIVE }
/** Of one side of the dialogue: it could otherwise take the places of the others. */
const OF_A_SIDE: Most = { bundles: 32, bytes: MAX_ARCHIVE }
/** Of one name that is no side of the dialogue, as far as it is known here: its move, or the proposal, may be on its way. */
const OF_A_STRANGER: Most = { bundles: 8, bytes: MAX_ARCHIVE / 8 }
/** Of all of those together: meeting somebody must cost no side its places. */
const OF_STRANGERS: Most = { bundles: 32, bytes: MAX_ARCHIVE / 2 }

/** Under whose names a bundle waits, and in which dialogue. */
export interface Waiting {
  readonly dialogue: string
  readonly names: readonly string[]
}

interface Counted {
  /** Null while it is not read whose it is: then it may be anybody's. */
  readonly name: string | null
  readonly isSide: boolean
  readonly bytes: number
}

/** Of what waits in each store, by id: it is kept as it came, encrypted, and is read again once in a process. */
const read = new WeakMap<Store, Map<string, Waiting>>()

/**
 * Whose a bundle is: its sender's where that side's own log is in it, under a checkpoint that it signed, else that of each
 * log in it. `from` alone is anybody's word.
 */
export function waitingOf({ manifest, logs }: Contents): Waiting {
  const { dialogue, from } = manifest
  const names = logs.map(({ entry }) => sideOf(entry.log))
  return { dialogue, names: names.includes(from) ? [from] : names }
}

/**
 * Whether a bundle may be kept: it is already, or there is room for one more of its sender's and in all; else `held-full`.
 * Nothing that was kept is ever put out for another: it was said to be kept.
 */
export function roomFor(
  { store, crypto }: Receiver,
  bytes: Uint8Array,
  waiting: Waiting,
): Result<void, BundleCode> {
  const id = toHex(crypto.sha256(bytes))
  const held = store.held()
  if (held.some((one) => one.id === id)) return ok(undefined)
  const known = read.get(store)
  const all = held.map((one) => counted(store, known?.get(one.id), one.bundle.length))
  const more = counted(store, waiting, bytes.length)
  const same = all.filter(({ name }) => name === null || name === more.name)
  const strangers = all.filter(({ isSide }) => !isSide)
  const fits =
    fitsIn(IN_ALL, [...all, more]) &&
    fitsIn(more.isSide ? OF_A_SIDE : OF_A_STRANGER, [...same, more]) &&
    (more.isSide || fitsIn(OF_STRANGERS, [...strangers, more]))
  return fits ? ok(undefined) : bundleFault('held-full')
}

function fitsIn({ bundles, bytes }: Most, counted: readonly Counted[]): boolean {
  return counted.length <= bundles && counted.reduce((sum, one) => sum + one.bytes, 0) <= bytes
}

/** A bundle of several names counts for the first that is no side's: it waits for that one. */
function counted(store: Store, waiting: Waiting | undefined, bytes: number): Counted {
  if (waiting === undefined) return { name: null, isSide: false, bytes }
  const { dialogue, names } = waiting
  // A dialogue of which nothing is held has no sides yet; whoever makes up names of such must not cost us a fold of each.
  const { sides } = store.heads(dialogue).length === 0 ? { sides: [] } : foldOf(store, dialogue)
  const stranger = names.find((name) => sideNamed(sides, name) === null)
  const name = stranger ?? names[0] ?? ''
  return { name, isSide: stranger === undefined && names.length > 0, bytes }
}

/** Notes whose a bundle is that is kept now, and forgets those that are kept no more. */
export function noteWaiting(store: Store, id: string, waiting: Waiting): void {
  const known = read.get(store) ?? new Map<string, Waiting>()
  read.set(store, known)
  known.set(id, waiting)
  const held = new Set(store.held().map((one) => one.id))
  for (const one of known.keys()) if (!held.has(one)) known.delete(one)
}

/** Reads whose the bundles are that an earlier process has kept; whether there were any. */
export async function readWaiting(receiver: Receiver): Promise<boolean> {
  const { store, crypto, keys } = receiver
  const unread = store.held().filter(({ id }) => read.get(store)?.has(id) !== true)
  for (const { id, bundle } of unread) {
    const archive = await (receiver.cipher ?? AGE).decrypt(keys.bundleIdentity, bundle)
    const contents = archive.ok ? readContents(crypto, archive.value) : archive
    noteWaiting(store, id, contents.ok ? waitingOf(contents.value) : { dialogue: '', names: [] })
  }
  return unread.length > 0
}
