import type { Seen } from '@alternat/acts'
import { ok, type Result, type Signer } from '@alternat/tlog'
import { originOf } from '../dialogue/frame.ts'
import { sideCard } from '../side/card.ts'
import type { SideCode } from '../side/codes.ts'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { LogHead } from '../store/types.ts'
import { appendActs } from './append.ts'
import { checkContent } from './check.ts'
import { releaseFault, type ReleaseOwnCode } from './codes.ts'
import { compose, minuteFor, type Cleared, type Composed, type Place } from './compose.ts'
import { dryRun } from './dry-run.ts'
import { momentOf, type Moment } from './moment.ts'
import { signerFor, type ListedOffices } from './office.ts'
import type { ReleaseRequest } from './types.ts'
import { voidSentence } from './void-reasons.ts'

/** An act of an opening: as any other, with the `seen` its place asks for (design §9 rule 4). */
export interface OpeningAct {
  readonly request: ReleaseRequest
  readonly seen: readonly Seen[]
}

/** A log just opened: its head, and what stands in it. */
export interface OpenedLog {
  readonly head: LogHead
  readonly acts: readonly Composed[]
}

/**
 * The one way out for the first acts of a log, which is begun with them: the same checks as for every other
 * act, and nothing at all is kept if one of them is refused.
 *
 * @param notBefore the minute that neither is dated before: that of the act which our log goes on after
 */
export function releaseOpening(
  node: Node,
  dialogue: string,
  acts: readonly OpeningAct[],
  sides: readonly string[],
  notBefore = '',
): Result<OpenedLog, ReleaseOwnCode | StoreCode | SideCode> {
  const log = originOf(node.store.side, dialogue)
  const card = sideCard(node.store)
  if (!card.ok) return card
  const frame = { log, sides, offices: card.value.card.offices, notBefore }
  // All is looked at before anything is signed: the root is not asked for an opening whose second act the guard blocks.
  const planned: Planned[] = []
  for (const act of acts) {
    const next = planOpening(node, frame, act, planned)
    if (!next.ok) return next
    planned.push(next.value)
  }
  const composed: Composed[] = []
  for (const { signer, place, moment, cleared: act } of planned) {
    const next = compose(node, signer, place, moment, act)
    if (!next.ok) return next
    composed.push(next.value)
  }
  const idle = dryRun(node, dialogue, composed).find((entry) => entry?.outcome !== 'applied')
  if (idle !== undefined) return idle.outcome === 'void' ? voided(idle.reason) : releaseFault('would-be-void')
  const begun = node.store.head(log) === null ? node.store.createOwnLog(log, dialogue) : ok(undefined)
  const head = begun.ok ? appendActs(node, composed) : begun
  return head.ok ? ok({ head: head.value, acts: composed }) : head
}

interface Frame {
  readonly log: string
  readonly sides: readonly string[]
  readonly offices: ListedOffices
  readonly notBefore: string
}

/** An act of an opening that only its signature is missing from. */
interface Planned {
  readonly signer: Signer
  readonly place: Place
  readonly moment: Moment
  readonly cleared: Cleared
}

function planOpening(
  node: Node,
  { log, sides, offices, notBefore }: Frame,
  { request, seen }: OpeningAct,
  before: readonly Planned[],
): Result<Planned, ReleaseOwnCode> {
  const lastAt = before.at(-1)?.moment.at ?? notBefore
  const cleared = checkContent(node, request, sides)
  if (!cleared.ok) return cleared
  const place = { log, seq: before.length, lastAt, lastSeen: [] }
  const moment = momentOf(node, place, cleared.value, { at: minuteFor(node, lastAt), seen })
  const signer = signerFor(node, offices, request, moment.at)
  return signer.ok ? ok({ signer: signer.value, place, moment, cleared: cleared.value }) : signer
}

function voided(reason: Parameters<typeof voidSentence>[0]): Result<never, ReleaseOwnCode> {
  const refused = releaseFault('would-be-void', reason)
  return { ...refused, fault: { ...refused.fault, message: voidSentence(reason) } }
}
