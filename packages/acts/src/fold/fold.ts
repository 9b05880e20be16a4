import type { Crypto } from '@alternat/tlog'
import { KINDS } from '../kinds.ts'
import { isKind, type Act } from './act.ts'
import { admit, type State } from './admit.ts'
import { expectations, positions, reservations, saidOf } from './attached.ts'
import { ledger, noticeOf, watchOf } from './channel.ts'
import { conductMap } from './conduct.ts'
import { reportedBy, sizeAsOf } from './cut.ts'
import { crossings, MAX_PARTNERS, type Crossing } from './cross.ts'
import { describe, type Describing } from './describe.ts'
import { decidingProposal, frameOf, isReconstruction, type Proposal } from './frame.ts'
import { erasuresOf, namingsOf, NO_NAMINGS, type Namings } from './erase.ts'
import { heldLog, splitOrigin, type HeldLog } from './held.ts'
import { lifeOfDialogue } from './line2.ts'
import { manifestOf } from './manifest.ts'
import { noteSame, openMatter, opens, take, type Matter } from './matter.ts'
import { causalOrder } from './order.ts'
import { revoked } from './revoke.ts'
import { placeAll } from './moves.ts'
import { rootsAt } from './roots.ts'
import { sideStates } from './side-states.ts'
import { sidesOf, unique, type Sides } from './sides.ts'
import type { DialogueState, Entry, Erasure, Fold, FoldOptions, LogHeld, Outcome } from './types.ts'
import type { Frame, Placed } from './validate.ts'

/**
 * The state of a dialogue from its logs alone: total, without clock, the same bytes for the same logs and
 * sealed acts in any order of delivery. It reads logs and sealed acts, never blobs (design §5).
 *
 * @param logs every log of one dialogue as held, from leaf 0; logs of other dialogues are left out
 */
export function fold(crypto: Crypto, logs: readonly LogHeld[], options: FoldOptions = {}): Fold {
  const held = heldOf(logs)
  const memo = options.memo ?? new Map<string, unknown>()
  const proposal = decidingProposal(crypto, held, memo)
  const frame = frameOf(crypto, held, proposal, memo)
  const all = placeAll(crypto, held, frame, memo)
  // First the day, then revocations: a key revoked later changes nothing in what stood then.
  const kept = keptAsOf(all, frame, options.asOf)
  const placed = withoutRevoked(kept, revoked(crypto, kept, all))
  const namings = erases(all) ? namingsOf(crypto, held, memo, writersOf(all)) : NO_NAMINGS
  const whole = options.asOf === undefined ? placed : withoutRevoked(all, revoked(crypto, all, all))
  const erased = erasuresOf(namings, actsOf(whole))
  const openings = leavesOf(all)
  return build({ crypto, held, proposal, frame, placed, all, openings, namings, erased, options })
}

/** Logs of the dialogue of the first, sorted by origin. */
export function heldOf(logs: readonly LogHeld[]): HeldLog[] {
  const held = logs.map(heldLog).toSorted((a, b) => (a.log < b.log ? -1 : 1))
  return held.filter((log) => log.dialogue === held[0]?.dialogue)
}

/** Whether any act takes words off the record: few dialogues ever see one. */
function erases(all: ReadonlyMap<string, readonly Placed[]>): boolean {
  return [...all.values()].some((list) => list.some(({ act }) => act?.kind === 'record.erase'))
}

/** Log → the side whose acts stand in it. */
function writersOf(all: ReadonlyMap<string, readonly Placed[]>): Map<string, string> {
  return new Map(
    [...all].map(([log, list]) => [log, list.find(({ act }) => act !== null)?.act?.logSide ?? log]),
  )
}

function actsOf(placed: ReadonlyMap<string, readonly Placed[]>): Act[] {
  return [...placed.keys()]
    .toSorted()
    .flatMap((log) => (placed.get(log) ?? []).flatMap(({ act }) => act ?? []))
}

function leavesOf(all: ReadonlyMap<string, readonly Placed[]>): Set<string> {
  return new Set(
    [...all.values()].flat().flatMap(({ act }) => (act && opens(act) === 'opens' ? [act.ref.leaf] : [])),
  )
}

function withoutRevoked(all: Map<string, Placed[]>, gone: ReadonlySet<Act>): Map<string, Placed[]> {
  if (gone.size === 0) return all
  const strike = (placed: Placed): Placed => {
    const { act } = placed
    if (act === null || !gone.has(act)) return placed
    const { ref, of, kind, at, office, level } = act
    return {
      act: null,
      entry: { ref, of, kind, at, office, level, matters: [], outcome: 'void', reason: 'office-not-current' },
    }
  }
  return new Map([...all].map(([log, list]) => [log, list.map(strike)]))
}

