import type { FindingKind } from './finding.ts'

/** A candidate that a pattern found, before the rule has looked at it closely. */
export interface Candidate {
  readonly match: string
  readonly start: number
  readonly end: number
  /** The whole text it stands in. */
  readonly text: string
}

/**
 * One thing the guard looks for. Patterns are global, without nested repetition and with bounded runs: their
 * time grows with the length of the text, whatever a hostile writer puts there.
 */
export interface Rule {
  readonly id: string
  readonly kind: FindingKind
  readonly pattern: RegExp
  /** A sign that stands in every match, quickly looked for (not global): without it the pattern is not tried. */
  readonly needs?: RegExp
  /** Asked once for a whole text: the rule is silent where this says no. */
  readonly onlyIn?: (text: string) => boolean
  /** The close look; a rule without one takes every candidate. */
  readonly accepts?: (candidate: Candidate) => boolean
  readonly why: string
  readonly advice: string
  /** Also sought across the edge of two fields. */
  readonly joins?: true
  /** Also sought with all white space taken out, where `needs` is met with the white space in it. */
  readonly tight?: true
  /** The finding is widened to the whole word it stands in, so that people see what it belongs to. */
  readonly wholeWord?: true
}

/** A place in a text where a rule speaks. */
export interface Hit {
  readonly rule: Rule
  readonly start: number
  readonly end: number
}

/** Longest widening on either side: keeps a text without blanks from being walked through for every hit. */
const WIDEST = 120

/** Whether any rule speaks in a text, without saying where. */
export function speaks(text: string, rules: readonly Rule[]): boolean {
  return rules.some((rule) => scan(text, [rule]).length > 0)
}

/** All hits of the rules in a text. */
export function scan(text: string, rules: readonly Rule[]): Hit[] {
  const hits: Hit[] = []
  const signs = new Map<RegExp, boolean>()
  for (const rule of rules) {
    if (!hasSign(text, rule.needs, signs) || rule.onlyIn?.(text) === false) continue
    for (const candidate of candidates(text, rule.pattern)) {
      if (rule.accepts?.(candidate) === false) continue
      const { start, end } = candidate
      hits.push(rule.wholeWord ? { rule, ...widen(text, start, end) } : { rule, start, end })
    }
  }
  return hits
}

/** Rules may need the same sign: it is looked for once. */
function hasSign(text: string, sign: RegExp | undefined, known: Map<RegExp, boolean>): boolean {
  if (sign === undefined) return true
  const before = known.get(sign)
  if (before !== undefined) return before
  const found = sign.test(text)
  known.set(sign, found)
  return found
}

const NONE: readonly Candidate[] = []

/** Every match of a pattern. Not by `matchAll`, which copies the pattern for each text: that costs more than looking. */
function candidates(text: string, pattern: RegExp): readonly Candidate[] {
  pattern.lastIndex = 0
  let found = pattern.exec(text)
  if (found === null) return NONE
  const all: Candidate[] = []
  for (; found !== null; found = pattern.exec(text)) {
    const [match] = found
    all.push({ match, start: found.index, end: found.index + match.length, text })
    if (match === '') pattern.lastIndex += 1
  }
  return all
}

function widen(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from > 0 && start - from < WIDEST && !/\s/.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && to - end < WIDEST && !/\s/.test(text.charAt(to))) to += 1
  return { start: from, end: to }
}

/** The text of the line before a place, at most so many characters. */
export function lineBefore({ text, start }: Candidate, most: number): string {
  const piece = text.slice(Math.max(0, start - most), start)
  return piece.slice(Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r')) + 1)
}
