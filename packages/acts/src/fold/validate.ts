import type { Crypto } from '@alternat/tlog'
import { dayOf, isDay, isMinute } from '../bytes/time.ts'
import type { ReadAct } from '../bytes/envelope.ts'
import { KINDS, type Body, type KindEntry } from '../kinds.ts'
import { unread, type Act } from './act.ts'
import { hasSoundBody } from './body.ts'
import type { HeldLog } from './held.ts'
import { listed, type Named } from './named.ts'
import { offices, type Offices } from './offices.ts'
import { powersFor } from './powers.ts'
import { readLog, refsIn, type Reading } from './read.ts'
import { remembering } from './remember.ts'
import type { Entry, Ref, VoidReason } from './types.ts'

/** A leaf after validation: an act in its place, or the entry that says why there is none. */
export type Placed =
  | { readonly act: Act; readonly entry: KindEntry | null }
  | { readonly entry: Entry; readonly act: null }

/** What all logs together say of the dialogue before any act is looked at. */
export interface Frame {
  readonly reconstruction: boolean
  /** Ids of the sides, sorted; empty while no proposal is held. */
  readonly sides: readonly string[]
  readonly proposal: Ref | null
  /** The logs of the sides, sorted. */
  readonly logs: readonly string[]
  /** Root (hex) of a log at a size, if held that far. */
  rootAt(log: string, size: number): string | undefined
  sizeOf(log: string): number
  leafAt(log: string, index: number): string | undefined
  /** The logs that acts of this one name as those in which its side goes on. */
  named(log: string): readonly Named[]
  /** How many leading acts of a log are held. */
  readTo(log: string): number
  /** Whether a log has an act of that kind at all. */
  moves(log: string): boolean
}

/** The move after which a log goes on for a side of the dialogue. */
export interface Follows {
  readonly move: Ref
  /** The side whose log it is from then on. */
  readonly of: string
  /** The root that the new log must be opened with, in base64. */
  readonly root: string
  /** When the move was signed: nothing that is said after it is dated before it. */
  readonly at: string
  /** The new log. */
  readonly log: string
}

/** The walk along one log: what the acts so far have fixed. */
interface Walk {
  readonly held: HeldLog
  /** Whose acts these are: of a log that goes on for another, the side that moved. */
  readonly side: string
  readonly follows: Follows | 'awaited' | null
  readonly frame: Frame
  readonly offices: Offices
  readonly memo: Map<string, unknown>
  opened: 'yes' | 'no' | 'open'
  joined: 'yes' | 'no' | 'open'
  sealed: boolean
  gap: boolean
  waiting: boolean
  lastAt: string
  lastSeen: Map<string, number>
  /** Key ids that verified for the act under judgement. */
  keyids: readonly string[]
}

type Verdict = { readonly reason: VoidReason } | { readonly waiting: true } | null

/**
 * Validates a log act by act, in order, against everything that does not need the state of matters.
 *
 * @param follows the move after which it goes on for a side; `awaited` where it says so of an act that is not held
 */
export function validateLog(
  crypto: Crypto,
  held: HeldLog,
  frame: Frame,
  memo: Map<string, unknown>,
  follows: Follows | 'awaited' | null,
): Placed[] {
  const walk: Walk = {
    held,
    side: follows === null || follows === 'awaited' ? held.side : follows.of,
    follows,
    frame,
    memo,
    offices: offices(crypto, held.side),
    opened: 'no',
    joined: 'no',
    sealed: false,
    gap: false,
    waiting: false,
    lastAt: follows === null || follows === 'awaited' ? '' : follows.at,
    lastSeen: new Map(),
    keyids: [],
  }
  return readLog(crypto, held, memo).map((reading) => place(walk, reading))
}

function place(walk: Walk, reading: Reading): Placed {
  const { ref } = reading
  const of = [walk.side]
  if ('withheld' in reading) {
    walk.gap = true
    leaveOpen(walk, ref)
    const code = reading.code === undefined ? {} : { code: reading.code }
    return { act: null, entry: unread(ref, of, { outcome: 'withheld', ...code }) }
  }
  if ('void' in reading)
    return { act: null, entry: unread(ref, of, { outcome: 'void', reason: reading.void }) }
  const verdict = judge(walk, ref, reading.read)
  if (verdict !== null && 'waiting' in verdict) leaveOpen(walk, ref)
  if (verdict !== null) return { act: null, entry: described(walk, ref, reading.read, verdict) }
  const act = actOf(walk, ref, reading.read)
  advance(walk, act)
  return { act, entry: KINDS.get(act.kind) ?? null }
}

