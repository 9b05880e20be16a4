import {
  ALG_COSIGNATURE,
  encodeCheckpoint,
  encodeNote,
  equal,
  parseNote,
  parseSignatureLine,
  statedTime,
  type Checkpoint,
  type Contradiction,
  type Crypto,
  type Vkey,
} from '@alternat/tlog'
import { checkLine, cosignerKeysOn, pinnedKeys } from '../bundle/line-keys.ts'
import type { Store } from '../store/types.ts'
import { keyClaimed } from '../witness/in-bundles.ts'
import { contradiction, type SignedHead } from './contradict.ts'
import type { Other, Ours } from './history.ts'
import { readCard } from '../side/read-card.ts'

/** A cosigner that is known here, with the card that names its key; a neutral witness has none. */
interface Cosigner {
  readonly key: Vkey
  readonly card: Uint8Array | null
}

/** What a cosigner's line is over. */
interface Over extends Pick<SignedHead, 'size' | 'root' | 'tree'> {
  readonly text: string
}

/** A cosignature line over a size of our history. */
interface Line {
  readonly size: number
  readonly line: string
}

/** A checkpoint under a cosigner's one line, and the time it says. */
interface Cosigned extends SignedHead {
  readonly time: bigint
}

/**
 * The files about cosigners whose lines over a history contradict their lines over ours, or over branches kept: two
 * histories of one log, or a smaller one at a later time. Our own cosigners are left out: what they signed twice says
 * that this store, or one beside it, is an older copy, and is the business of the guard record.
 */
export function cosignersOf(
  crypto: Crypto,
  store: Store,
  ours: Ours,
  brought: Other,
  branches: readonly Other[],
): Contradiction[] {
  if (brought.lines.length === 0) return []
  const isOurs = isOneWith(ours, brought)
  return cosignersKnown(crypto, store).flatMap((cosigner) => {
    const line = brought.lines.find((one) => keyClaimed(one, [cosigner.key]) !== null)
    if (line === undefined) return []
    const next = { size: brought.checkpoint.size, line }
    const near = nearOn(store, ours, cosigner, next.size).filter((one) => !isOurs || goesBack(one, next))
    // Lines over one history can contradict each other by their times alone: as a rule none does.
    if (near.length === 0 && branches.length === 0) return []
    const said = cosigned(crypto, cosigner, line, overOther(brought))
    if (said === null) return []
    const before = [
      ...near.flatMap((one) => onOurs(crypto, store, ours, cosigner, one)),
      ...branches.flatMap((branch) => onBranch(crypto, cosigner, branch)),
    ]
    return firstOfEach(before.map((one) => contradictionOf(cosigner, one, said)))
  })
}

/** The lines over a checkpoint by cosigners known here, ours included. */
export function genuineLines(
  crypto: Crypto,
  store: Store,
  checkpoint: Checkpoint,
  lines: readonly string[],
): string[] {
  if (lines.length === 0) return []
  const text = encodeCheckpoint(checkpoint)
  const cards = store.cards().flatMap(({ card }) => readCard(crypto, card))
  const sides = cards.flatMap((read) => (read.ok ? cosignerKeysOn(crypto, read.value) : []))
  const keys = [...sides, ...pinnedKeys(crypto, store)]
  return lines.filter((line) => checkLine(crypto, line, text, keys) !== null)
}

function cosignersKnown(crypto: Crypto, store: Store): Cosigner[] {
  const sides = store.cards().flatMap(({ side, card }) => {
    const read = side === store.side ? null : readCard(crypto, card)
    return read?.ok === true ? cosignerKeysOn(crypto, read.value).map((key) => ({ key, card })) : []
  })
  const neutral = pinnedKeys(crypto, store).map((key) => ({ key, card: null }))
  // Ed25519 alone decides (design §4): a further line convicts nobody.
  return [...sides, ...neutral].filter(({ key }) => key.type === ALG_COSIGNATURE)
}

