import { fold, sideOf, type LeafHeld, type LogHeld } from '@alternat/acts'
import type { Crypto } from '@alternat/tlog'
import { areSound, HEAD_LEAVES, spellingOf } from '../dialogue/beginnings.ts'
import { Remembered } from '../dialogue/remembered.ts'
import type { CarriedLog, Contents } from './contents.ts'
import { goingOn, movesToUs } from './moved.ts'
import { isReconstruction } from '@alternat/acts'
import { isReader, type Against } from './receiver.ts'

/** Whether the logs of a bundle belong to the dialogue. */
export type Belonging =
  | { readonly is: 'in' }
  /** Nothing here yet says who the sides are, or after which act a log goes on: that log is still to come. */
  | { readonly is: 'unknown'; readonly log?: string }
  | { readonly is: 'out'; readonly log: string }

/** Most beginnings whose frame is remembered: each dialogue has a few in its time. */
const MAX_FRAMES = 256

/** What openings held here say; never those in a bundle, which anybody may have made. */
const frames = new WeakMap<Crypto, Remembered<{ readonly frame: Frame | null }>>()

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
  const known = frameHeld(holder, ours)
  if (known !== null) return judgeAgainst(holder, known, ours, contents)
  const theirs = contents.logs.filter(({ entry }) => entry.from === 0).map((log) => beginning(log, contents))
  const writers = frameOf(holder.crypto, joined(ours, theirs))?.writers
  if (writers === undefined) return { is: 'unknown' }
  const mayBeHere =
    writers.has(holder.store.side) ||
    isReconstruction(dialogue) ||
    isReader(holder.store) ||
    movesToUs(holder, contents)
  return mayBeHere
    ? judge(holder, writers, contents)
    : { is: 'out', log: contents.logs[0]?.entry.log ?? dialogue }
}

/** What the proposal that decides fixes. */
interface Frame {
  /** The leaf of the proposal. */
  readonly proposal: string
  /** The log it stands in. */
  readonly log: string
  /** The sides that may write a log of the dialogue. */
  readonly writers: ReadonlySet<string>
}

/** The frame that the beginnings held here give: the same for as long as no log of the dialogue begins anew. */
function frameHeld({ crypto }: Against, ours: readonly LogHeld[]): Frame | null {
  const remembered = frames.get(crypto) ?? new Remembered(MAX_FRAMES)
  frames.set(crypto, remembered)
  const name = spellingOf(ours)
  const known = remembered.get(name)
  if (known !== undefined) return known.frame
  const frame = frameOf(crypto, ours)
  if (areSound(crypto, ours)) remembered.set(name, { frame })
  return frame
}

/** The frame that these logs give; null while no proposal is among them. */
function frameOf(crypto: Crypto, logs: readonly LogHeld[]): Frame | null {
  if (logs.length === 0) return null
  const state = fold(crypto, logs)
  const proposal = state.entries.find(
    ({ kind, ref, outcome }) => kind === 'dialogue.propose' && ref.index === 1 && outcome === 'applied',
  )
  if (proposal === undefined) return null
  // In a reconstruction the sides have no logs; the one who compiled it has the only one.
  const writers = state.reconstruction === null ? state.sides.map(({ id }) => id) : [sideOf(proposal.ref.log)]
  return { proposal: proposal.ref.leaf, log: proposal.ref.log, writers: new Set(writers) }
}

/**
 * The frame held decides. Logs that together would put another proposal in its place begin another dialogue under
 * the same name: taken in, a side invited to ours could make all that was said in it void. So the beginnings are
 * looked at as they would be held after the whole bundle, acts that come late for places already held included.
 */
function judgeAgainst(
  holder: Against,
  known: Frame,
  ours: readonly LogHeld[],
  contents: Contents,
): Belonging {
  const belongs = judge(holder, known.writers, contents)
  if (belongs.is !== 'in') return belongs
  const beginnings = afterwards(ours, contents)
  if (isSame(beginnings, ours)) return belongs
  const after = frameOf(holder.crypto, beginnings)
  if (after === null || after.proposal === known.proposal) return belongs
  return { is: 'out', log: after.log }
}

function isSame(some: readonly LogHeld[], others: readonly LogHeld[]): boolean {
  const byLog = (logs: readonly LogHeld[]) => logs.toSorted((a, b) => (a.log < b.log ? -1 : 1))
  return spellingOf(byLog(some)) === spellingOf(byLog(others))
}

/** The beginnings of all logs as they would be held with everything this bundle brings. */
function afterwards(ours: readonly LogHeld[], { logs, acts }: Contents): LogHeld[] {
  const held = new Map(ours.map(({ log, leaves }) => [log, [...leaves]]))
  for (const { entry, leaves } of logs) {
    const beginning = held.get(entry.log) ?? []
    for (let index = beginning.length; index < HEAD_LEAVES; index++) {
      const leaf = leaves[index - entry.from]
      if (leaf === undefined) break
      beginning.push({ leaf, sealed: null })
    }
    held.set(entry.log, beginning)
  }
  const filled = ({ leaf, sealed }: LeafHeld): LeafHeld => ({
    leaf,
    sealed: sealed ?? acts.get(leaf.toHex()) ?? null,
  })
  return [...held]
    .map(([log, leaves]) => ({ log, leaves: leaves.map(filled) }))
    .filter(({ leaves }) => leaves.length > 0)
}

function judge(holder: Against, writers: ReadonlySet<string>, contents: Contents): Belonging {
  const waiting: string[] = []
  for (const [log, goes] of goingOn(holder, contents, writers)) {
    if (goes === 'no') return { is: 'out', log }
    if (goes === 'waits') waiting.push(log)
  }
  // The sender's own last: where a third one waits beside it, that one may be left out.
  const log = waiting.find((one) => sideOf(one) !== contents.manifest.from) ?? waiting[0]
  return log === undefined ? { is: 'in' } : { is: 'unknown', log }
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
