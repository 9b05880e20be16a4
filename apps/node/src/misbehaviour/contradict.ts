import { compare, equal, type Contradiction } from '@alternat/tlog'
import type { Tree } from './branch-tree.ts'

/** A checkpoint under one signature line, and the tree it was signed over, as far as that is known. */
export interface SignedHead {
  readonly size: number
  readonly root: Uint8Array
  /** The note with the one line. */
  readonly note: Uint8Array
  readonly tree: Tree
}

/** Two checkpoints that cannot both be true, as they stand in a misbehaviour file; null where they can. */
export function contradiction(a: SignedHead, b: SignedHead): Pick<Contradiction, 'notes' | 'link'> | null {
  if (a.size === b.size) return sameSize(a, b)
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const earlier = large.tree.rootAt(small.size)
  if (earlier === null || equal(earlier, small.root)) return null
  const proof = large.tree.consistency(small.size, large.size)
  return proof === null ? null : { notes: [small.note, large.note], link: { earlier, proof } }
}

function sameSize(a: SignedHead, b: SignedHead): Pick<Contradiction, 'notes' | 'link'> | null {
  if (equal(a.root, b.root)) return null
  // The texts begin with one origin and one size: the byte order of the notes is that of their texts.
  const notes = compare(a.note, b.note) < 0 ? ([a.note, b.note] as const) : ([b.note, a.note] as const)
  return { notes, link: null }
}
