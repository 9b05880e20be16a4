import { fold, type Fold, type LogHeld } from '@alternat/acts'
import type { Store } from '../store/types.ts'
import { FoldMemo } from './memo.ts'

/** Folds kept per store: a dialogue is looked at as of now and as of a few days. */
const KEPT = 32

interface Kept {
  generation: string
  readonly folds: Map<string, Fold>
}

const kept = new WeakMap<Store, Kept>()
const memos = new WeakMap<Store, Map<string, Map<string, unknown>>>()

/** What to ask of a dialogue. */
export interface FoldOf {
  /** As things stood at the end of this day (`YYYY-MM-DD`). */
  readonly asOf?: string
}

/**
 * The state of a dialogue out of every log of it held here, own and mirrored, read as one moment. The answer
 * is kept until the store changes; a dialogue nobody has heard of gives the fold of nothing.
 */
export function foldOf(store: Store, dialogue: string, options: FoldOf = {}): Fold {
  const folds = foldsOf(store)
  const name = `${dialogue} ${options.asOf ?? ''}`
  const known = folds.get(name)
  if (known !== undefined) return known
  const made = fold(store.crypto, logsOf(store, dialogue), { ...options, memo: memoOf(store, dialogue) })
  if (folds.size >= KEPT) folds.delete(folds.keys().next().value as string)
  folds.set(name, made)
  return made
}

/**
 * What folds of a dialogue have read and verified so far, by leaf: so that a fold after one more act costs one
 * more signature check, not all of them.
 */
export function memoOf(store: Store, dialogue: string): Map<string, unknown> {
  const all = memos.get(store) ?? new Map<string, Map<string, unknown>>()
  memos.set(store, all)
  const memo = all.get(dialogue) ?? new FoldMemo(store.crypto)
  all.set(dialogue, memo)
  return memo
}

/** Every log of a dialogue held here, each up to its head, at one moment; sorted by origin. */
export function logsOf(store: Store, dialogue: string): LogHeld[] {
  return store.snapshot(() =>
    store.heads(dialogue).map(({ log, size }) => ({ log, leaves: store.leaves(log, 0, size) })),
  )
}

function foldsOf(store: Store): Map<string, Fold> {
  const generation = store.generation()
  const before = kept.get(store)
  if (before?.generation === generation) return before.folds
  const fresh: Kept = { generation, folds: new Map() }
  kept.set(store, fresh)
  return fresh.folds
}
