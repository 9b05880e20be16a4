import { sideOf } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { AGE } from '../bundle/age.ts'
import { withErasures } from '../bundle/apply.ts'
import type { BundleCode } from '../bundle/codes.ts'
import { verifyArchive } from '../bundle/take-in.ts'
import type { Receiver } from '../bundle/receiver.ts'
import { settleErasures } from '../erase/settle.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead } from '../store/types.ts'
import { rollbackFault, type RollbackCode } from './codes.ts'
import { unmet } from './doubt.ts'

/** What a repair has put back. */
export interface Repaired {
  /** Our own logs as they stand now, and the size before. */
  readonly logs: readonly { readonly log: string; readonly before: number; readonly after: number }[]
}

/**
 * Puts back what this store has lost of our own logs, out of a bundle in which another side gives them back
 * (`export --give-back`). Each leaf is proved under our own signature and as the continuation of what is held;
 * another history is refused (`own-log-differs`). The rest of the bundle is taken in by importing it.
 */
export async function repairFrom(
  receiver: Receiver,
  bytes: Uint8Array,
): Promise<Result<Repaired, RollbackCode | BundleCode | StoreCode>> {
  const archive = await (receiver.cipher ?? AGE).decrypt(receiver.keys.bundleIdentity, bytes)
  return archive.ok ? repairFromArchive(receiver, archive.value) : archive
}

/** {@link repairFrom} for a bundle that is open already. */
export function repairFromArchive(
  { store, crypto }: Pick<Receiver, 'store' | 'crypto'>,
  archive: Uint8Array,
): Result<Repaired, RollbackCode | BundleCode | StoreCode> {
  const verified = verifyArchive({ store, crypto, repairing: true }, archive)
  if (!verified.ok) return verified
  const { plans, contents } = verified.value
  const blobs = [...contents.blobs].map(([digest, salted]) => ({ digest, salted }))
  const given = plans.flatMap(({ log, growth }) =>
    sideOf(log) === store.side && growth !== null && growth.leaves.length > 0 ? [growth] : [],
  )
  if (given.length === 0) return rollbackFault('nothing-to-repair')
  const logs: { log: string; before: number; after: number }[] = []
  for (const growth of given) {
    const before = store.head(growth.log)?.size ?? 0
    const head: Result<LogHead, StoreCode> = store.repair(withErasures({ ...growth, blobs }, contents))
    if (!head.ok) return head
    logs.push({ log: growth.log, before, after: head.value.size })
  }
  // An older copy may hold words that were erased since.
  settleErasures(store)
  const ended = endsDoubt(store) ? store.setDoubt(null) : ok(undefined)
  return ended.ok ? ok({ logs }) : ended
}

/**
 * Whether all that is known to be signed is held again: by the record, and by what anybody has shown. Two histories
 * are not mended by more of one; and a lost record knows nothing, so that an officer has to answer for it.
 */
function endsDoubt(store: Receiver['store']): boolean {
  const doubt = store.doubt()
  if (doubt === null || doubt.code === 'guard-differs' || doubt.code === 'guard-absent') return false
  return unmet(store, doubt) === null && store.agreesWithRecord()
}
