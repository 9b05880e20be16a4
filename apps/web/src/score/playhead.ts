import type { LabelPlaced } from './layout.ts'

/** The as-of day on the score: a line with its tip at the top, broken where words stand. */
export interface Playhead {
  readonly x: number
  /** Stretches of the line from top to bottom, in pixels. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[]
}

/** Where the line begins below its tip, and how far above the bottom edge it ends, in pixels. */
const TIP = 12
const FOOT = 6
/** Clear room kept around words, and the height of a letter above its base line, in pixels. */
const CLEAR = 3
const ASCENT = 12
const DESCENT = 4

/** Places the playhead so that it never runs through words: a day between two readings must not blur either. */
export function playheadAt(
  x: number,
  height: number,
  labels: readonly LabelPlaced[],
  lineHeight: number,
): Playhead {
  const words = labels
    .filter((label) => label.x - CLEAR < x && x < label.x + label.width + CLEAR)
    .map(({ y, lines }) => ({
      from: y - ASCENT - CLEAR,
      to: y + (lines.length - 1) * lineHeight + DESCENT + CLEAR,
    }))
    .toSorted((a, b) => a.from - b.from)
  const stretches: { from: number; to: number }[] = []
  let from = TIP
  for (const word of words) {
    if (word.from > from) stretches.push({ from, to: word.from })
    from = Math.max(from, word.to)
  }
  if (height - FOOT > from) stretches.push({ from, to: height - FOOT })
  return { x, stretches }
}
