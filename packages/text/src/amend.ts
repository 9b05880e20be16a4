import { ok, type Result } from '@alternat/tlog'
import { isBracketNamed, openBrackets } from './brackets.ts'
import type { Change, ChangeWords } from './change.ts'
import { textFault, type TextCode } from './codes.ts'
import { MAX_ALTERNATIVES } from './content-shape.ts'
import type { Alternative, Paragraph, Run, TextContent } from './content.ts'

/** Who makes a change. */
export interface Amender {
  /** The side that makes it. */
  readonly by: string
  /** The side that tabled the text: words that stood there are put down to it. */
  readonly tabledBy: string
}

/**
 * Makes a change to a text; the text given is not touched. `place` puts words of one run in brackets as the
 * first alternative, by the side that tabled, with a second one if the change brings words; `alternative`
 * adds words to a bracket. Every language of the paragraph must be changed (`text-languages`), and no cut may
 * go through a character (`cut-character`). Other faults: the codes of {@link TextCode} on paragraph, bracket
 * and cut.
 */
export function amend(content: TextContent, change: Change, who: Amender): Result<TextContent, TextCode> {
  const at = content.paragraphs.findIndex(({ id }) => id === change.paragraph)
  const paragraph = content.paragraphs[at]
  if (paragraph === undefined) return textFault('paragraph-unknown', change.paragraph)
  const exists = openBrackets(content).includes(change.bracket)
  if (change.step === 'place' && exists) return textFault('bracket-exists', change.bracket)
  const changed = changeParagraph(content, paragraph, change, who)
  return changed.ok ? ok({ ...content, paragraphs: content.paragraphs.with(at, changed.value) }) : changed
}

function changeParagraph(
  content: TextContent,
  paragraph: Paragraph,
  change: Change,
  who: Amender,
): Result<Paragraph, TextCode> {
  const given = Object.keys(change.words)
  if (given.length !== content.languages.length) return textFault('text-languages', change.paragraph)
  if (bringsNothing(change)) return textFault('change-nothing', change.bracket)
  if (repeats(paragraph, change, who)) return textFault('alternative-exists', change.bracket)
  const words: Record<string, readonly Run[]> = {}
  for (const lang of content.languages) {
    const piece = Object.hasOwn(change.words, lang) ? change.words[lang] : undefined
    if (piece === undefined) return textFault('text-languages', lang)
    const runs = changeRuns(paragraph.words[lang] ?? [], change, piece, who)
    if (!runs.ok) return runs
    words[lang] = runs.value
  }
  return ok({ ...paragraph, words })
}

function changeRuns(
  runs: readonly Run[],
  change: Change,
  piece: ChangeWords,
  who: Amender,
): Result<readonly Run[], TextCode> {
  return change.step === 'place'
    ? place(runs, change.bracket, piece, who)
    : addAlternative(runs, change.bracket, piece, who)
}

function place(
  runs: readonly Run[],
  bracket: string,
  piece: ChangeWords,
  who: Amender,
): Result<readonly Run[], TextCode> {
  const run = runs[piece.run]
  const { from = -1, to = -1 } = piece
  // An insertion into a paragraph without any words has no run to stand in: it makes one.
  const words = run ?? (runs.length === 0 && piece.run === 0 ? '' : undefined)
  if (typeof words !== 'string' || from < 0 || from > to || to > words.length) return textFault('cut-outside')
  if (!cutsBetween(words, from) || !cutsBetween(words, to)) return textFault('cut-character')
  const alternatives: Alternative[] = [{ by: who.tabledBy, words: words.slice(from, to) }]
  if (piece.words !== undefined) alternatives.push({ by: who.by, words: piece.words })
  const middle: Run = { bracket, placedBy: who.by, alternatives }
  const parts: Run[] = [words.slice(0, from), middle, words.slice(to)]
  return ok(runs.toSpliced(piece.run, 1, ...parts.filter((part) => part !== '')))
}

function addAlternative(
  runs: readonly Run[],
  bracket: string,
  piece: ChangeWords,
  who: Amender,
): Result<readonly Run[], TextCode> {
  const run = runs[piece.run]
  if (run === undefined || !isBracketNamed(run, bracket)) return textFault('bracket-unknown', bracket)
  if (piece.words === undefined || run.alternatives.length >= MAX_ALTERNATIVES)
    return textFault('change-shape')
  const alternatives = [...run.alternatives, { by: who.by, words: piece.words }]
  return ok(runs.with(piece.run, { ...run, alternatives }))
}

/** An empty bracket with no other words on offer would say nothing in any language. */
function bringsNothing(change: Change): boolean {
  return (
    change.step === 'place' &&
    Object.values(change.words).every(({ from, to, words }) => from === to && !words)
  )
}

/** Whether the side already has these very words in the bracket, in every language. */
function repeats(paragraph: Paragraph, change: Change, who: Amender): boolean {
  if (change.step !== 'alternative') return false
  const columns = Object.entries(change.words).map(([lang, piece]) => {
    const run = paragraph.words[lang]?.[piece.run]
    const held = run === undefined || typeof run === 'string' ? [] : run.alternatives
    return held.map(({ by, words }) => by === who.by && words === piece.words)
  })
  const [column = []] = columns
  return column.some((_, i) => columns.every((held) => held[i] === true))
}

/** Whether a cut at this UTF-16 unit leaves every character whole (no surrogate pair, no grapheme split). */
function cutsBetween(words: string, at: number): boolean {
  if (at === 0 || at === words.length) return true
  const found = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words).containing(at)
  return found?.index === at
}
