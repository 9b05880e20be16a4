import type { Entry, Outcome, Ref, Seen } from '@alternat/acts'
import { bad, ok, type Bad, type Fault, type Result } from '@alternat/tlog'
import { DIALOGUE_CODES } from '../dialogue/codes.ts'
import { foldOf } from '../dialogue/fold-of.ts'
import { frameOf, originOf } from '../dialogue/frame.ts'
import { otherLogs } from '../dialogue/members.ts'
import { settleErasures } from '../erase/settle.ts'
import type { Node } from '../side/node.ts'
import type { LogHead } from '../store/types.ts'
import { appendActs } from './append.ts'
import { checkContent } from './check.ts'
import { releaseFault } from './codes.ts'
import { compose, minuteFor, nextPlace, type Composed, type Place } from './compose.ts'
import { keepDraft } from './draft.ts'
import { dryRun } from './dry-run.ts'
import { momentOf } from './moment.ts'
import { changedLater, officesOf, signerFor, type ListedOffices } from './office.ts'
import { notBefore, seenNow } from './seen.ts'
import type {
  Released,
  ReleaseCode,
  ReleaseFault,
  ReleaseOptions,
  ReleaseRequest,
  ReleaseResult,
} from './types.ts'
import { voidSentence } from './void-reasons.ts'
import { wordsAreRead } from './words-read.ts'

/** One act of a batch: as it is, or made out of the references to those of the batch before it. */
export type BatchRequest = ReleaseRequest | ((before: readonly Ref[]) => ReleaseRequest)

/** A refusal, and the request that met it. */
interface Refused {
  readonly request: ReleaseRequest
  readonly fault: Omit<ReleaseFault, 'draft'>
}

/**
 * THE ONE WAY OUT. Whatever a side says on the record passes here and nowhere else: closed schema, real days,
 * guard, token, office and power, signature over exactly that content, a dry run of the fold, one durable
 * commit; only then does anything exist that could be sent. A refusal logs nothing, keeps what was typed as a
 * draft and gives its id.
 */
export function release(
  node: Node,
  request: ReleaseRequest,
  options: ReleaseOptions = {},
): ReleaseResult<Released> {
  const done = releaseBatch(node, [request], options)
  return done.ok ? ok(done.value[0] as Released) : done
}

/**
 * Releases several acts of one dialogue as one group commit: all of them or none. Each is looked at exactly
 * as {@link release} would.
 */
export function releaseBatch(
  node: Node,
  requests: readonly BatchRequest[],
  options: ReleaseOptions = {},
): ReleaseResult<Released[]> {
  const batch = composeBatch(node, requests)
  if (!batch.ok) return 'refused' in batch ? withDraft(node, batch.refused) : withoutDraft(batch.fault)
  const { acts, made } = batch
  const outcomes = options.check === 'schema' ? ok(acts.map(() => null)) : outcomesOf(node, made, acts)
  if (!outcomes.ok) return withDraft(node, outcomes.refused)
  const head = appendActs(node, acts)
  if (!head.ok) return withDraft(node, { request: made[0] as ReleaseRequest, fault: head.fault })
  if (acts.some(({ erases }) => erases !== undefined)) settleErasures(node.store)
  return ok(acts.map((act, i) => released(act, head.value, outcomes.value[i] ?? null)))
}

/**
 * What {@link release} would come to: everything but the append. For a node whose office only seems to sign
 * (`apps/node/src/release/rehearsal.ts`), so that nobody is asked to sign what would be refused afterwards. A refusal is
 * kept as a draft, as there.
 */
export function wouldCome(node: Node, request: ReleaseRequest): ReleaseResult<Outcome> {
  const batch = composeBatch(node, [request])
  if (!batch.ok) return 'refused' in batch ? withDraft(node, batch.refused) : withoutDraft(batch.fault)
  const outcomes = outcomesOf(node, batch.made, batch.acts)
  return outcomes.ok ? ok(outcomes.value[0] as Outcome) : withDraft(node, outcomes.refused)
}

type Batch =
  | { readonly ok: true; readonly made: readonly ReleaseRequest[]; readonly acts: readonly Composed[] }
  | { readonly ok: false; readonly refused: Refused }
  | Bad<ReleaseCode>

