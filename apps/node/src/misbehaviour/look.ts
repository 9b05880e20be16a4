import { checkMisbehaviour, sideOf } from '@alternat/acts'
import {
  encodeMisbehaviour,
  toHex,
  type Checkpoint,
  type Crypto,
  type Misbehaviour,
  type OpenedCheckpoint,
} from '@alternat/tlog'
import type { CarriedLog, Contents } from '../bundle/contents.ts'
import { openHead } from '../bundle/opened-head.ts'
import { pinnedCard, type Holder } from '../bundle/receiver.ts'
import type { Found, MisbehaviourKept, Standing } from '../store/branches.ts'
import type { Store } from '../store/types.ts'
import { branchTree } from './branch-tree.ts'
import { cosignersOf, genuineLines } from './cosigners.ts'
import { doublesBetween } from './doubled-acts.ts'
import { draftAbout } from './draft-about.ts'
import { forkOf } from './forked-log.ts'
import { historyOf, oursOf, type Other, type Ours } from './history.ts'

/** What a bundle shows about whoever signed what is in it. */
export interface Looked {
  readonly found: Found
  /** The first log, of another side, of which it holds another history than ours. */
  readonly forked: string | null
}

/**
 * Sets every checkpoint and cosignature of a bundle that is refused against what is held, whatever it is refused for:
 * it may hold the one note that convicts somebody. Nothing is taken from it that is not signed by the keys of sides
 * met here, and a file is kept only if it convicts by the check that strangers use.
 *
 * @param now milliseconds since 1970, for drafts; without it none is made
 */
export function lookAtRefused(holder: Holder, contents: Contents, now: number | null): Looked {
  const looked = contents.logs.map((carried) => lookAt(holder, contents, carried))
  const branches = looked.flatMap(({ branch }) => branch ?? [])
  const files = looked.flatMap((one) => one.files)
  return {
    found: { branches, files: withDrafts(holder.store, files, now) },
    forked: branches.find(({ standing }) => standing === 'fork')?.log ?? null,
  }
}

/**
 * Sets cosignatures of a log whose history is the one held (of a bundle just taken in, of a witness that was asked)
 * against those held: only a cosigner can have contradicted itself.
 *
 * @param note the log's checkpoint that the lines are over
 */
export function lookAtLines(
  { store, crypto }: Pick<Holder, 'store' | 'crypto'>,
  { log, note, lines }: LinesOver,
  now: number | null,
): Found {
  const card = pinnedCard({ store, crypto }, sideOf(log))
  const ours = card === null ? null : oursOf(crypto, store, log, card)
  const opened = card === null ? null : openHead(crypto, card, log, note)
  if (ours === null || opened?.ok !== true) return { branches: [], files: [] }
  const { checkpoint, own } = opened.value
  const genuine = genuineLines(crypto, store, checkpoint, lines)
  const other = { checkpoint, note: own, tree: ours.tree, leaves: [], lines: genuine }
  const files = aboutCosigners({ store, crypto }, ours, other).flatMap(
    (file) => kept(crypto, log, file) ?? [],
  )
  return { branches: [], files: withDrafts(store, files, now) }
}

/** Cosignature lines and the checkpoint that they are over. */
export interface LinesOver {
  readonly log: string
  readonly note: Uint8Array
  readonly lines: readonly string[]
}

function withDrafts(store: Store, files: readonly MisbehaviourKept[], now: number | null): Found['files'] {
  return files.map((file) => ({ ...file, draft: draftAbout(store, file, now) }))
}

interface LookedAt {
  readonly branch: Found['branches'][number] | null
  readonly files: readonly MisbehaviourKept[]
}

const NOTHING: LookedAt = { branch: null, files: [] }

function lookAt(holder: Holder, contents: Contents, carried: CarriedLog): LookedAt {
  const { store, crypto } = holder
  const { log } = carried.entry
  const card = pinnedCard(holder, sideOf(log))
  const opened = card === null ? null : openHead(crypto, card, log, carried.note)
  const ours = card === null ? null : oursOf(crypto, store, log, card)
  if (opened?.ok !== true || ours === null || opened.value.checkpoint.size !== carried.entry.size)
    return NOTHING
  const other = otherOf(holder, ours, contents, carried, opened.value)
  const fork = ours.own ? null : forkOf(crypto, store, ours, other)
  const standing = ours.own ? standingOfOwn(ours, other.checkpoint) : standingOf(ours, other, fork)
  // Two acts under one office’s key for one place convict it by themselves, tied or not.
  const beside = other.tree.known ? other : { ...other, leaves: placedIn(contents, carried) }
  const doubles = ours.own || standing === null ? [] : doublesBetween(crypto, store, ours, beside)
  const shown = [...(fork === null ? [] : [fork]), ...doubles, ...aboutCosigners(holder, ours, other)]
  return {
    branch: standing === null ? null : branchOf(crypto, log, standing, other),
    files: shown.flatMap((file) => kept(crypto, log, file) ?? []),
  }
}

