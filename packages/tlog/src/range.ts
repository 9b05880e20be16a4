import { isCount } from './decimal.ts'

/** The leaves from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The largest power of two smaller than n, for n > 1: where RFC 6962 §2.1 splits a tree. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The largest power of two not above n, for n >= 1: the largest complete subtree that begins a tree. */
export function largestCompleteIn(n: number): number {
  let k = 1
  while (k * 2 <= n) k *= 2
  return k
}

/**
 * The subtrees whose roots prove that a leaf stands at `index` in a tree of `size`, from the leaf's sibling
 * up (RFC 6962 §2.1.1). `null` for an index outside the tree.
 */
export function inclusionRanges(index: number, size: number): Range[] | null {
  if (!isCount(size) || !isCount(index) || index >= size) return null
  return descend(
    size,
    (middle) => index < middle,
    ({ start, end }) => end - start === 1,
  ).siblings
}

/**
 * The subtrees whose roots prove that a tree of `size1` begins a tree of `size2` (RFC 6962 §2.1.2). Empty
 * for equal sizes. `null` unless 1 <= size1 <= size2: nothing is to be proved from an empty tree.
 */
export function consistencyRanges(size1: number, size2: number): Range[] | null {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return null
  const { siblings, last } = descend(
    size2,
    (middle) => size1 <= middle,
    ({ end }) => end === size1,
  )
  // The first tree itself need not be sent where it stands whole in the second: its root is known.
  return last.start === 0 ? siblings : [last, ...siblings]
}

/** Walks down from the root, left or right at each split, and collects the other halves, lowest first. */
function descend(
  size: number,
  isLeft: (middle: number) => boolean,
  isThere: (range: Range) => boolean,
): { siblings: Range[]; last: Range } {
  const siblings: Range[] = []
  let range: Range = { start: 0, end: size }
  while (!isThere(range)) {
    const middle = range.start + splitOf(range.end - range.start)
    const left = { start: range.start, end: middle }
    const right = { start: middle, end: range.end }
    siblings.push(isLeft(middle) ? right : left)
    range = isLeft(middle) ? left : right
  }
  return { siblings: siblings.toReversed(), last: range }
}
