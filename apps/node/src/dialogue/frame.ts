import { fold, type LogHeld, type Ref, type SideState } from '@alternat/acts'
import { toHex, type Crypto } from '@alternat/tlog'
import type { Store } from '../store/types.ts'
import { areSound, HEAD_LEAVES, spellingOf } from './beginnings.ts'
import { memoOf } from './fold-of.ts'
import { Remembered } from './remembered.ts'

/** What the first two leaves of each log fix for good: the sides, the title, the proposal. */
export interface DialogueFrame {
  readonly dialogue: string
  readonly title: string
  /** Who compiled it, for a reconstruction; else null. */
  readonly reconstruction: string | null
  /** As `propose` lists them, sorted; empty while no sound proposal is held. */
  readonly sides: readonly SideState[]
  /** The act that proposed it; null while none is held. */
  readonly proposal: Ref | null
}

const kept = new WeakMap<Store, Map<string, DialogueFrame>>()

/**
 * The frame of a dialogue, from its openings alone, so that signing an act does not cost a walk along every
 * log. Kept while no log of it opens anew.
 */
export function frameOf(store: Store, dialogue: string): DialogueFrame {
  const heads = store.heads(dialogue)
  const name = `${dialogue} ${heads.map(({ log, size }) => `${log}:${Math.min(size, HEAD_LEAVES)}`).join()}`
  const frames = kept.get(store) ?? new Map<string, DialogueFrame>()
  kept.set(store, frames)
  const known = frames.get(name)
  if (known !== undefined) return known
  const made = readFrame(store, dialogue)
  frames.set(name, made)
  return made
}

/** The origin of a side's log of a dialogue. */
export function originOf(side: string, dialogue: string): string {
  return `${side}/alternat/${dialogue}`
}

function readFrame(store: Store, dialogue: string): DialogueFrame {
  const logs = store.snapshot(() =>
    store.heads(dialogue).map(({ log }) => ({ log, leaves: store.leaves(log, 0, HEAD_LEAVES) })),
  )
  const frames = read.get(store.crypto) ?? new Remembered<DialogueFrame>(MAX_FRAMES)
  read.set(store.crypto, frames)
  const name = `${dialogue} ${spellingOf(logs)}`
  const known = frames.get(name)
  if (known !== undefined) return known
  const frame = frameIn(store, dialogue, logs)
  if (areSound(store.crypto, logs)) frames.set(name, frame)
  return frame
}

/** Most beginnings whose frame is remembered for all stores of a process: each dialogue has a few in its time. */
const MAX_FRAMES = 256

const read = new WeakMap<Crypto, Remembered<DialogueFrame>>()

function frameIn(store: Store, dialogue: string, logs: readonly LogHeld[]): DialogueFrame {
  const memo = memoOf(store, dialogue)
  const { title, reconstruction, sides, entries } = fold(store.crypto, logs, { memo })
  const proposed = entries.find(
    (entry) => entry.kind === 'dialogue.propose' && entry.ref.index === 1 && entry.outcome === 'applied',
  )
  return { dialogue, title, reconstruction, sides, proposal: proposed?.ref ?? null }
}

/** A leaf of a log as something to point at. */
export function refTo(log: string, index: number, leaf: Uint8Array): Ref {
  return { log, index, leaf: toHex(leaf) }
}
