/** A stretch of a text in UTF-16 offsets, `from` included, `to` not. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * A selection widened to whole words of its language and freed of blanks at its ends, so that nobody brackets half
 * a word by a slip of the hand. `null` where nothing but blanks is selected.
 */
export function wholeWords(text: string, selected: Stretch, lang: string): Stretch | null {
  const low = Math.max(0, Math.min(selected.from, selected.to))
  const high = Math.min(text.length, Math.max(selected.from, selected.to))
  if (text.slice(low, high).trim() === '') return null
  let from = high
  let to = low
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const end = index + segment.length
    const touched = index < high && end > low && segment.trim() !== ''
    if (!touched) continue
    from = Math.min(from, index)
    to = Math.max(to, end)
  }
  return from < to ? withoutBlanks(text, { from, to }) : null
}

/** Some blanks count as part of a word for the segmenter (a narrow no-break space): they are not the words meant. */
function withoutBlanks(text: string, { from, to }: Stretch): Stretch | null {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = to - (words.length - words.trimEnd().length)
  return start < end ? { from: start, to: end } : null
}
