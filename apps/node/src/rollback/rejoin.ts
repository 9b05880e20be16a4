import { ok, type Result } from '@alternat/tlog'
import type { StoreCode } from '../store/codes.ts'
import type { Doubt, Store } from '../store/types.ts'
import { askAll, type Answer, type Fetch } from './ask.ts'

/** What asking the cosigners has brought. */
export interface Rejoined {
  readonly answers: readonly Answer[]
  /** Why nothing may be signed, after it; null if all is well. */
  readonly doubt: Doubt | null
}

/**
 * Asks every cosigner that can be reached what it holds of our logs (design §4 "Rollback"), before anything is
 * signed again. One that holds more, or another history, stops all signing until people have looked. A record
 * that is lost is vouched for by an answer that is no more than we hold; one that is ahead is not: what it has
 * signed may have reached somebody who was not asked.
 */
export async function rejoin(store: Store, fetch: Fetch): Promise<Result<Rejoined, StoreCode>> {
  const answers = await askAll(store, fetch)
  const found = doubtFrom(answers)
  const doubt = found ?? (isVouched(store, answers) ? null : store.doubt())
  const noted = sameDoubt(doubt, store.doubt()) ? ok(undefined) : store.setDoubt(doubt)
  return noted.ok ? ok({ answers, doubt }) : noted
}

/** The worst that was answered. */
export function doubtFrom(answers: readonly Answer[]): Doubt | null {
  const other = answers.find(({ says }) => says === 'another history')
  if (other !== undefined) return { code: 'guard-differs', where: `${other.log} as ${other.who} holds it` }
  const more = answers.find(({ says }) => says === 'more than we hold')
  if (more === undefined) return null
  return { code: 'rollback-suspected', where: `${more.log}: ${more.who} holds ${more.size}` }
}

/** Every log of ours was answered for, by somebody who holds no more than we do. */
function isVouched(store: Store, answers: readonly Answer[]): boolean {
  const code = store.doubt()?.code
  if (code !== 'guard-absent' && code !== 'rollback-suspected') return false
  const signed = store.heads().filter(({ own, size }) => own && size > 0)
  return signed.every(({ log }) => answers.some((one) => one.log === log && one.size !== null))
}

function sameDoubt(a: Doubt | null, b: Doubt | null): boolean {
  return a?.code === b?.code && a?.where === b?.where
}
