import type { Crypto } from '@alternat/tlog'
import { fsckBlobs } from './fsck-blobs.ts'
import { fsckBranches } from './fsck-branches.ts'
import { fsckCosignatures } from './fsck-cosignatures.ts'
import { fsckHeads, fsckName } from './fsck-heads.ts'
import { fsckLeaves } from './fsck-leaves.ts'
import type { Problem } from './fsck-problem.ts'
import { fsckTiles } from './fsck-tiles.ts'
import type { LogHead, Store } from './types.ts'

export type { Problem } from './fsck-problem.ts'

/** What was found. */
export interface FsckReport {
  readonly ok: boolean
  readonly problems: readonly Problem[]
}

/**
 * Checks a whole store against itself: every leaf hashed anew out of its sealed act, every tile computed
 * anew, every checkpoint's signature and root, every cosignature whose key is known, every blob's and card's
 * digest and signature, every head, and SQLite's own check. A byte that fell over anywhere in these is found,
 * and said where. Reads everything once; changes nothing.
 */
export function fsckStore(store: Store, crypto: Crypto): FsckReport {
  const problems: Problem[] = store.integrity().map((what) => ({ where: 'database', what }))
  attempt(problems, 'logs', () => {
    for (const head of store.heads())
      attempt(problems, head.log, () => problems.push(...fsckLog(store, crypto, head)))
  })
  fsckApart(store, crypto, problems)
  return { ok: problems.length === 0, problems }
}

/**
 * What {@link fsckStore} checks besides the leaves, tiles and checkpoints of each log, for those who have these checked
 * in another way (see ../verify/verify-store.ts).
 */
export function fsckBesides(store: Store, crypto: Crypto): Problem[] {
  const problems: Problem[] = store.integrity().map((what) => ({ where: 'database', what }))
  attempt(problems, 'logs', () => {
    for (const head of store.heads()) {
      attempt(problems, head.log, () => problems.push(...fsckName(store, head)))
      attempt(problems, head.log, () => problems.push(...fsckCosignatures(store, crypto, head.log)))
    }
  })
  fsckApart(store, crypto, problems)
  return problems
}

/** What belongs to no log of its own. */
function fsckApart(store: Store, crypto: Crypto, problems: Problem[]): void {
  attempt(problems, 'blobs', () => problems.push(...fsckBlobs(store, crypto)))
  attempt(problems, 'branches', () => problems.push(...fsckBranches(store, crypto)))
}

function fsckLog(store: Store, crypto: Crypto, head: LogHead): Problem[] {
  const leaves = fsckLeaves(store, crypto, head)
  return [
    ...leaves.problems,
    ...fsckTiles(store, crypto, head, leaves.hashes),
    ...fsckHeads(store, crypto, head, leaves.hashes),
  ]
}

/** A damaged file may make any read throw: that too is something found, and the rest is still looked at. */
function attempt(problems: Problem[], where: string, look: () => void): void {
  try {
    look()
  } catch (thrown) {
    problems.push({ where, what: `cannot be read: ${(thrown as Error).message}` })
  }
}
