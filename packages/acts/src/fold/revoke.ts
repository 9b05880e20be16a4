import type { Body } from '../kinds.ts'
import { isKind, type Act } from './act.ts'
import type { Placed } from './validate.ts'

/**
 * Acts that a later revocation makes void: signed by the revoked office after what the revocation calls good.
 * The bound: whatever another side had seen of this log before it knew of the revocation stands, so that a
 * side cannot repudiate what it once said by calling its own key stolen (design §5 *Revocation*).
 */
export function revoked(placed: ReadonlyMap<string, readonly Placed[]>): Set<Act> {
  const all = [...placed.values()].flat().flatMap(({ act }) => act ?? [])
  const gone = new Set<Act>()
  for (const act of all) {
    if (!isKind(act, 'side.keys') || act.body.step !== 'revoke') continue
    const floor = Math.max(act.body.lastGood ?? act.ref.index, seenByOthers(all, act))
    for (const other of all) if (isReached(other, act, act.body, floor)) gone.add(other)
  }
  return gone
}

function seenByOthers(all: readonly Act[], revocation: Act): number {
  const sizes = all
    .filter((act) => act.ref.log !== revocation.ref.log)
    .map((act) => act.seen.get(revocation.ref.log) ?? 0)
    .filter((size) => size <= revocation.ref.index)
  return sizes.reduce((a, b) => Math.max(a, b), 0)
}

function isReached(act: Act, revocation: Act, body: Body<'side.keys'>, floor: number): boolean {
  const { log, index } = act.ref
  return (
    log === revocation.ref.log &&
    index >= floor &&
    index < revocation.ref.index &&
    act.office === body.office.name &&
    index > 0
  )
}
