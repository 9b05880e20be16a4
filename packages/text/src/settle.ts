import { ok, type Result } from '@alternat/tlog'
import { isBracket, openBrackets } from './brackets.ts'
import { textFault, type TextCode } from './codes.ts'
import type { Paragraph, Run, TextContent } from './content.ts'

/** The words that shall stand in the place of each bracket named, in every language of the text. Empty: none. */
export type Settled = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * A text with some of its brackets replaced by words, to be tabled as a new revision; the text given is not touched.
 * Brackets that are not named stay open. Where a bracket is replaced by nothing, the blank in front of it goes too if
 * otherwise two would meet, or one would stand before a mark that stands close, or at the beginning or the end. Whether `settled` names
 * brackets that are there (`bracket-unknown`) and has words in every language (`text-languages`) is checked first.
 */
export function settle(content: TextContent, settled: Settled): Result<TextContent, TextCode> {
  const open = new Set(openBrackets(content))
  for (const [bracket, words] of Object.entries(settled)) {
    if (!open.has(bracket)) return textFault('bracket-unknown', bracket)
    const missing = content.languages.find((lang) => !Object.hasOwn(words, lang))
    const more = Object.keys(words).find((lang) => !content.languages.includes(lang))
    const wrong = missing ?? more
    if (wrong !== undefined) return textFault('text-languages', `${bracket}, ${wrong}`)
  }
  return ok({ ...content, paragraphs: content.paragraphs.map((one) => settleIn(one, settled)) })
}

function settleIn(paragraph: Paragraph, settled: Settled): Paragraph {
  const words = Object.entries(paragraph.words).map(([lang, runs]) => [
    lang,
    joined(runs.map((run) => standing(run, lang, settled))),
  ])
  return { ...paragraph, words: Object.fromEntries(words) as Paragraph['words'] }
}

/** A run as it will stand: itself, or the words that its bracket is settled to. */
function standing(run: Run, lang: string, settled: Settled): Run {
  const words =
    isBracket(run) && Object.hasOwn(settled, run.bracket) ? settled[run.bracket]?.[lang] : undefined
  return words ?? run
}

/** Runs cut as one text is cut: no empty stretch of words, and no two side by side. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = []
  let hasGap = false
  for (const run of runs) {
    const before = made.at(-1)
    if (run === '') hasGap = true
    else if (typeof run !== 'string') {
      made.push(run)
      hasGap = false
    } else if (typeof before === 'string') {
      made.splice(-1, 1, hasGap ? closed(before, run) : before + run)
      hasGap = false
    } else {
      made.push(hasGap && before === undefined ? run.trimStart() : run)
      hasGap = false
    }
  }
  const last = made.at(-1)
  if (hasGap && typeof last === 'string') made.splice(-1, 1, last.trimEnd())
  return made.filter((run) => run !== '')
}

const BLANK_LAST = /[ \u00a0\u202f]$/u
/** A blank, or what stands close behind a word; French puts a narrow blank of its own in front of some. */
const TIGHT = /^[ \u00a0\u202f,.;:!?)\]»”’…،؛؟、。，；：！？）」]/u

/** Two stretches between which nothing stands any more. */
function closed(before: string, after: string): string {
  const isDouble = BLANK_LAST.test(before) && TIGHT.test(after)
  return (isDouble ? before.slice(0, -1) : before) + after
}