function composeBatch(node: Node, requests: readonly BatchRequest[]): Batch {
  const made: ReleaseRequest[] = []
  const acts: Composed[] = []
  let place: Place | null = null
  let desk: Desk | null = null
  for (const next of requests) {
    const request: ReleaseRequest = typeof next === 'function' ? next(acts.map(({ ref }) => ref)) : next
    if (request.dialogue !== (made[0] ?? request).dialogue) return releaseFault('batch-mixed')
    place =
      acts.length === 0 ? nextPlace(node, originOf(node.store.side, request.dialogue)) : after(place, acts)
    desk ??= place === null ? null : deskOf(node, request.dialogue, place)
    const act = composeOne(node, request, place, desk)
    if (!act.ok) return { ok: false, refused: { request, fault: act.fault } }
    made.push(request)
    acts.push(act.value)
  }
  return acts.length === 0 ? releaseFault('batch-empty') : { ok: true, made, acts }
}

/** What is the same for every act of a batch: nothing reaches the store between its first and its last. */
interface Desk {
  readonly sides: readonly string[]
  readonly offices: ListedOffices
  readonly seen: readonly Seen[]
}

function deskOf({ crypto, store }: Node, dialogue: string, { log, lastSeen }: Place): Desk {
  const frame = frameOf(store, dialogue)
  return {
    sides: frame.sides.map(({ id }) => id),
    offices: officesOf(store, log),
    seen: notBefore(seenNow(crypto, store, otherLogs(store, frame, log, lastSeen)), lastSeen),
  }
}

function composeOne(
  node: Node,
  request: ReleaseRequest,
  place: Place | null,
  desk: Desk | null,
): Result<Composed, ReleaseCode> {
  if (place === null || desk === null)
    return bad('dialogue-unknown', DIALOGUE_CODES['dialogue-unknown'], request.dialogue)
  const cleared = checkContent(node, request, desk.sides)
  if (!cleared.ok) return cleared
  const later = changedLater(node.store, request.dialogue)
  const moment = momentOf(node, place, cleared.value, { at: minuteFor(node, place.lastAt), seen: desk.seen })
  const signer = signerFor(node, desk.offices, request, moment.at, later)
  return signer.ok ? compose(node, signer.value, place, moment, cleared.value) : signer
}

function after(place: Place | null, acts: readonly Composed[]): Place | null {
  const last = acts.at(-1)
  if (place === null || last === undefined) return place
  return { ...place, seq: last.ref.index + 1, lastAt: last.payload.at }
}

type Outcomes =
  | { readonly ok: true; readonly value: Outcome[] }
  | { readonly ok: false; readonly refused: Refused }

/** Crossing is no fault: two sides may say at once what does not go together, and the record shows it. */
function outcomesOf(node: Node, made: readonly ReleaseRequest[], acts: readonly Composed[]): Outcomes {
  const entries = dryRun(node, (made[0] as ReleaseRequest).dialogue, acts)
  const idle = entries.findIndex((entry) => entry === undefined || entry.outcome === 'void')
  if (idle === -1)
    return unread(node, made) ?? { ok: true, value: entries.map((entry) => outcomeOf(entry as Entry)) }
  const entry = entries[idle]
  return { ok: false, refused: { request: made[idle] as ReleaseRequest, fault: wouldBeVoid(entry) } }
}

/** The first act of a batch that adopts words which cannot be read as the record names them. */
function unread({ store }: Node, made: readonly ReleaseRequest[]): Outcomes | null {
  for (const request of made) {
    const read = wordsAreRead(store, () => foldOf(store, request.dialogue), request)
    if (!read.ok) return { ok: false, refused: { request, fault: read.fault } }
  }
  return null
}

function wouldBeVoid(entry: Entry | undefined): Omit<ReleaseFault, 'draft'> {
  if (entry?.outcome !== 'void') return releaseFault('would-be-void').fault
  return {
    code: 'would-be-void',
    message: voidSentence(entry.reason),
    where: entry.reason,
    reason: entry.reason,
  }
}

function outcomeOf(entry: Entry): Outcome {
  switch (entry.outcome) {
    case 'void':
      return { outcome: 'void', reason: entry.reason }
    case 'crossed':
    case 'did not stand':
      return { outcome: entry.outcome, with: entry.with }
    case 'withheld':
      return entry.code === undefined ? { outcome: 'withheld' } : { outcome: 'withheld', code: entry.code }
    default:
      return { outcome: entry.outcome }
  }
}

function released({ ref, payload }: Composed, head: LogHead, outcome: Outcome | null): Released {
  return { ref, payload, head, outcome }
}

function withDraft(node: Node, { request, fault }: Refused): { ok: false; fault: ReleaseFault } {
  return { ok: false, fault: { ...fault, draft: keepDraft(node, request, fault) } }
}

function withoutDraft(fault: Fault<ReleaseCode>): { ok: false; fault: ReleaseFault } {
  return { ok: false, fault: { ...fault, draft: null } }
}
