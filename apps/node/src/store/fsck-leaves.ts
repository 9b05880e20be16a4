import { leafData, type LeafHeld } from '@alternat/acts'
import { equal, leafHash, type Crypto } from '@alternat/tlog'
import { problemIf, type Problem } from './fsck-problem.ts'
import type { LogHead, Store } from './types.ts'

/** Leaves read at a time, so that a log of a million acts is checked in little memory. */
const STRIDE = 1024

/** The leaves of a log, checked; their hashes are what tiles and roots are compared with. */
export interface CheckedLeaves {
  readonly hashes: readonly Uint8Array[]
  readonly problems: readonly Problem[]
}

/** Hashes every leaf of a log anew, out of its sealed act where that is held. */
export function fsckLeaves(store: Store, crypto: Crypto, { log, own, size }: LogHead): CheckedLeaves {
  const hashes: Uint8Array[] = []
  const problems: Problem[] = []
  for (let from = 0; from < size; from += STRIDE) {
    const leaves = store.leaves(log, from, Math.min(size, from + STRIDE))
    leaves.forEach((leaf, i) => {
      problems.push(...faultsOf(crypto, leaf, own, `${log} ${from + i}`))
      hashes.push(leafHash(crypto, leaf.leaf))
    })
    if (leaves.length < Math.min(STRIDE, size - from)) break
  }
  const missing = problemIf(
    hashes.length < size,
    `${log} ${hashes.length}`,
    'a leaf below the size of the log is missing',
  )
  return { hashes, problems: [...problems, ...missing] }
}

function faultsOf(crypto: Crypto, { leaf, sealed }: LeafHeld, own: boolean, where: string): Problem[] {
  if (sealed === null) return problemIf(own, where, 'the sealed act of our own log is missing')
  return problemIf(
    !equal(leafData(crypto, sealed), leaf),
    where,
    'the sealed act is not what its leaf commits to',
  )
}
