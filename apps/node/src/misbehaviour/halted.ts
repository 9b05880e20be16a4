import type { Store } from '../store/types.ts'

/**
 * Whether nothing of a log is cosigned any more: two histories of it, both under valid signatures of its key, have
 * been seen here. To cosign either further would lend it our word; which of the two stands is for people to say
 * (design §4 "Mirror and cosign"). Our own log is never halted by this: another history of it says that this store
 * may be an older copy.
 */
export function isHalted(store: Pick<Store, 'branches'>, log: string): boolean {
  return store.branches.isForked(log)
}
