import { ok, type Result } from '@alternat/tlog'
import { fsckBesides } from '../store/fsck.ts'
import type { Problem } from '../store/fsck-problem.ts'
import type { Store, StoreCode } from '../store/types.ts'
import { verifyStore, type LogVerified, type VerifyRequest } from './verify-store.ts'

/** What a full check found. */
export interface FullReport {
  readonly ok: boolean
  /** Whether it was stopped before the end. */
  readonly stopped: boolean
  /** How many problems, and the first of them. */
  readonly count: number
  readonly problems: readonly Problem[]
  readonly logs: readonly LogVerified[]
}

/**
 * Checks all that is checked of a store without its fold, the signature of every act too: logs in little memory on
 * several threads, then texts, cards, cosignatures and what is kept of other histories. Changes nothing.
 */
export async function fullCheck(
  store: Store,
  request: Pick<VerifyRequest, 'workers' | 'progress' | 'signal'>,
): Promise<Result<FullReport, StoreCode>> {
  const verified = await verifyStore({ ...request, folder: store.path, signatures: true })
  if (!verified.ok) return verified
  const { logs, stopped, problems: count, told } = verified.value
  const besides = stopped ? [] : fsckBesides(store, store.crypto)
  return ok({
    ok: verified.value.ok && besides.length === 0,
    stopped,
    count: count + besides.length,
    problems: [...told, ...besides],
    logs,
  })
}
