import { fold, sideOf, type LeafHeld, type LogHeld } from '@alternat/acts'
import type { Crypto } from '@alternat/tlog'
import type { CarriedLog, Contents } from './contents.ts'
import { isReconstruction } from '@alternat/acts'
import { isReader, type Against, type Ground } from './receiver.ts'

/** Whether the logs of a bundle belong to the dialogue. */
export type Belonging =
  | { readonly is: 'in' }
  /** Nothing here yet says who the sides are: the log with the proposal is still to come. */
  | { readonly is: 'unknown' }
  | { readonly is: 'out'; readonly log: string }

/** How much of a log says who is in the dialogue: the opening and what stands behind it (design §9 rule 4). */
const HEAD_LEAVES = 2

/** What has been verified of openings held here; never of those in a bundle, which anybody may have made. */
const memos = new WeakMap<Ground, Map<string, unknown>>()

/**
 * Whether every log carried is of a side of the dialogue. What this store holds decides first: a stranger who
 * sends a proposal of his own under the name of our dialogue must not be able to change who is in it.
 */
export function belonging(holder: Against, contents: Contents): Belonging {
  const { dialogue } = contents.manifest
  const ours = holder.store
    .heads(dialogue)
    .filter(({ size }) => size > 0)
    .map(({ log }) => ({ log, leaves: holder.store.leaves(log, 0, HEAD_LEAVES) }))
  const known = frameOf(holder.crypto, ours, memoOf(holder.store))
  if (known !== null) return judgeAgainst(holder, known, ours, contents)
  const theirs = contents.logs.filter(({ entry }) => entry.from === 0).map((log) => beginning(log, contents))
  const writers = frameOf(holder.crypto, joined(ours, theirs))?.writers
  if (writers === undefined) return { is: 'unknown' }
  const mayBeHere = writers.has(holder.store.side) || isReconstruction(dialogue) || isReader(holder.store)
  return mayBeHere
    ? judge(writers, contents.logs)
    : { is: 'out', log: contents.logs[0]?.entry.log ?? dialogue }
}

/** What the proposal that decides fixes. */
interface Frame {
  /** The leaf of the proposal. */
  readonly proposal: string
  /** The sides that may write a log of the dialogue. */
  readonly writers: ReadonlySet<string>
}

/** The frame that these logs give; null while no proposal is among them. */
function frameOf(crypto: Crypto, logs: readonly LogHeld[], memo = new Map<string, unknown>()): Frame | null {
  if (logs.length === 0) return null
  const state = fold(crypto, logs, { memo })
  const proposal = state.entries.find(
    ({ kind, ref, outcome }) => kind === 'dialogue.propose' && ref.index === 1 && outcome === 'applied',
  )
  if (proposal === undefined) return null
  // In a reconstruction the sides have no logs; the one who compiled it has the only one.
  const writers = state.reconstruction === null ? state.sides.map(({ id }) => id) : [sideOf(proposal.ref.log)]
  return { proposal: proposal.ref.leaf, writers: new Set(writers) }
}

/**
 * The frame held decides. A log that would put another proposal in its place begins another dialogue under the
 * same name: taken in, a side invited to ours could make all that was said in it void.
 */
function judgeAgainst(
  { crypto }: Against,
  known: Frame,
  ours: readonly LogHeld[],
  contents: Contents,
): Belonging {
  const belongs = judge(known.writers, contents.logs)
  if (belongs.is !== 'in') return belongs
  const usurper = contents.logs.find((log) => {
    const held = ours.find((one) => one.log === log.entry.log)
    if (log.entry.from > 1 || (held?.leaves.length ?? 0) >= HEAD_LEAVES) return false
    const theirs = grown(held, log, contents)
    const after = frameOf(crypto, [...ours.filter((one) => one !== held), theirs])
    return after !== null && after.proposal !== known.proposal
  })
  return usurper === undefined ? belongs : { is: 'out', log: usurper.entry.log }
}

function judge(writers: ReadonlySet<string>, logs: readonly CarriedLog[]): Belonging {
  const stranger = logs.find(({ entry }) => !writers.has(sideOf(entry.log)))
  return stranger === undefined ? { is: 'in' } : { is: 'out', log: stranger.entry.log }
}

/** The beginning of a log as it would be held. */
function grown(held: LogHeld | undefined, log: CarriedLog, contents: Contents): LogHeld {
  const leaves = (held?.leaves ?? []).slice(0, log.entry.from)
  const { log: name, leaves: more } = beginning(log, contents)
  return { log: name, leaves: [...leaves, ...more].slice(0, HEAD_LEAVES) }
}

function beginning({ entry, leaves }: CarriedLog, { acts }: Contents): LogHeld {
  const held = leaves
    .slice(0, HEAD_LEAVES)
    .map((leaf): LeafHeld => ({ leaf, sealed: acts.get(leaf.toHex()) ?? null }))
  return { log: entry.log, leaves: held }
}

function joined(ours: readonly LogHeld[], theirs: readonly LogHeld[]): LogHeld[] {
  const held = new Set(ours.map(({ log }) => log))
  return [...ours, ...theirs.filter(({ log, leaves }) => leaves.length > 0 && !held.has(log))]
}

function memoOf(store: Ground): Map<string, unknown> {
  const memo = memos.get(store) ?? new Map<string, unknown>()
  memos.set(store, memo)
  return memo
}
