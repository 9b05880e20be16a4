import { base64ToBytes, type Crypto } from '@alternat/tlog'
import { keyidOf } from '../bytes/dsse.ts'
import { isKind, type Act, type ActOf } from './act.ts'
import type { Placed } from './validate.ts'

/**
 * Acts that a later revocation makes void: signed by a revoked key after what the revocation calls good.
 * The bound: whatever another side had seen of this log before it knew of the revocation stands, so that a
 * side cannot repudiate what it once said by calling its own key stolen (design §5 *Revocation*).
 */
export function revoked(crypto: Crypto, placed: ReadonlyMap<string, readonly Placed[]>): Set<Act> {
  const all = [...placed.values()].flat().flatMap(({ act }) => act ?? [])
  const gone = new Set<Act>()
  for (const act of all) {
    if (!isKind(act, 'side.keys') || act.body.step !== 'revoke') continue
    const floor = Math.max(act.body.lastGood ?? act.ref.index, seenByOthers(all, act))
    const keyids = revokedKeys(crypto, act)
    for (const other of all) if (isBetween(other, floor, act) && onlyBy(other, keyids)) gone.add(other)
  }
  return gone
}

function revokedKeys(crypto: Crypto, { body, logSide }: ActOf<'side.keys'>): Set<string> {
  const name = `${logSide}/${body.office.name}`
  const keys = body.office.keys.flatMap((key) => base64ToBytes(key) ?? [])
  return new Set(keys.map((publicKey) => keyidOf(crypto, { name, publicKey })))
}

function seenByOthers(all: readonly Act[], revocation: Act): number {
  const sizes = all
    .filter((act) => act.ref.log !== revocation.ref.log)
    .map((act) => act.seen.get(revocation.ref.log) ?? 0)
    .filter((size) => size <= revocation.ref.index)
  return sizes.reduce((a, b) => Math.max(a, b), 0)
}

/** From the floor on and before the revocation, in the same log; the opening is the root's and stays. */
function isBetween(act: Act, floor: number, revocation: Act): boolean {
  const { log, index } = act.ref
  return log === revocation.ref.log && index >= Math.max(1, floor) && index < revocation.ref.index
}

/** An act that a key still good has signed too stands. */
function onlyBy(act: Act, keyids: ReadonlySet<string>): boolean {
  return act.keyids.every((keyid) => keyids.has(keyid))
}
