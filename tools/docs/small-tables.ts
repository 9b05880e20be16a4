import { CLAIM_RULES, CONDUCT_ROWS } from '@alternat/acts'
import { code, table } from './markers.ts'

/** Word of a claim → the acts that bear it out, and those that say otherwise. */
export function claimsTable(): string {
  const kinds = (list: readonly string[]) => (list.length === 0 ? 'none' : list.map(code).join(', '))
  const rows = Object.entries(CLAIM_RULES).map(([word, rule]) => [
    word,
    kinds(rule.supportedBy),
    kinds(rule.opposedBy),
  ])
  return table(['word', 'supported by', 'said otherwise by'], rows)
}

/** The fixed rows of the conduct map. */
export function conductTable(): string {
  return table(
    ['row', 'title'],
    CONDUCT_ROWS.map(({ row, title }) => [code(row), title]),
  )
}
