import type { ImportReport, LeftOut } from '../api/bundles.ts'
import { sideOf } from '@alternat/acts'
import { ok, type Bad, type Result } from '@alternat/tlog'
import { lookAtRefused } from '../misbehaviour/look.ts'
import { watchOlderCopy, watchRefused, watchTaken } from '../misbehaviour/watch.ts'
import type { StoreCode } from '../store/codes.ts'
import { watchOurLines } from '../rollback/our-lines.ts'
import { applyPlans, type Applied } from './apply.ts'
import { BUNDLE_CODES, bundleFault, type BundleCode } from './codes.ts'
import { readContents, type Contents } from './contents.ts'
import { keepHint } from './heard.ts'
import { planLog, type LogPlan } from './plan.ts'
import { withoutLog } from './left-out.ts'
import { pinnedCard, type Against, type Holder } from './receiver.ts'
import { belonging } from './sides.ts'
import { keepCarried, keepNotesHad, notesCarried } from '../off-record/carried.ts'
import type { NoteKept } from '../store/notes.ts'

export type { ImportReport } from '../api/bundles.ts'

/** What a bundle would do, after every check. */
export interface Verified {
  readonly contents: Contents
  readonly plans: readonly LogPlan[]
  /** Some log begins beyond what is held, or nothing here says yet who is in the dialogue. */
  readonly waits: boolean
  /** Notes off the record, each under the key of the pair. */
  readonly notes: readonly NoteKept[]
  /** It holds another history of our own log, or more of it, beside logs of others that are taken in. */
  readonly olderCopy: boolean
  /** What it carries beside these contents, of third sides. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Verifies an archive and applies what fits; `waits` where it must be kept for later.
 *
 * @param room asked before anything is applied of a bundle that must wait: one that cannot be kept is refused whole
 * @param now milliseconds since 1970, for a draft about what it shows of its signers
 */
export function takeIn(
  holder: Holder,
  archive: Uint8Array,
  room: (contents: Contents) => Result<void, BundleCode> = () => ok(undefined),
  now: number | null = null,
): Result<{ report: ImportReport; waits: boolean }, BundleCode | StoreCode> {
  const read = readContents(holder.crypto, archive)
  if (!read.ok) return read
  const verified = verifyOrWatch(holder, read.value, now)
  if (!verified.ok) return verified
  const { contents, plans, waits } = verified.value
  const free = waits ? room(read.value) : ok(undefined)
  if (!free.ok) return free
  const noticed = watchOurLines(holder, contents)
  if (!noticed.ok) return noticed
  const applied = applyPlans(holder, contents, plans)
  if (!applied.ok) return applied
  const watched = watchTaken(holder, contents, plans, now)
  if (!watched.ok) return watched
  const doubted = verified.value.olderCopy ? watchOlderCopy(holder, contents, now) : ok(undefined)
  if (!doubted.ok) return doubted
  const hinted = speaksForItself(contents) ? keepHints(holder, contents) : ok(undefined)
  if (!hinted.ok) return hinted
  const notes = keepCarried(holder.store, verified.value.notes)
  return notes.ok ? ok({ report: reportOf(verified.value, applied.value, notes.value), waits }) : notes
}

/**
 * Every check; what a bundle shows that does not hold is kept. Where what is wrong is in the log of a third side alone,
 * that log is left out: a side must not be cut off from us for what another has told it, or has shown us otherwise.
 */
function verifyOrWatch(
  holder: Holder,
  contents: Contents,
  now: number | null,
): Result<Verified, BundleCode | StoreCode> {
  return verifyRest(holder, contents, (some, refusal) => watchRefused(holder, some, refusal, now))
}

/** The same for a bundle that is only looked at: nothing is kept. */
export function verifyToLook(holder: Holder, contents: Contents): Result<Verified, BundleCode> {
  return verifyRest(holder, contents, (some, refusal) => {
    const { forked } = lookAtRefused(holder, some, null)
    return forked === null ? refusal : bundleFault('fork', forked)
  })
}

function verifyRest<Code extends string>(
  holder: Holder,
  contents: Contents,
  refusedAs: (contents: Contents, refusal: Bad<BundleCode>) => Bad<Code>,
): Result<Verified, Code> {
  const verified = verifyContents(holder, contents)
  if (verified.ok) return verified
  const refused = refusedAs(contents, verified)
  const { code, where } = refused.fault
  const rest = isBundleCode(code) ? withoutLog(holder, contents, where) : null
  const again = rest === null ? refused : verifyRest(holder, rest, refusedAs)
  if (!again.ok || where === undefined) return refused
  const leftOut = [...again.value.leftOut, { log: where, code }]
  return ok({ ...again.value, leftOut: leftOut.toSorted((a, b) => (a.log < b.log ? -1 : 1)) })
}

/** Not of the store: what the disk refuses is no fault of a log. */
function isBundleCode(code: string): code is BundleCode {
  return Object.hasOwn(BUNDLE_CODES, code)
}

function keepHints({ store }: Holder, { manifest }: Contents): Result<void, StoreCode> {
  const heard = keepHint(store, manifest)
  return heard.ok ? keepNotesHad(store, manifest) : heard
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
  return contents.ok ? verifyContents(holder, contents.value) : contents
}

function verifyContents(holder: Against, contents: Contents): Result<Verified, BundleCode> {
  const { manifest, logs } = contents
  if (manifest.to !== holder.store.side) return bundleFault('bundle-not-for-us', manifest.to)
  if (pinnedCard(holder, manifest.from) === null) return bundleFault('side-unknown', manifest.from)
  const stranger = logs.find(({ entry }) => pinnedCard(holder, sideOf(entry.log)) === null)
  if (stranger !== undefined) return bundleFault('side-unknown', stranger.entry.log)
  const isAsked = logs.length > 0 && holder.repairing !== true
  const membership = isAsked ? belonging(holder, contents) : { is: 'in' as const }
  if (membership.is === 'out') return bundleFault('log-not-in-dialogue', membership.log)
  // What its sender says itself need not wait for what a third has not shown us.
  const waiting = membership.is === 'unknown' ? membership.log : undefined
  if (waiting !== undefined && withoutLog(holder, contents, waiting) !== null)
    return bundleFault('move-unheld', waiting)
  const plans = planAll(holder, contents)
  if (!plans.ok) return plans
  const notes = notesCarried(holder, contents)
  if (!notes.ok) return notes
  const unknown = membership.is === 'unknown'
  const waits = unknown || plans.value.some(({ gap }) => gap)
  const olderCopy = plans.value.length < logs.length
  const all = unknown ? [] : plans.value
  return ok({ contents, plans: all, waits, notes: notes.value, olderCopy, leftOut: [] })
}

/**
 * The plans of all logs carried. Where confirmations of our own log do not fit it, this store may be an older copy:
 * that is no reason not to hear what others say, and the log is left out, unless the bundle holds nothing else.
 */
function planAll(holder: Against, contents: Contents): Result<LogPlan[], BundleCode> {
  const plans: LogPlan[] = []
  // What we are given back is under our own signature: no log of another has to be held, or to fit, before it.
  const ours = ({ entry }: Contents['logs'][number]): boolean => sideOf(entry.log) === holder.store.side
  const wanted = holder.repairing === true ? contents.logs.filter(ours) : contents.logs
  for (const carried of wanted) {
    const card = pinnedCard(holder, sideOf(carried.entry.log))
    if (card === null) return bundleFault('side-unknown', carried.entry.log)
    const plan = planLog(holder, card, carried, contents)
    const beside = holder.repairing !== true && contents.logs.length > 1
    if (!plan.ok && plan.fault.code === 'own-log-differs' && beside) continue
    if (!plan.ok) return plan
    plans.push(plan.value)
  }
  return ok(plans)
}

function reportOf(verified: Verified, applied: Applied, notes: number): ImportReport {
  const { plans, leftOut, contents } = verified
  const { manifest } = contents
  return {
    from: manifest.from,
    dialogue: manifest.dialogue,
    logs: plans
      .filter(({ own }) => !own)
      .map(({ log, before, after, growth, tooLarge }) => ({
        log,
        before,
        after,
        late: growth?.late.length ?? 0,
        tooLarge,
      })),
    leftOut,
    confirmed: plans
      .filter(({ own }) => own)
      .reduce((sum, { growth }) => sum + (growth?.cosignatures.length ?? 0), 0),
    blobs: applied.blobs,
    notes,
    nothingNew: !applied.changed && notes === 0,
    held: false,
    followed: [],
  }
}