/** While nothing is said of the first two acts of a log, nothing is said of what follows. */
function leaveOpen(walk: Walk, { index }: Ref): void {
  if (index === 0) walk.opened = 'open'
  if (index === 1) walk.joined = 'open'
}

/** A void or waiting act, as far as it may be shown: its kind, time and office, never its words. */
function described(walk: Walk, ref: Ref, { payload }: ReadAct, verdict: NonNullable<Verdict>): Entry {
  const { kind, at, office, level } = payload
  const outcome =
    'waiting' in verdict
      ? { outcome: 'waiting' as const }
      : { outcome: 'void' as const, reason: verdict.reason }
  return { ref, of: [walk.side], matters: [], kind, at, office, level, ...outcome }
}

function judge(walk: Walk, ref: Ref, read: ReadAct): Verdict {
  const { payload } = read
  if (ref.index === 0) return opening(walk, read)
  if (walk.opened === 'open') return { waiting: true }
  if (walk.opened === 'no') return { reason: 'no-dialogue' }
  if (walk.sealed) return { reason: 'sealed' }
  if (!hasItsFields(payload)) return { reason: 'schema' }
  if (!isMinute(payload.at) || payload.at < walk.lastAt) return { reason: 'clock' }
  return (
    joining(walk, read) ??
    seen(walk, read) ??
    reported(walk, read) ??
    pointers(walk, ref, read) ??
    office(walk, ref, read)
  )
}

/** The body of a kind that is not acted upon is a draft: its fields may change, and nobody is held to them. */
function hasItsFields(payload: ReadAct['payload']): boolean {
  return KINDS.get(payload.kind)?.works !== true || hasSoundBody(payload)
}

/** Leaf 0 is `side.open`, by the reserved office `root`, of this side and dialogue, signed by the root it names. */
function opening(walk: Walk, read: ReadAct): Verdict {
  if (walk.follows === 'awaited') return { waiting: true }
  const { kind, office: name, seen: heads, refs, body, at } = read.payload
  const wrong: Verdict = { reason: 'opening' }
  if (kind !== 'side.open' || name !== 'root' || heads.length > 0 || refs.length > 0) return wrong
  if (!hasSoundBody(read.payload) || !isMinute(at)) return wrong
  const card = body as unknown as Body<'side.open'>
  if (card.side !== walk.held.side || card.dialogue !== walk.held.dialogue) return wrong
  // Another root than the one named: whoever has the new name is not whom the old root meant.
  if (walk.follows !== null && walk.follows.root !== card.root) return wrong
  if (at < walk.lastAt) return { reason: 'clock' }
  walk.offices.take(card)
  const signed = walk.offices.check(read, [], remembering(walk.memo, walk.held, 0))
  if ('reason' in signed) return { reason: 'signature' }
  walk.keyids = signed.keyids
  return null
}

/**
 * Leaf 1 proposes the dialogue or accepts the proposal; before that a log says nothing. In a log that goes on for a side
 * it accepts and names the move too.
 */
function joining(walk: Walk, { payload }: ReadAct): Verdict {
  const { frame, held, follows } = walk
  if (frame.proposal === null || follows === 'awaited') return { waiting: true }
  if (!frame.reconstruction && follows === null && !frame.sides.includes(held.side))
    return { reason: 'not-a-side' }
  const proposes = payload.kind === 'dialogue.propose' && 'sides' in payload.body
  if (payload.seq > 1) return afterJoining(walk, proposes)
  const { proposal } = frame
  const fits = proposes
    ? proposal.log === held.log
    : payload.kind === 'dialogue.accept' &&
      payload.refs.some((ref) => ref.leaf === proposal.leaf && ref.log === proposal.log)
  return fits ? null : { reason: 'no-dialogue' }
}

function afterJoining({ joined }: Walk, proposes: boolean): Verdict {
  if (joined === 'open') return { waiting: true }
  if (joined === 'no') return { reason: 'no-dialogue' }
  return proposes ? { reason: 'body' } : null
}

/** `seen` lists every log of the others ({@link listed}), never goes back, and names roots that are that log's. */
function seen(walk: Walk, { payload }: ReadAct): Verdict {
  const proposes = payload.kind === 'dialogue.propose' && 'sides' in payload.body
  const heads = payload.seen
  const must = walk.frame.logs.filter((log) => log !== walk.held.log)
  const list = proposes ? (heads.length > 0 ? 'wrong' : 'right') : listed(payload, must, walk.frame)
  if (list === 'wrong') return { reason: 'seen-list' }
  if (walk.lastSeen.keys().some((log) => heads.every((head) => head.log !== log)))
    return { reason: 'seen-back' }
  if (heads.some((head) => head.size < (walk.lastSeen.get(head.log) ?? 0))) return { reason: 'seen-back' }
  const beyond =
    walk.waiting || list === 'open' || heads.some((head) => head.size > walk.frame.sizeOf(head.log))
  if (
    heads.some(
      (head) =>
        head.size <= walk.frame.sizeOf(head.log) && walk.frame.rootAt(head.log, head.size) !== head.root,
    )
  ) {
    return { reason: 'seen-unknown' }
  }
  if (beyond) walk.waiting = true
  return beyond ? { waiting: true } : null
}

