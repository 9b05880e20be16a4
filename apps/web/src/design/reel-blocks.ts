/** Lines that are drawn, and put away again, together. */
export const BLOCK = 10

/** The height of a line that was never drawn, in pixels at the usual size of type. */
const GUESS = 47

/** The first and the last of some blocks in a row. */
export interface Blocks {
  readonly first: number
  readonly last: number
}

/** What stands in a list: a block of lines, or the room that those which are not drawn would take, in pixels. */
export type Segment = { readonly block: number } | { readonly rest: number; readonly before: number }

type Heights = ReadonlyMap<number, number>

/** The blocks that reach into a stretch of the list, in pixels from its beginning; at least one of any. */
export function blocksNear(top: number, bottom: number, blocks: number, heights: Heights): Blocks {
  const end = Math.max(0, blocks - 1)
  let block = 0
  let y = heightOf(0, heights)
  while (y < top && block < end) y += heightOf(++block, heights)
  const first = block
  while (y < bottom && block < end) y += heightOf(++block, heights)
  return { first, last: block }
}

/** The blocks near the window, and the one that has the focus wherever it is, with the room between them. */
export function segmentsOf(
  near: Blocks,
  focused: number | null,
  blocks: number,
  heights: Heights,
): Segment[] {
  const drawn = new Set<number>()
  for (let block = near.first; block <= Math.min(near.last, blocks - 1); block++) drawn.add(block)
  if (focused !== null && focused < blocks) drawn.add(focused)
  const segments: Segment[] = []
  let next = 0
  for (const block of [...drawn].toSorted((a, b) => a - b)) {
    if (block > next) segments.push({ rest: between(next, block, heights), before: block })
    segments.push({ block })
    next = block + 1
  }
  if (next < blocks) segments.push({ rest: between(next, blocks, heights), before: blocks })
  return segments
}

function between(first: number, end: number, heights: Heights): number {
  let y = 0
  for (let block = first; block < end; block++) y += heightOf(block, heights)
  return y
}

function heightOf(block: number, heights: Heights): number {
  return heights.get(block) ?? BLOCK * GUESS
}
