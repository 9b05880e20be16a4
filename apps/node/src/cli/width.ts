const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Columns a text takes on a terminal: wide East Asian characters take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** Fills a text with spaces on the right up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Cuts a word that is wider than a line into pieces that are not. */
function cut(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Breaks a text into lines of at most `width` columns, at spaces where it can. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((w) => (widthOf(w) > room ? cut(w, room) : [w]))) {
    if (line === '') line = word
    else if (widthOf(line) + 1 + widthOf(word) <= room) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** Wraps with a hanging indent: `first` before the first line, as many spaces before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = widthOf(first)
  return wrap(text, width - indent).map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line)
}
