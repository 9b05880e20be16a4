import { toHex } from '@alternat/tlog'
import { OurTree } from '../bundle/our-tree.ts'
import type { Store } from '../store/types.ts'

/** A state of a log that somebody has shown under our own signature: we have signed it, whatever this store says. */
export interface Proved {
  readonly log: string
  readonly size: number
  /** 64 hex digits. */
  readonly root: string
}

/** Why this store may not sign for now. */
export interface Doubt {
  readonly code: 'guard-absent' | 'guard-ahead' | 'guard-differs' | 'rollback-suspected'
  /** Which log, and what the two say. */
  readonly where: string
  /** What was shown; it ends no doubt that the one who showed it is silent later. */
  readonly proved?: readonly Proved[]
}

/** The first state shown that this store does not hold in its own history; null where it holds them all. */
export function unmet(store: Store, doubt: Doubt): Proved | null {
  return doubt.proved?.find((shown) => !holds(store, shown)) ?? null
}

function holds(store: Store, { log, size, root }: Proved): boolean {
  const ours = new OurTree(store.crypto, store, store.head(log)).rootAt(size)
  return ours !== null && toHex(ours) === root
}

/**
 * Two doubts together: two histories are the worst that can be known; a lost record stays lost, whatever is shown
 * besides; and nothing that was shown is forgotten.
 */
export function together(before: Doubt | null, found: Doubt): Doubt {
  const proved = [...(before?.proved ?? [])]
  for (const shown of found.proved ?? []) if (!proved.some((one) => isSame(one, shown))) proved.push(shown)
  const stays =
    before?.code === 'guard-differs' || (before?.code === 'guard-absent' && found.code !== 'guard-differs')
  return {
    code: stays ? before.code : found.code,
    where: found.where,
    ...(proved.length === 0 ? {} : { proved }),
  }
}

function isSame(a: Proved, b: Proved): boolean {
  return a.log === b.log && a.size === b.size && a.root === b.root
}

/** A state as it is kept with a doubt. */
export function proved(log: string, { size, root }: { size: number; root: Uint8Array }): Proved {
  return { log, size, root: toHex(root) }
}
