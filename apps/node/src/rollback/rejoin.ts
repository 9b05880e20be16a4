import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { askAll, type Answer, type Fetch } from './ask.ts'
import { proved, together, unmet, type Doubt } from './doubt.ts'

/** What asking the cosigners has brought. */
export interface Rejoined {
  readonly answers: readonly Answer[]
  /** Why nothing may be signed, after it; null if all is well. */
  readonly doubt: Doubt | null
}

/**
 * Asks every cosigner that can be reached what it holds of our logs (design §4 "Rollback"), before anything is
 * signed again. One that holds more, or another history, stops all signing until people have looked, and what it
 * has shown is kept: a smaller answer by somebody else takes nothing of it back, and neither does its own silence.
 * No answer makes up for a lost record: the log's own reader may answer with less than it has, to have us sign twice.
 */
export async function rejoin(store: Store, fetch: Fetch): Promise<Result<Rejoined, StoreCode>> {
  const answers = await askAll(store, fetch)
  const before = store.doubt()
  const found = doubtFrom(answers)
  const doubt = found === null ? remaining(store, before) : together(before, found)
  const noted = isSame(doubt, before) ? ok(undefined) : store.setDoubt(doubt)
  return noted.ok ? ok({ answers, doubt }) : noted
}

/** The worst that was answered, with all that was shown. */
export function doubtFrom(answers: readonly Answer[]): Doubt | null {
  const other = answers.find(({ says }) => says === 'another history')
  const more = answers.find(({ says }) => says === 'more than we hold')
  const shown = answers
    .filter(({ says }) => says === 'another history' || says === 'more than we hold')
    .flatMap(({ log, size, root }) => (size === null || root === null ? [] : [proved(log, { size, root })]))
  if (other !== undefined)
    return { code: 'guard-differs', where: `${other.log} as ${other.who} holds it`, proved: shown }
  if (more === undefined) return null
  return { code: 'rollback-suspected', where: `${more.log}: ${more.who} holds ${more.size}`, proved: shown }
}

/** What is left of a doubt: one that only said *somebody holds more* ends when the store holds that too. */
export function remaining(store: Store, doubt: Doubt | null): Doubt | null {
  if (doubt?.code !== 'rollback-suspected') return doubt
  const held = doubt.proved !== undefined && unmet(store, doubt) === null
  return held && store.agreesWithRecord() ? null : doubt
}

function isSame(a: Doubt | null, b: Doubt | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
