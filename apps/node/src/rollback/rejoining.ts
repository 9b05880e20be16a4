import { dialogueOf } from '@alternat/acts'
import { ok, type Result } from '@alternat/tlog'
import { peerKey } from '../host/couriers.ts'
import type { ReleaseFault } from '../release/types.ts'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import type { Doubt } from '../store/types.ts'
import type { Answer, Fetch } from './ask.ts'
import { rollbackFault, type RollbackCode } from './codes.ts'
import { answerFor, explain } from './recover.ts'
import { rejoin } from './rejoin.ts'
import { repairFrom } from './repair.ts'

/** What rejoining may use. */
export interface RejoinRequest {
  readonly fetch: Fetch
  /** Fetches a bundle; without it only the bundles given are used. */
  readonly fetchBundle?: Fetch
  /** Bundles in which other sides give us back our own logs. */
  readonly bundles: readonly Uint8Array[]
  /** The word of an officer, where nobody answers. */
  readonly word?: { readonly office: string; readonly sentence: string }
}

/** What rejoining has come to. */
export interface RejoinReport {
  /** Why nothing could be signed before; null if all was well. */
  readonly before: Doubt | null
  readonly doubt: Doubt | null
  readonly answers: readonly Answer[]
  readonly repaired: readonly { readonly log: string; readonly before: number; readonly after: number }[]
  /** In how many logs of ours `record.recover` says what happened. */
  readonly explained: number
}

/**
 * Rejoins after a restart, a restore or a failover (design §4 "Rollback"): puts back what others still hold of our
 * logs, asks every cosigner that can be reached, takes an officer's word only where nobody answers, and says on
 * the record what happened. Nothing is signed before.
 */
export async function rejoinNode(
  node: Node,
  request: RejoinRequest,
): Promise<Result<RejoinReport> | { ok: false; fault: ReleaseFault }> {
  const { store } = node
  const before = store.doubt()
  const sizes = new Map(store.heads().map(({ log, size }) => [log, size]))
  const repaired: RejoinReport['repaired'][number][] = []
  for (const bundle of request.bundles) {
    const done = await repairFrom(node, bundle)
    if (!done.ok) return done
    repaired.push(...done.value.logs)
  }
  const first = await rejoin(store, request.fetch)
  if (!first.ok) return first
  const fetched = await fetchBack(node, request, first.value.answers)
  repaired.push(...fetched)
  const asked = fetched.length === 0 ? first : await rejoin(store, request.fetch)
  if (!asked.ok) return asked
  const { answers } = asked.value
  const worded = takeWord(node, request, answers)
  if (!worded.ok) return worded
  const doubt = store.doubt()
  const report = { before, doubt, answers, repaired, explained: 0 }
  if (doubt !== null || before === null) return ok(report)
  const explained = explain(node, before, sizes)
  return explained.ok ? ok({ ...report, explained: explained.value }) : explained
}

function takeWord(
  node: Node,
  { word }: RejoinRequest,
  answers: readonly Answer[],
): Result<unknown, RollbackCode | StoreCode> {
  if (word === undefined || node.store.doubt() === null) return ok(null)
  const heard = answers.find(({ says }) => says === 'more than we hold' || says === 'another history')
  // Somebody does answer: then there is a mirror to be repaired from, and no word is needed or enough.
  if (heard !== undefined) return rollbackFault('still-in-doubt', `${heard.who}: ${heard.log}`)
  return answerFor(node, word.office, word.sentence)
}

/** From each side that answered *more*, its copy of our log; what cannot be had or does not fit is left. */
async function fetchBack(
  node: Node,
  { fetchBundle }: RejoinRequest,
  answers: readonly Answer[],
): Promise<{ log: string; before: number; after: number }[]> {
  const repaired: { log: string; before: number; after: number }[] = []
  if (fetchBundle === undefined) return repaired
  for (const { log, who, says } of answers) {
    const address = says === 'more than we hold' ? node.store.setting(peerKey(who)) : null
    if (address === null) continue
    const bundle = await fetchBundle(`${address}/courier/${dialogueOf(log)}/${node.store.side}?giveBack=1`)
    const done = bundle === null ? null : await repairFrom(node, bundle)
    if (done?.ok === true) repaired.push(...done.value.logs)
  }
  return repaired
}