/** Of each log what stood at the end of the day asked for. */
export function keptAsOf(
  all: Map<string, Placed[]>,
  frame: Frame,
  asOf: string | undefined,
): Map<string, Placed[]> {
  if (asOf === undefined) return all
  return new Map(
    [...all].map(([log, list]) => [
      log,
      frame.reconstruction
        ? list.filter((one) => reportedBy(one, asOf))
        : list.slice(0, sizeAsOf(list, asOf)),
    ]),
  )
}

interface Building {
  readonly crypto: Crypto
  readonly held: readonly HeldLog[]
  readonly proposal: Proposal | null
  readonly frame: Frame
  readonly placed: ReadonlyMap<string, readonly Placed[]>
  /** Every log in full, whatever the day asked for. */
  readonly all: ReadonlyMap<string, readonly Placed[]>
  readonly openings: ReadonlySet<string>
  readonly namings: Namings
  readonly erased: readonly Erasure[]
  readonly options: FoldOptions
}

function build(input: Building): Fold {
  const { frame, proposal, options, held } = input
  const sides = sidesOf(proposal?.sides ?? [])
  const run = applyAll(input, sides)
  const today = options.asOf ?? run.applied.map((act) => act.on).reduce((a, b) => (a > b ? a : b), '')
  const context: Describing = {
    sides,
    reconstruction: frame.reconstruction,
    today,
    all: run.applied,
    without: run.without,
    crossings: run.crossings,
    matters: run.state.matters,
    said: saidOf(run.applied),
    erased: input.erased,
  }
  const matters = run.matters.map((matter) => describe(matter, context))
  const notices = run.matters.flatMap((matter) => noticeOf(matter) ?? [])
  const dialogue = held[0]?.dialogue ?? ''
  return {
    foldVersion: held.some(({ log }) => frame.moves(log)) ? 'v2' : 'v1',
    dialogue,
    title: proposal?.title ?? dialogue,
    reconstruction: isReconstruction(dialogue)
      ? (proposal?.compiler ?? splitOrigin(held[0]?.log ?? '')?.side ?? '')
      : null,
    asOf: options.asOf ?? null,
    logs: heads(input),
    sides: sideStates({ ...input, sides, applied: run.applied }),
    itself: itself(run.applied, sides, proposal),
    entries: run.entries,
    matters,
    conduct: conductMap(run.applied, run.state.rows, run.matters, sides),
    notices,
    ledger: ledger(notices, run.applied, sides, options.asOf === undefined ? null : `${options.asOf}T23:59Z`),
    watches: run.matters.flatMap((matter) => watchOf(matter, sides) ?? []),
    erased: input.erased,
    manifest: manifestOf(run.applied, sides, run.entries),
  }
}

/** What became of an act in its place, and the matters it bears on. */
type Became = Outcome & { readonly matters: readonly string[] }
type Outcomes = Map<Act, Became>

interface Run {
  readonly state: State
  readonly matters: readonly Matter[]
  readonly applied: readonly Act[]
  readonly crossings: ReadonlyMap<string, readonly Crossing[]>
  readonly without: ReadonlySet<Act>
  readonly entries: readonly Entry[]
}

/** Applies every act in causal order; what then crosses is taken out of effect, matter by matter. */
function applyAll({ frame, placed, all, openings, namings }: Building, sides: Sides): Run {
  const state: State = {
    sides: sides.ids,
    matters: new Map(),
    applied: new Map(),
    rows: new Map(),
    namings,
    pending: pendingOf(placed, frame.reconstruction ? placed : all),
    openings: frame.reconstruction ? openings : new Set(),
  }
  const outcomes: Outcomes = new Map()
  const applied: Act[] = []
  for (const act of causalOrder(placed, frame.reconstruction)) {
    outcomes.set(act, apply(state, act))
    if (outcomes.get(act)?.outcome === 'applied') applied.push(act)
  }
  const matters = [...state.matters.values()]
  const found = new Map(matters.map((one) => [one.id, frame.reconstruction ? [] : crossings(one, sides.ids)]))
  const without = markCrossings([...found.values()].flat(), outcomes)
  return {
    state,
    matters,
    applied: applied.filter((act) => !without.has(act)),
    crossings: found,
    without,
    entries: entriesOf(placed, outcomes),
  }
}

/**
 * Places that wait or are withheld, and those cut off behind the day asked for.
 *
 * @param all the same logs in full; in a reconstruction nothing is cut off, the day itself decides
 */
function pendingOf(
  placed: ReadonlyMap<string, readonly Placed[]>,
  all: ReadonlyMap<string, readonly Placed[]>,
): Set<string> {
  const waits = (one: Placed) =>
    one.act === null && (one.entry.outcome === 'withheld' || one.entry.outcome === 'waiting')
  const leafOf = (one: Placed) => (one.act === null ? one.entry : one.act).ref.leaf
  const pending = new Set<string>()
  for (const [log, list] of all) {
    const kept = placed.get(log)?.length ?? 0
    list.forEach((one, i) => {
      if (waits(one) || i >= kept) pending.add(leafOf(one))
    })
  }
  return pending
}

