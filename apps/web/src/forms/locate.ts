import type { GuardFinding } from '../api/types.ts'

/** What was typed in one field, by its label. */
export interface Typed {
  readonly label: string
  readonly words: string
}

/** The places found in one field. */
export interface FoundIn extends Typed {
  readonly found: readonly { readonly start: number; readonly end: number }[]
}

/**
 * Finds the guard's places in what was typed. The guard names a field of the act, the form has labels: a place
 * belongs to the field in which exactly its words stand, at its offsets first, anywhere else second. What was
 * found across fields belongs to none and is only listed.
 */
export function locate(findings: readonly GuardFinding[], typed: readonly Typed[]): FoundIn[] {
  return typed
    .map((field) => ({
      ...field,
      found: findings.map((finding) => placeIn(field, finding, typed)).filter((place) => place !== null),
    }))
    .filter(({ found }) => found.length > 0)
}

function placeIn(
  field: Typed,
  finding: GuardFinding,
  typed: readonly Typed[],
): { start: number; end: number } | null {
  const { start, end, excerpt } = finding
  if (field.words.slice(start, end) === excerpt) return { start, end }
  if (typed.some((other) => other.words.slice(start, end) === excerpt)) return null
  const at = field.words.indexOf(excerpt)
  return at === -1 || excerpt === '' ? null : { start: at, end: at + excerpt.length }
}