/**
 * The cosigner's lines over our history next to a size: of each cosigner sizes and times rise together, as long as
 * it is honest, so that the neighbours show whatever any of its lines would.
 */
function nearOn(store: Store, ours: Ours, cosigner: Cosigner, size: number): Line[] {
  const lines = store
    .cosignaturesNear(ours.log, cosigner.key.name, size)
    .filter(({ line }) => keyClaimed(line, [cosigner.key]) !== null)
  const near = [
    lines.findLast((one) => one.size < size),
    lines.find((one) => one.size === size),
    lines.find((one) => one.size > size),
  ]
  return near.flatMap((one) => one ?? [])
}

function onOurs(
  crypto: Crypto,
  store: Store,
  ours: Ours,
  cosigner: Cosigner,
  { size, line }: Line,
): Cosigned[] {
  const over = overOurs(store, ours, size)
  const said = over === null ? null : cosigned(crypto, cosigner, line, over)
  return said === null ? [] : [said]
}

/** Whether what was brought is the history held, and not only said to be. */
function isOneWith({ tree }: Ours, { checkpoint, tree: other }: Other): boolean {
  const root = tree === other ? tree.rootAt(checkpoint.size) : null
  return root !== null && equal(root, checkpoint.root)
}

/** Whether of two lines the one over less says that it is the later one. */
function goesBack(a: Line, b: Line): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a]
  return smaller.size < larger.size && timeSaid(smaller) > timeSaid(larger)
}

/** The time on a cosignature line, not checked; one too short for a time was never kept. */
function timeSaid({ line }: Line): bigint {
  const read = parseSignatureLine(line)
  return read === null ? 0n : statedTime(read)
}

/** Our checkpoint of a size: as it was received, else as the log must have written it to sign that root. */
function overOurs(store: Store, { log, tree }: Ours, size: number): Over | null {
  const root = tree.rootAt(size)
  const note = parseNote(store.checkpointAt(log, size) ?? new Uint8Array(0))
  if (root === null) return null
  const text = note.ok ? note.value.text : encodeCheckpoint({ origin: log, size, root, extensions: [] })
  return { size, root, tree, text }
}

function overOther({ checkpoint, tree }: Other): Over {
  return { size: checkpoint.size, root: checkpoint.root, tree, text: encodeCheckpoint(checkpoint) }
}

function onBranch(crypto: Crypto, cosigner: Cosigner, branch: Other): Cosigned[] {
  return branch.lines.flatMap((line) => {
    const said =
      keyClaimed(line, [cosigner.key]) === null ? null : cosigned(crypto, cosigner, line, overOther(branch))
    return said === null ? [] : [said]
  })
}

/** The checkpoint with the cosigner's line under it; null where the line does not verify over its text. */
function cosigned(crypto: Crypto, { key }: Cosigner, line: string, over: Over): Cosigned | null {
  const parsed = parseSignatureLine(line)
  const checked = parsed === null ? null : checkLine(crypto, line, over.text, [key])
  if (parsed === null || checked === null) return null
  const { size, root, tree, text } = over
  return { size, root, tree, note: encodeNote({ text, signatures: [parsed] }), time: checked.time }
}

function contradictionOf({ key, card }: Cosigner, a: Cosigned, b: Cosigned): Contradiction | null {
  const fork = contradiction(a, b)
  if (fork !== null) return { kind: 'cosigner-fork', key, card, ...fork }
  const [first, second] = a.time < b.time ? [a, b] : [b, a]
  if (first.time === second.time || first.size <= second.size) return null
  return { kind: 'cosigner-time', key, card, notes: [first.note, second.note], link: null }
}

function firstOfEach(found: readonly (Contradiction | null)[]): Contradiction[] {
  const kinds = new Map<string, Contradiction>()
  for (const one of found) if (one !== null && !kinds.has(one.kind)) kinds.set(one.kind, one)
  return [...kinds.values()]
}
