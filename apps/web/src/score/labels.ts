/** A piece of writing on the score, before it has a row. */
export interface LabelBox {
  /** Left edge wanted, in pixels. */
  readonly x: number
  readonly width: number
}

/** Clear room kept between two labels of one row, in pixels. */
const CLEAR = 10

/**
 * A row for each label (0 is nearest to its lane), such that no two labels of a row overlap: each goes to the
 * nearest row with room. Labels must come in the order of `x`.
 */
export function placeLabels(boxes: readonly LabelBox[]): number[] {
  const ends: number[] = []
  return boxes.map(({ x, width }) => {
    const free = ends.findIndex((end) => end + CLEAR <= x)
    const row = free === -1 ? ends.length : free
    ends[row] = x + width
    return row
  })
}

/** Breaks words into lines of at most `most` characters; a longer word keeps a line of its own. */
export function wrapLabel(words: string, most: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Width of one character of the label's face, a little more than the average, so that a guess is never short. */
const CHARACTER = 7
/** Characters of scripts set in full squares. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** How wide a label's widest line will be at most, in pixels. */
export function widthOf(lines: readonly string[]): number {
  const widths = lines.map((line) => line.length * CHARACTER + (line.match(WIDE)?.length ?? 0) * CHARACTER)
  return Math.max(0, ...widths)
}
