import type { Crypto } from '@alternat/tlog'
import type { Payload } from '../bytes/payload.ts'
import { isMinute } from '../bytes/time.ts'
import type { Body } from '../kinds.ts'
import { sameRef } from './act.ts'
import { hasSoundBody } from './body.ts'
import type { HeldLog } from './held.ts'
import { namedIn, saysMove } from './named.ts'
import { offices } from './offices.ts'
import { readLog, type Reading } from './read.ts'
import { remembering } from './remember.ts'
import { EMPTY_ROOT, rootsAt } from './roots.ts'
import type { Ref } from './types.ts'
import type { Frame } from './validate.ts'

/** What the deciding proposal fixes. */
export interface Proposal {
  readonly ref: Ref
  readonly at: string
  readonly title: string
  readonly compiler: string | null
  readonly sides: readonly { readonly id: string; readonly name: string }[]
}

/** Whether a dialogue is compiled from public sources (design §4): its name says so. */
export function isReconstruction(dialogue: string): boolean {
  return dialogue.split('-').includes('reconstruction')
}

/**
 * The proposal that decides: of those that stand in leaf 1 of a log properly opened, the one that most other
 * sides on its list have accepted, then the earliest by `at`, then by log. Two sides may propose at once; every
 * node then takes the same one. Acceptances go first because `at` is what the proposer says: a side invited
 * late could otherwise date a proposal of its own to before all that the others have said, and make it void.
 */
export function decidingProposal(
  crypto: Crypto,
  logs: readonly HeldLog[],
  memo: Map<string, unknown>,
): Proposal | null {
  const joined = logs.flatMap((held) => joiningOf(crypto, held, memo) ?? [])
  const found = joined
    .flatMap((one) => proposalOf(one) ?? [])
    .map((proposal) => ({ proposal, accepted: acceptances(proposal, joined) }))
  found.sort(
    (a, b) =>
      b.accepted - a.accepted ||
      order(a.proposal.at, b.proposal.at) ||
      order(a.proposal.ref.log, b.proposal.ref.log),
  )
  return found[0]?.proposal ?? null
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Leaf 1 of a log properly opened, signed by an office that may negotiate. */
interface Joining {
  readonly held: HeldLog
  readonly ref: Ref
  readonly payload: Payload
}

/** How many other sides on the list of a proposal have accepted it. */
function acceptances({ ref, sides }: Proposal, joined: readonly Joining[]): number {
  const listed = new Set(sides.map(({ id }) => id))
  return joined.filter(
    ({ held, payload }) =>
      held.log !== ref.log &&
      listed.has(held.side) &&
      payload.kind === 'dialogue.accept' &&
      payload.refs.some((one) => sameRef(one, ref)),
  ).length
}

function joiningOf(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): Joining | null {
  const [first, second] = readLog(crypto, held, memo)
  const opened = readable(first)
  const joins = readable(second)
  if (!opened || !joins || opened.read.payload.kind !== 'side.open') return null
  const { payload } = joins.read
  if (payload.kind !== 'dialogue.propose' && payload.kind !== 'dialogue.accept') return null
  if (!hasSoundBody(opened.read.payload) || !hasSoundBody(payload) || !isMinute(payload.at)) return null
  const keys = offices(crypto, held.side)
  keys.take(opened.read.payload.body as unknown as Body<'side.open'>)
  if ('reason' in keys.check(opened.read, [], remembering(memo, held, 0))) return null
  if ('reason' in keys.check(joins.read, ['negotiate'], remembering(memo, held, 1))) return null
  return { held, ref: joins.ref, payload }
}

function proposalOf({ held, ref, payload }: Joining): Proposal | null {
  if (payload.kind !== 'dialogue.propose') return null
  const body = payload.body as unknown as Body<'dialogue.propose'>
  if (!soundSides(body, held, payload.seen.length)) return null
  const { title = held.dialogue, compiler = null, sides = [] } = body
  return { ref, at: payload.at, title, compiler, sides }
}

function readable(reading: Reading | undefined) {
  return reading !== undefined && 'read' in reading ? reading : null
}

/** Sorted, without repeats; the proposer among them, unless it compiles a reconstruction. */
function soundSides(body: Body<'dialogue.propose'>, held: HeldLog, seen: number): boolean {
  const { sides } = body
  if (sides === undefined || seen !== 0) return false
  if (sides.some((side, i) => i > 0 && (sides[i - 1]?.id ?? '') >= side.id)) return false
  return isReconstruction(held.dialogue) || sides.some((side) => side.id === held.side)
}

/** The frame in which every log is validated. */
export function frameOf(
  crypto: Crypto,
  logs: readonly HeldLog[],
  proposal: Proposal | null,
  memo: Map<string, unknown>,
): Frame {
  const byName = new Map(logs.map((held) => [held.log, held]))
  const dialogue = logs[0]?.dialogue ?? ''
  const reconstruction = isReconstruction(dialogue)
  const sides = proposal?.sides.map((side) => side.id) ?? []
  const roots = wantedRoots(crypto, logs, memo)
  const moving = new Set(logs.filter((held) => saysMove(crypto, held, memo)).map(({ log }) => log))
  const named = new Map(logs.map((held) => [held.log, namedIn(crypto, held, memo)]))
  const heldTo = new Map(logs.map((held) => [held.log, readTo(crypto, held, memo)]))
  return {
    reconstruction,
    sides,
    proposal: proposal?.ref ?? null,
    logs: reconstruction ? [] : sides.map((side) => `${side}/alternat/${dialogue}`).toSorted(),
    rootAt: (log, size) => (size === 0 ? EMPTY_ROOT : roots.get(log)?.get(size)),
    sizeOf: (log) => byName.get(log)?.leaves.length ?? 0,
    leafAt: (log, index) => byName.get(log)?.leafHex[index],
    named: (log) => named.get(log) ?? [],
    readTo: (log) => heldTo.get(log) ?? 0,
    moves: (log) => moving.has(log),
  }
}

/** How many leading acts are held: behind a gap stands what nobody here has read. */
function readTo(crypto: Crypto, held: HeldLog, memo: Map<string, unknown>): number {
  const gap = readLog(crypto, held, memo).findIndex((reading) => 'withheld' in reading)
  return gap === -1 ? held.leaves.length : gap
}

/** The roots of every log at the sizes that any act of another names, and at its end: one pass a log. */
function wantedRoots(
  crypto: Crypto,
  logs: readonly HeldLog[],
  memo: Map<string, unknown>,
): Map<string, ReadonlyMap<number, string>> {
  const wanted = new Map<string, Set<number>>(logs.map((held) => [held.log, new Set([held.leaves.length])]))
  for (const held of logs) {
    for (const reading of readLog(crypto, held, memo)) {
      if ('read' in reading)
        for (const head of reading.read.payload.seen) wanted.get(head.log)?.add(head.size)
    }
  }
  return new Map(
    logs.map((held) => [held.log, rootsAt(crypto, held, wanted.get(held.log) ?? new Set(), memo)]),
  )
}
