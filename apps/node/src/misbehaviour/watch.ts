import { ok, parseCheckpoint, parseNote, type Bad, type Result } from '@alternat/tlog'
import { bundleFault, type BundleCode } from '../bundle/codes.ts'
import type { Contents } from '../bundle/contents.ts'
import type { LogPlan } from '../bundle/plan.ts'
import { isReader, type Holder } from '../bundle/receiver.ts'
import { proved, together } from '../rollback/doubt.ts'
import type { Found } from '../store/branches.ts'
import type { StoreCode } from '../store/codes.ts'
import { lookAgain, lookAtLines, lookAtRefused, type LinesOver } from './look.ts'

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
  const root = older === undefined ? null : rootIn(older.note)
  if (older === undefined || root === null || isReader(store)) return ok(undefined)
  const { log, size } = older
  const code = size > (store.head(log)?.size ?? 0) ? 'rollback-suspected' : 'guard-differs'
  const where = `${log}: a bundle holds ${size} under our own signature`
  const doubt = together(store.doubt(), { code, where, proved: [proved(log, { size, root })] })
  return store.setDoubt(doubt)
}

function rootIn(note: Uint8Array): Uint8Array | null {
  const parsed = parseNote(note)
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed
  return checkpoint.ok ? checkpoint.value.root : null
}

/** Keeps what the cosignatures of a bundle that was taken in show about the cosigners. */
export function watchTaken(
  holder: Holder,
  contents: Contents,
  plans: readonly LogPlan[],
  now: number | null,
): Result<void, StoreCode> {
  const taken = new Set(plans.filter(({ gap }) => !gap).map(({ log }) => log))
  for (const log of taken) {
    const again = watchUntied(holder, log, now)
    if (!again.ok) return again
  }
  for (const carried of contents.logs) {
    const { log } = carried.entry
    if (carried.cosignatures.length === 0 || !taken.has(log)) continue
    const kept = watchLines(holder, { log, note: carried.note, lines: carried.cosignatures }, now)
    if (!kept.ok) return kept
  }
  return ok(undefined)
}

/** A log has grown: what of it could not be tied before may be tied now. */
function watchUntied({ store, crypto }: Holder, log: string, now: number | null): Result<void, StoreCode> {
  const { found, same } = lookAgain({ store, crypto }, log, now)
  for (const id of same) {
    const forgotten = store.branches.forget(id)
    if (!forgotten.ok) return forgotten
  }
  const kept = store.branches.keep(found)
  return kept.ok ? ok(undefined) : kept
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