/** What a bundle carries of a log, behind its genuine checkpoint: lines made up beside it do not hide it. */
function otherOf(
  { store, crypto }: Holder,
  ours: Ours,
  { acts }: Contents,
  { entry, leaves, consistency, cosignatures }: CarriedLog,
  { checkpoint, own }: Pick<OpenedCheckpoint, 'checkpoint' | 'own'>,
): Other {
  const tree = branchTree(crypto, ours.hashes, checkpoint, { from: entry.from, leaves, consistency })
  // Leaves that do not lead to the signed root are not its: whoever carried them could have put them there.
  const placed = tree.known ? placedIn({ acts }, { entry, leaves }) : []
  const lines = genuineLines(crypto, store, checkpoint, cosignatures)
  return { checkpoint, note: own, tree, leaves: placed, lines }
}

function placedIn(
  { acts }: Pick<Contents, 'acts'>,
  { entry, leaves }: Pick<CarriedLog, 'entry' | 'leaves'>,
): Other['leaves'] {
  return leaves.map((leaf, i) => ({ index: entry.from + i, leaf, sealed: acts.get(toHex(leaf)) ?? null }))
}

/** How a history of another side’s log stands to the one held; null where it is that one as far as it goes. */
function standingOf({ size }: Ours, { tree }: Other, fork: Misbehaviour | null): Standing | null {
  if (fork !== null) return 'fork'
  return tree.known || size === 0 ? null : 'untied'
}

/**
 * Looks again at the untied histories of a log that has grown: now that more of it is held, each is either the one
 * held, and is forgotten, or shows that the log has signed two.
 */
export function lookAgain(
  { store, crypto }: Pick<Holder, 'store' | 'crypto'>,
  log: string,
  now: number | null,
): { found: Found; same: readonly string[] } {
  const untied = store.branches.all().filter((one) => one.log === log && one.standing === 'untied')
  const card = untied.length === 0 ? null : pinnedCard({ store, crypto }, sideOf(log))
  const ours = card === null ? null : oursOf(crypto, store, log, card)
  if (ours === null) return { found: { branches: [], files: [] }, same: [] }
  const looked = untied.flatMap((branch) => {
    const other = historyOf(crypto, store, ours, branch)
    const fork = other === null ? null : forkOf(crypto, store, ours, other)
    return other === null ? [] : [{ branch, other, fork }]
  })
  const forks = looked.flatMap(({ branch, other, fork }) =>
    fork === null
      ? []
      : [
          {
            branch: { ...branch, standing: 'fork' as const, leaves: other.leaves },
            file: kept(crypto, log, fork),
          },
        ],
  )
  const files = forks.flatMap(({ file }) => file ?? [])
  const same = looked.filter(({ branch, other }) => {
    const root = ours.tree.rootAt(branch.size)
    return root !== null && toHex(root) === toHex(other.checkpoint.root)
  })
  return {
    found: { branches: forks.map(({ branch }) => branch), files: withDrafts(store, files, now) },
    same: same.map(({ branch }) => branch.id),
  }
}

/** More of our own log than we hold, or another one: nobody but this side can have signed it. */
function standingOfOwn({ size, tree }: Ours, checkpoint: Checkpoint): Standing | null {
  if (checkpoint.size > size) return 'older copy'
  const root = tree.rootAt(checkpoint.size)
  return root !== null && toHex(root) === toHex(checkpoint.root) ? null : 'older copy'
}

function aboutCosigners({ store, crypto }: Holder, ours: Ours, other: Other): Misbehaviour[] {
  if (other.lines.length === 0) return []
  const branches = store.branches.all().filter(({ log }) => log === ours.log)
  const histories = branches.flatMap((branch) => historyOf(crypto, store, ours, branch) ?? [])
  return cosignersOf(crypto, store, ours, other, histories)
}

function branchOf(crypto: Crypto, log: string, standing: Standing, other: Other): Found['branches'][number] {
  const { checkpoint, note, leaves, lines } = other
  return { id: toHex(crypto.sha256(note)), log, size: checkpoint.size, standing, note, lines, leaves }
}

/** The file as kept, if it convicts by the check that strangers use; an accusation that does not is none. */
function kept(crypto: Crypto, log: string, misbehaviour: Misbehaviour): MisbehaviourKept | null {
  const file = encodeMisbehaviour(crypto, misbehaviour)
  if (!checkMisbehaviour(crypto, file).ok) return null
  const { kind, key } = misbehaviour
  return { id: toHex(crypto.sha256(file)), kind, log, keyName: key.name, file }
}

/** What is held says that this store may be an older copy: branches of our own log that it has not grown into. */
export function olderCopies(crypto: Crypto, store: Store): string[] {
  const own = store.branches.all().filter(({ standing }) => standing === 'older copy')
  const logs = own.flatMap((branch) => {
    const card = pinnedCard({ store, crypto }, sideOf(branch.log))
    const ours = card === null ? null : oursOf(crypto, store, branch.log, card)
    const other = ours === null ? null : historyOf(crypto, store, ours, branch)
    return ours !== null && other !== null && standingOfOwn(ours, other.checkpoint) !== null
      ? [branch.log]
      : []
  })
  return [...new Set(logs)]
}