function apply(state: State, act: Act): Became {
  const entry = KINDS.get(act.kind)
  if (entry === undefined) return { outcome: 'unknown kind', matters: [] }
  // A draft: what it will move is not settled, so that it moves nothing, not even a history of a matter.
  if (!entry.works) return { outcome: 'known, not yet acted upon', matters: [] }
  const admission = admit(state, act)
  if ('waiting' in admission) {
    state.pending.add(act.ref.leaf)
    return { outcome: 'waiting', matters: [] }
  }
  if ('reason' in admission) return { outcome: 'void', reason: admission.reason, matters: [] }
  const matters = [...admission.on]
  if (opens(act) === 'opens') {
    const matter = openMatter(act)
    state.matters.set(matter.id, matter)
    matters.unshift(matter)
  }
  for (const matter of matters) take(matter, act)
  noteIdentity(state, act, matters)
  state.applied.set(act.ref.leaf, act)
  if (
    isKind(act, 'norm.conduct') &&
    act.body.rowTitle !== undefined &&
    act.body.row.startsWith('x-') &&
    !state.rows.has(act.body.row)
  ) {
    state.rows.set(act.body.row, act.body.rowTitle)
  }
  return { outcome: 'applied', matters: matters.map(({ id }) => id) }
}

/** An act that names a matter says of the one it names as `sameAs` that it is the same. */
function noteIdentity(state: State, act: Act, matters: readonly Matter[]): void {
  const { sameAs } = act.body as { sameAs?: Act['ref'] }
  const other = sameAs && state.matters.get(sameAs.leaf)
  const [matter] = matters.filter((one) => one !== other)
  if (!other || !matter) return
  noteSame(matter, other, act.of)
}

/** Marks every act that crosses another and does not stand; gives them all. */
function markCrossings(found: readonly Crossing[], outcomes: Outcomes): Set<Act> {
  const all = new Set<Act>()
  for (const { a, b, stands } of found) {
    if (a !== stands) all.add(markCrossed(outcomes, a, b, stands))
    if (b !== stands) all.add(markCrossed(outcomes, b, a, stands))
  }
  return all
}

/** Once another stands in its place, an act did not stand, whatever else it crosses still. */
function markCrossed(outcomes: Outcomes, act: Act, other: Act, stands: Act | null): Act {
  const before = outcomes.get(act)
  const others = before && 'with' in before ? before.with : []
  const lost = stands !== null || before?.outcome === 'did not stand'
  outcomes.set(act, {
    outcome: lost ? 'did not stand' : 'crossed',
    with: others.length < MAX_PARTNERS ? [...others, other.ref] : others,
    matters: before?.matters ?? [],
  })
  return act
}

function entriesOf(placed: ReadonlyMap<string, readonly Placed[]>, outcomes: Outcomes): Entry[] {
  return [...placed.keys()].toSorted().flatMap((log) =>
    (placed.get(log) ?? []).map((one): Entry => {
      if (one.act === null) return one.entry
      const { ref, kind, at, office, level, of, on, body } = one.act
      const became: Became = outcomes.get(one.act) ?? { outcome: 'waiting', matters: [] }
      const shown = became.outcome === 'void' ? {} : { body }
      return { ref, kind, at, office, level, of: unique(of), on, ...shown, ...became }
    }),
  )
}

function heads({ crypto, held, placed, frame, options }: Building): Fold['logs'] {
  return held.map((log) => {
    const cut = frame.reconstruction || options.asOf === undefined
    const size = cut ? log.leaves.length : (placed.get(log.log)?.length ?? 0)
    // Every log is computed to its end anyway; a day asked for may end anywhere.
    const root = frame.rootAt(log.log, size) ?? rootsAt(crypto, log, new Set([size]), new Map()).get(size)
    return { log: log.log, size, root: root ?? '' }
  })
}

/** What stands on the dialogue itself: acts that name no matter. */
function itself(applied: readonly Act[], sides: Sides, proposal: Proposal | null): DialogueState {
  const own = applied.filter((act) => !('matter' in act.body) && opens(act) === 'neither')
  return {
    proposedBy: unique(
      own
        .filter((act) => isKind(act, 'dialogue.propose') && act.ref.leaf === proposal?.ref.leaf)
        .map((act) => act.logSide),
    ),
    // A side that goes on in another log takes up what it has joined before: it joins nothing anew.
    acceptedBy: unique(
      own
        .filter((act) => act.kind === 'dialogue.accept' && splitOrigin(act.ref.log)?.side === act.logSide)
        .map((act) => act.logSide),
    ),
    life: lifeOfDialogue(own, sides),
    scope: own.flatMap((act) =>
      isKind(act, 'dialogue.scope')
        ? act.of.map((side) => ({ side, on: act.on, summary: act.body.summary, act: act.ref }))
        : [],
    ),
    reservations: reservations(own, saidOf(applied)),
    expectations: expectations(own, saidOf(applied)),
    positions: positions(own),
  }
}
