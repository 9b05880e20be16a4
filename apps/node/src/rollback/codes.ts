import { bad, type Bad } from '@alternat/tlog'

/** Every way in which rejoining ends badly, with the sentence shown to people. */
export const ROLLBACK_CODES = {
  'nothing-to-repair': 'Nothing in this file is of our own log beyond what this store holds.',
  'still-in-doubt':
    'This store still may not sign: more of what was signed is missing. Ask another side, or read docs/operating/rollback.md.',
  'two-histories':
    'Two histories were signed under our key: no sentence mends that. Stop, and read docs/operating/rollback.md.',
  'sentence-differs': 'The sentence was not typed word for word: nothing was changed.',
  'power-missing': 'Only an office that manages keys can answer for the consequence.',
} as const

/** Faults of rejoining. */
export type RollbackCode = keyof typeof ROLLBACK_CODES

/** The bad end for a code, with its sentence from {@link ROLLBACK_CODES}. */
export function rollbackFault(code: RollbackCode, where?: string): Bad<RollbackCode> {
  return bad(code, ROLLBACK_CODES[code], where)
}
