import { base64ToBytes, makePolicy, makeVkey, type Crypto, type Policy } from '@alternat/tlog'
import type { SideCard } from '../bytes/side-card.ts'
import { sideOf } from '../bytes/payload.ts'
import { cosignerKeys } from './cosigned.ts'

/**
 * The policy of one log that follows from the cards: signed by the log, with every other side's cosigning
 * keys named. In v0 none of them need have cosigned (`quorum none`). Null if the log's card is not among them.
 */
export function policyOf(crypto: Crypto, log: string, cards: readonly SideCard[]): Policy | null {
  const side = sideOf(log)
  const own = cards.find((card) => card.side === side)
  const key = own === undefined ? null : base64ToBytes(own.log)
  if (key === null) return null
  const others = cards.filter((card) => card.side !== side).toSorted((a, b) => (a.side < b.side ? -1 : 1))
  const witnesses = others
    .flatMap((card) => cosignerKeys(crypto, card))
    .map((vkey) => ({ name: vkey.name, vkey, url: null }))
  return makePolicy(crypto, {
    logs: [{ vkey: makeVkey(crypto, log, key), url: null }],
    witnesses,
    groups: [],
    quorum: null,
  })
}
