import { ok, type Result } from '@alternat/tlog'
import { officesOf } from '../release/office.ts'
import { release } from '../release/release.ts'
import type { ReleaseFault } from '../release/types.ts'
import type { Node } from '../side/node.ts'
import type { StoreCode } from '../store/codes.ts'
import { rollbackFault, type RollbackCode } from './codes.ts'
import { unmet, type Doubt } from './doubt.ts'

/** What an officer types, word for word, where nobody can be asked. */
export function consequenceOf(side: string): string {
  return `I answer for ${side}: if it has signed or cosigned more than this store holds, others can prove that it signed two histories.`
}

/**
 * An officer who manages keys answers for the consequence, because no cosigner can be reached: what the store
 * holds counts as what was signed. Refused unless the sentence is typed word for word and the office has the
 * power; its key is open, so the officer is there. Refused as well (`two-histories`, `still-in-doubt`) where it is
 * known that more was signed: nobody can answer for what is certain.
 */
export function answerFor(
  node: Node,
  office: string,
  sentence: string,
): Result<Doubt | null, RollbackCode | StoreCode> {
  const { store } = node
  const doubt = store.doubt()
  if (doubt === null) return ok(null)
  if (doubt.code === 'guard-differs') return rollbackFault('two-histories', doubt.where)
  const shown = unmet(store, doubt)
  if (shown !== null) return rollbackFault('still-in-doubt', `${shown.log}: ${shown.size} was signed`)
  if (node.offices(office) === null || !managesKeys(node, office))
    return rollbackFault('power-missing', office)
  if (sentence.trim() !== consequenceOf(store.side)) return rollbackFault('sentence-differs')
  const ended = store.setDoubt(null)
  return ended.ok ? ok(doubt) : ended
}

function managesKeys({ store }: Node, office: string): boolean {
  const own = store.heads().filter((head) => head.own && head.size > 0)
  const holds = ({ log }: { log: string }): boolean =>
    officesOf(store, log).some(({ name, powers }) => name === office && powers.includes('manage-keys'))
  return own.length > 0 && own.every(holds)
}

/**
 * Says on the record what happened, in every log of ours: the store was restored, or its guard record was lost, and
 * from which size it went on. Signed by the node's own key, without prose; there is no quiet restore.
 */
export function explain(
  node: Node,
  doubt: Doubt,
  sizes: ReadonlyMap<string, number>,
): { ok: true; value: number } | { ok: false; fault: ReleaseFault } {
  const reason = doubt.code === 'guard-absent' ? 'lost guard' : 'restored backup'
  let said = 0
  for (const { log, dialogue, size, own } of node.store.heads()) {
    if (!own || size === 0) continue
    const body = { reason, size: sizes.get(log) ?? size }
    const done = release(node, { dialogue, office: 'record', kind: 'record.recover', level: 'between', body })
    if (!done.ok) return done
    said += 1
  }
  return { ok: true, value: said }
}
