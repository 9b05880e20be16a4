import type { QuestionState } from '@alternat/acts'
import { dayInWords, daysInLine, spanInWords } from './days.ts'

/**
 * How the sides' words on one question stand to each other, with days in words: *matched 7–8 March 2031, no
 * longer since 9 March 2031*. The year is left out where it is the year of `near`.
 */
export function relationInWords(question: QuestionState, near: string | null = null): string {
  const { relation, since, matched } = question
  if (relation === 'no longer match' && matched !== null && since !== null) {
    const span = spanInWords(matched.from, matched.to ?? since, near)
    return `matched ${span}, no longer since ${dayInWords(since, near)}`
  }
  if (relation === 'match' && matched !== null) return `match since ${dayInWords(matched.from, near)}`
  return daysInLine(question.text, near)
}

/**
 * The question to show first: one on which the sides' words matched at some time, else the one with most
 * claims; `null` if nothing was said.
 */
export function leadQuestion(questions: readonly QuestionState[]): QuestionState | null {
  const claims = (q: QuestionState): number => q.sides.reduce((sum, side) => sum + side.claims.length, 0)
  const ranked = questions.toSorted(
    (a, b) => Number(b.matched !== null) - Number(a.matched !== null) || claims(b) - claims(a),
  )
  return ranked[0] ?? null
}
