import { ok, type Bad, type Result } from '@alternat/tlog'
import { bundleFault, type BundleCode } from '../bundle/codes.ts'
import type { Contents } from '../bundle/contents.ts'
import type { LogPlan } from '../bundle/plan.ts'
import { isReader, type Holder } from '../bundle/receiver.ts'
import type { Found } from '../store/branches.ts'
import type { StoreCode } from '../store/codes.ts'
import { lookAtLines, lookAtRefused, type LinesOver } from './look.ts'

/**
 * Keeps what a refused bundle shows about whoever signed what is in it, in one transaction: the other history, the
 * file that convicts, and the draft beside it. The refusal stays as it is, or becomes `fork` where two histories of a
 * log came to light: which of them stands is for people to say, never for this program.
 */
export function watchRefused(
  holder: Holder,
  contents: Contents,
  refusal: Bad<BundleCode>,
  now: number | null,
): Bad<BundleCode | StoreCode> {
  const { found, forked } = lookAtRefused(holder, contents, now)
  const kept = holder.store.branches.keep(found)
  if (!kept.ok) return kept
  const doubted = doubtOurselves(holder, found)
  if (!doubted.ok) return doubted
  return forked === null ? refusal : bundleFault('fork', forked)
}

/** Keeps what a bundle shows of our own log that does not fit this store, while the rest of it is taken in. */
export function watchOlderCopy(
  holder: Holder,
  contents: Contents,
  now: number | null,
): Result<void, StoreCode> {
  const { found } = lookAtRefused(holder, contents, now)
  const kept = holder.store.branches.keep(found)
  return kept.ok ? doubtOurselves(holder, found) : kept
}

/** Our own key has signed what this store does not hold: before it signs on, people have to look (design §4 "Rollback"). */
function doubtOurselves({ store }: Holder, { branches }: Found): Result<void, StoreCode> {
  const older = branches.find(({ standing }) => standing === 'older copy')
  if (older === undefined || store.doubt() !== null || isReader(store)) return ok(undefined)
  const code = older.size > (store.head(older.log)?.size ?? 0) ? 'rollback-suspected' : 'guard-differs'
  return store.setDoubt({ code, where: `${older.log}: a bundle holds ${older.size} under our own signature` })
}

/** Keeps what the cosignatures of a bundle that was taken in show about the cosigners. */
export function watchTaken(
  holder: Holder,
  contents: Contents,
  plans: readonly LogPlan[],
  now: number | null,
): Result<void, StoreCode> {
  const taken = new Set(plans.filter(({ gap }) => !gap).map(({ log }) => log))
  for (const carried of contents.logs) {
    const { log } = carried.entry
    if (carried.cosignatures.length === 0 || !taken.has(log)) continue
    const kept = watchLines(holder, { log, note: carried.note, lines: carried.cosignatures }, now)
    if (!kept.ok) return kept
  }
  return ok(undefined)
}

/** Keeps what cosignature lines show about their cosigners, however they came in: over a history that is the one held. */
export function watchLines(
  holder: Pick<Holder, 'store' | 'crypto'>,
  over: LinesOver,
  now: number | null,
): Result<void, StoreCode> {
  const kept = holder.store.branches.keep(lookAtLines(holder, over, now))
  return kept.ok ? ok(undefined) : kept
}
