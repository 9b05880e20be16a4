import {
  base64ToBytes,
  makePolicy,
  makeVkey,
  toHex,
  type Crypto,
  type Policy,
  type Vkey,
} from '@alternat/tlog'
import type { SideCard } from '../bytes/side-card.ts'
import { sideOf } from '../bytes/payload.ts'
import { cosignerKeys } from './cosigned.ts'

/**
 * The policy of one log that follows from the cards: signed by the log, with every other side's cosigning
 * keys named, each key once. In v0 none of them need have cosigned (`quorum none`). Null if the log's card is not
 * among them.
 */
export function policyOf(crypto: Crypto, log: string, cards: readonly SideCard[]): Policy | null {
  const side = sideOf(log)
  const own = cards.find((card) => card.side === side)
  const key = own === undefined ? null : base64ToBytes(own.log)
  if (key === null) return null
  const others = cards.filter((card) => card.side !== side).toSorted((a, b) => (a.side < b.side ? -1 : 1))
  const witnesses = distinct(others.flatMap((card) => cosignerKeys(crypto, card))).map((vkey) => ({
    name: vkey.name,
    vkey,
    url: null,
  }))
  return makePolicy(crypto, {
    logs: [{ vkey: makeVkey(crypto, log, key), url: null }],
    witnesses,
    groups: [],
    quorum: null,
  })
}

/** A side may put one key on its card twice, or another side's: a policy that names a key twice is none. */
function distinct(keys: readonly Vkey[]): Vkey[] {
  const known = new Map<string, Vkey>()
  for (const key of keys) {
    const name = toHex(key.publicKey)
    if (!known.has(name)) known.set(name, key)
  }
  return [...known.values()]
}