const UNREPORTED = new Set(['side', 'record'])

/** The three fields of a report stand in every act of a reconstruction and nowhere else (design §9 rule 2). */
function reported(walk: Walk, { payload }: ReadAct): Verdict {
  const { body, kind } = payload
  const has = ['reportedOf', 'reportedOn', 'source'].filter((field) => field in body).length
  const exempt =
    UNREPORTED.has(kind.slice(0, kind.indexOf('.'))) || (kind === 'dialogue.propose' && 'sides' in body)
  if (!walk.frame.reconstruction || exempt) return has === 0 ? null : { reason: 'reported' }
  // A kind that is not known has no schema to lean on: without a report of good shape it says nothing either.
  if (has === 0 && !KINDS.has(kind)) return null
  return has === 3 && isReport(walk, body) ? null : { reason: 'reported' }
}

function isReport({ frame }: Walk, body: Readonly<Record<string, unknown>>): boolean {
  const { reportedOf: of, reportedOn: on } = body
  if (!Array.isArray(of) || of.length === 0 || typeof on !== 'object' || on === null) return false
  const isListed = (side: unknown, i: number): boolean =>
    typeof side === 'string' && frame.sides.includes(side) && (i === 0 || (of[i - 1] as string) < side)
  return of.every(isListed) && 'to' in on && typeof on.to === 'string' && isDay(on.to)
}

/** What an act points at lies behind it: earlier in its own log, or within what it has seen. */
function pointers(walk: Walk, ref: Ref, { payload }: ReadAct): Verdict {
  const sizes = new Map(payload.seen.map((head) => [head.log, head.size]))
  for (const target of [...payload.refs, ...refsIn(payload.body)]) {
    const limit = target.log === ref.log ? ref.index : sizes.get(target.log)
    if (limit === undefined) return { reason: 'ref-unknown' }
    if (target.index >= limit) return { reason: 'ref-forward' }
    if (walk.frame.leafAt(target.log, target.index) !== target.leaf) return { reason: 'ref-unknown' }
  }
  return null
}

function office(walk: Walk, ref: Ref, read: ReadAct): Verdict {
  const signed = walk.offices.check(
    read,
    powersFor(read.payload),
    remembering(walk.memo, walk.held, ref.index),
  )
  if ('keyids' in signed) {
    walk.keyids = signed.keyids
    return keepsOffices(walk, read) ? null : { reason: 'body' }
  }
  const { reason } = signed
  // A withheld act may have introduced the key: what depends on it waits, it is not judged.
  return walk.gap && (reason === 'office-unknown' || reason === 'signature') ? { waiting: true } : { reason }
}

function keepsOffices({ offices: held }: Walk, { payload }: ReadAct): boolean {
  return payload.kind !== 'side.keys' || held.canTake(payload.body as unknown as Body<'side.keys'>)
}

function actOf(walk: Walk, ref: Ref, { payload }: ReadAct): Act {
  const { at, office: name, level, kind } = payload
  const body = payload.body
  const of = walk.frame.reconstruction
    ? ((body['reportedOf'] as readonly string[] | undefined) ?? [])
    : [walk.side]
  const on = (body['reportedOn'] as { to: string } | undefined)?.to ?? dayOf(at)
  const sizes = new Map(payload.seen.map((head) => [head.log, head.size]))
  return {
    ref,
    logSide: walk.side,
    at,
    office: name,
    level,
    seen: sizes,
    kind,
    body,
    of,
    on,
    keyids: walk.keyids,
  }
}

/** Only an act that stands in its place moves the walk: a void one leaves no trace. */
function advance(walk: Walk, act: Act): void {
  walk.lastAt = act.at
  walk.lastSeen = new Map(act.seen)
  if (act.ref.index === 0) walk.opened = 'yes'
  if (act.ref.index === 1) walk.joined = 'yes'
  if (act.kind === 'side.keys') walk.offices.take(act.body as unknown as Body<'side.keys'>)
  if (act.kind === 'side.seal' || act.kind === 'side.move') walk.sealed = true
}
