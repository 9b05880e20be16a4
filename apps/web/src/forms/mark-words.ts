/** A stretch of a text, found by the guard or not. */
export interface Piece {
  readonly words: string
  readonly marked: boolean
  readonly from: number
}

/**
 * Cuts a text at the places found (UTF-16 offsets, in any order, overlapping or out of range), so that the
 * pieces together are the text again and exactly the found places are marked.
 */
export function markWords(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of merged(text.length, found)) {
    if (start > at) pieces.push({ words: text.slice(at, start), marked: false, from: at })
    pieces.push({ words: text.slice(start, end), marked: true, from: start })
    at = end
  }
  if (at < text.length) pieces.push({ words: text.slice(at), marked: false, from: at })
  return pieces
}

function merged(length: number, found: readonly { readonly start: number; readonly end: number }[]) {
  const within = found
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
  const spans: { start: number; end: number }[] = []
  for (const span of within) {
    const last = spans.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else spans.push({ ...span })
  }
  return spans
}
