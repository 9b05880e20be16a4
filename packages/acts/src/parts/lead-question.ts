import type { QuestionState } from '../fold/lines.ts'

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
