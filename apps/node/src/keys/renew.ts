import { minuteOf, readSideCard, signSideCard, type OfficeNow, type SideCard } from '@alternat/acts'
import { equal, type Crypto, type Result, type Signer } from '@alternat/tlog'
import type { Ports } from '../ports.ts'
import { sideCard, sideFault } from '../side/card.ts'
import type { SideCode } from '../side/codes.ts'
import { changesNodeKeys } from '../side/meet.ts'
import type { StoreCode } from '../store/codes.ts'
import type { Store } from '../store/types.ts'
import { goodKeys } from './offices-now.ts'

/**
 * The card with its offices as a log has them now, signed by the root: what later dialogues begin with, and what
 * others meet from now on. Offices without a key and those lent for a time are left out.
 */
export function renewedCard(
  crypto: Crypto,
  card: SideCard,
  now: readonly OfficeNow[],
  root: Signer,
): Uint8Array {
  const offices = now.flatMap((one): SideCard['offices'] => {
    const keys = goodKeys(one).slice(-8)
    if (keys.length === 0 || one.lent) return []
    const { office: name, powers, from, until } = one
    const further = one.further.length === 0 ? {} : { further: one.further.slice(-4) }
    return [
      { name, keys, powers: [...powers] as SideCard['offices'][number]['powers'], from, until, ...further },
    ]
  })
  return signSideCard(crypto, { ...card, offices }, root)
}

/**
 * Puts a renewed card in the place of our own. `card-bad`; `card-keys` where it is of another root, or changes a
 * key that our logs are checked with.
 */
export function renewCard(
  store: Store,
  bytes: Uint8Array,
  ports: Pick<Ports, 'clock'>,
): Result<void, SideCode | StoreCode> {
  const own = sideCard(store)
  if (!own.ok) return own
  const read = readSideCard(store.crypto, bytes)
  if (!read.ok || read.value.card.side !== store.side) return sideFault('card-bad', store.side)
  const { card, root } = read.value
  if (!equal(root, own.value.root) || changesNodeKeys(own.value.card, card)) {
    return sideFault('card-keys', store.side)
  }
  return store.pin(store.side, bytes, minuteOf(ports.clock()))
}
