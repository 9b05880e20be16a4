import { openBrackets } from './brackets.ts'
import type { TextContent } from './content.ts'

/**
 * The text that paragraphs by language make, as people type one: p1, p2, … in the order given, no bracket. `null`
 * where there is none, or where the languages differ in length.
 */
export function contentFrom(languages: Readonly<Record<string, readonly string[]>>): TextContent | null {
  const tags = Object.keys(languages).sort()
  const lengths = new Set(tags.map((tag) => languages[tag]?.length ?? 0))
  const [length] = lengths
  if (lengths.size !== 1 || length === undefined || length === 0) return null
  const words = (at: number): Record<string, string[]> =>
    Object.fromEntries(tags.map((tag) => [tag, [languages[tag]?.[at] ?? '']]))
  const paragraphs = Array.from({ length }, (_, at) => ({ id: `p${at + 1}`, words: words(at) }))
  return { v: 'v1', languages: tags, paragraphs }
}

/** The first of b1, b2, … that no bracket of the text is called. */
export function freeBracket(content: TextContent): string {
  const taken = new Set(openBrackets(content))
  let n = 1
  while (taken.has(`b${n}`)) n++
  return `b${n}`
}

/** The language in which a text is named beside an act: the one it has, or `mul` for several. */
export function languageOf(content: TextContent): string {
  const [lang, second] = content.languages
  return second === undefined && lang !== undefined ? lang : 'mul'
}
