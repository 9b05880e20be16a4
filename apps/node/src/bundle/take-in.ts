import { sideOf } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import { applyPlans, type Applied } from './apply.ts'
import { bundleFault, type BundleCode } from './codes.ts'
import { readContents, type Contents } from './contents.ts'
import { keepHint } from './heard.ts'
import { planLog, type LogPlan } from './plan.ts'
import { pinnedCard, type Against, type Holder } from './receiver.ts'
import { belonging } from './sides.ts'

/** What a bundle changed. */
export interface ImportReport {
  readonly from: string
  readonly dialogue: string
  readonly logs: readonly {
    readonly log: string
    readonly before: number
    readonly after: number
    /** Acts that came for places held without them. */
    readonly late: number
    /** Acts (leaf hex) of which only the commitment is kept: `member-too-large`. */
    readonly tooLarge: readonly string[]
  }[]
  /** Texts that were not held before. */
  readonly blobs: number
  /** True where the bundle held nothing that was not here already. */
  readonly nothingNew: boolean
  /** True where it begins beyond what is held, and now waits for the bundle before it. */
  readonly held: boolean
  /** What bundles that had been waiting brought, now that the gap before them is filled. */
  readonly followed: readonly ImportReport[]
}

/** What a bundle would do, after every check. */
export interface Verified {
  readonly contents: Contents
  readonly plans: readonly LogPlan[]
  /** Some log begins beyond what is held, or nothing here says yet who is in the dialogue. */
  readonly waits: boolean
}

/**
 * Verifies an archive and applies what fits; `waits` where it must be kept for later.
 *
 * @param room asked before anything is applied of a bundle that must wait: one that cannot be kept is refused whole
 */
export function takeIn(
  holder: Holder,
  archive: Uint8Array,
  room: () => Result<void, BundleCode> = () => ok(undefined),
): Result<{ report: ImportReport; waits: boolean }, BundleCode | StoreCode> {
  const verified = verifyArchive(holder, archive)
  if (!verified.ok) return verified
  const { contents, plans, waits } = verified.value
  const free = waits ? room() : ok(undefined)
  if (!free.ok) return free
  const applied = applyPlans(holder, contents, plans)
  if (!applied.ok) return applied
  const hinted = speaksForItself(contents) ? keepHint(holder.store, contents.manifest) : ok(undefined)
  if (!hinted.ok) return hinted
  return ok({ report: reportOf(contents, plans, applied.value), waits })
}

/**
 * Whether the sender's own log is in the bundle, under a checkpoint that it signed. Without one the bundle could
 * be by anybody who knows our address, and its hint would make our next bundle to that side too short.
 */
function speaksForItself({ manifest, logs }: Contents): boolean {
  return logs.some(({ entry }) => sideOf(entry.log) === manifest.from)
}

/** Every check of docs/formats/bundle.md §Receiving, in its order, changing nothing. */
export function verifyArchive(holder: Against, archive: Uint8Array): Result<Verified, BundleCode> {
  const contents = readContents(holder.crypto, archive)
  if (!contents.ok) return contents
  const { manifest, logs } = contents.value
  if (manifest.to !== holder.store.side) return bundleFault('bundle-not-for-us', manifest.to)
  const stranger = [manifest.from, ...logs.map(({ entry }) => sideOf(entry.log))].find(
    (side) => pinnedCard(holder, side) === null,
  )
  if (stranger !== undefined) return bundleFault('side-unknown', stranger)
  const membership = logs.length === 0 ? { is: 'in' as const } : belonging(holder, contents.value)
  if (membership.is === 'out') return bundleFault('log-not-in-dialogue', membership.log)
  const plans = planAll(holder, contents.value)
  if (!plans.ok) return plans
  const unknown = membership.is === 'unknown'
  const waits = unknown || plans.value.some(({ gap }) => gap)
  return ok({ contents: contents.value, plans: unknown ? [] : plans.value, waits })
}

function planAll(holder: Against, contents: Contents): Result<LogPlan[], BundleCode> {
  const plans: LogPlan[] = []
  for (const carried of contents.logs) {
    const card = pinnedCard(holder, sideOf(carried.entry.log))
    if (card === null) return bundleFault('side-unknown', carried.entry.log)
    const plan = planLog(holder, card, carried, contents)
    if (!plan.ok) return plan
    plans.push(plan.value)
  }
  return ok(plans)
}

function reportOf({ manifest }: Contents, plans: readonly LogPlan[], applied: Applied): ImportReport {
  return {
    from: manifest.from,
    dialogue: manifest.dialogue,
    logs: plans.map(({ log, before, after, growth, tooLarge }) => ({
      log,
      before,
      after,
      late: growth?.late.length ?? 0,
      tooLarge,
    })),
    blobs: applied.blobs,
    nothingNew: !applied.changed,
    held: false,
    followed: [],
  }
}
