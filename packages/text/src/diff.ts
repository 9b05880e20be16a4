/** A stretch of words that both versions have, or only the new one, or only the old one. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly words: string
}

/**
 * Differences above this number of words are shown as one block: the work grows with its square, and a
 * hostile text must not hold up the page.
 */
export const MAX_EDITS = 2000

/**
 * The difference of two texts word by word (E. Myers, *An O(ND) Difference Algorithm*, 1986), words as
 * Unicode segments them in that language. `same` and `removed` joined give `a`; `same` and `added` give `b`;
 * what was removed stands before what was added in its place.
 *
 * @param lang a BCP 47 tag; an unknown one falls back to the rules for any language
 */
export function diffWords(a: string, b: string, lang: string): DiffPart[] {
  const [old, fresh] = [wordsOf(a, lang), wordsOf(b, lang)]
  const head = commonStart(old, fresh, 0)
  const tail = commonEnd(old, fresh, head)
  const middle = edits(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))
  return joined([...old.slice(0, head).map(same), ...middle, ...old.slice(old.length - tail).map(same)])
}

/** The segments of a text, spaces and punctuation included: joined they give the text. */
export function wordsOf(text: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(isKnown(lang) ? lang : 'und', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function isKnown(lang: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang).length > 0
  } catch {
    return false
  }
}

function same(words: string): DiffPart {
  return { kind: 'same', words }
}

function edits(a: readonly string[], b: readonly string[]): DiffPart[] {
  const trace = furthestReaches(a, b)
  if (trace === null) return [...a.map(removed), ...b.map(added)]
  return backtrack(a, b, trace)
}

function removed(words: string): DiffPart {
  return { kind: 'removed', words }
}

function added(words: string): DiffPart {
  return { kind: 'added', words }
}

/** One row of the search: for each diagonal k = x - y, how far along `a` some path of d edits gets. */
type Reach = Int32Array

/** The rows for 0, 1, 2 … edits until the end of both is reached; `null` beyond {@link MAX_EDITS}. */
function furthestReaches(a: readonly string[], b: readonly string[]): Reach[] | null {
  const rows: Reach[] = []
  for (let d = 0; d <= Math.min(a.length + b.length, MAX_EDITS); d++) {
    const row = new Int32Array(2 * d + 1)
    rows.push(row)
    for (let k = -d; k <= d; k += 2) {
      const start = startOn(rows, d, k)
      const x = start + (start - k >= 0 ? commonStartAt(a, b, start, start - k) : 0)
      row[k + d] = x
      if (x >= a.length && x - k >= b.length) return rows
    }
  }
  return null
}

/** Where the d-th edit lands on diagonal k: down from k+1 (a word added) or right from k-1 (one removed). */
function startOn(rows: readonly Reach[], d: number, k: number): number {
  if (d === 0) return 0
  return comesFromAbove(rows, d, k) ? reach(rows, d - 1, k + 1) : reach(rows, d - 1, k - 1) + 1
}

function comesFromAbove(rows: readonly Reach[], d: number, k: number): boolean {
  return k === -d || (k !== d && reach(rows, d - 1, k - 1) < reach(rows, d - 1, k + 1))
}

function reach(rows: readonly Reach[], d: number, k: number): number {
  return rows[d]?.[k + d] ?? 0
}

function backtrack(a: readonly string[], b: readonly string[], rows: readonly Reach[]): DiffPart[] {
  const parts: DiffPart[] = []
  let x = a.length
  let y = b.length
  for (let d = rows.length - 1; d >= 0; d--) {
    const k = x - y
    const start = startOn(rows, d, k)
    while (x > start) parts.push(same(a[--x] as string))
    y = x - k
    if (d === 0) break
    if (comesFromAbove(rows, d, k)) parts.push(added(b[--y] as string))
    else parts.push(removed(a[--x] as string))
  }
  return parts.toReversed()
}

function commonStart(a: readonly string[], b: readonly string[], at: number): number {
  return at + commonStartAt(a, b, at, at)
}

function commonStartAt(a: readonly string[], b: readonly string[], x: number, y: number): number {
  let n = 0
  while (x + n < a.length && y + n < b.length && a[x + n] === b[y + n]) n++
  return n
}

function commonEnd(a: readonly string[], b: readonly string[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let n = 0
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Puts stretches of one kind together; between two same ones, what was removed before what was added. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  const pending = { removed: '', added: '' }
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (pending[kind] !== '') out.push({ kind, words: pending[kind] })
      pending[kind] = ''
    }
  }
  let kept = ''
  for (const { kind, words } of parts) {
    if (kind === 'same') {
      flush()
      kept += words
      continue
    }
    if (kept !== '') out.push(same(kept))
    kept = ''
    pending[kind] += words
  }
  flush()
  if (kept !== '') out.push(same(kept))
  return out
}
