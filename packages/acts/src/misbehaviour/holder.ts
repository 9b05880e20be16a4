import { ALG_COSIGNATURE, ALG_ED25519, base64ToBytes, equal, type Vkey } from '@alternat/tlog'
import { sideOf } from '../bytes/origin.ts'
import type { ReadSideCard } from '../bytes/side-card.ts'

/** As what a side holds a key: for its logs, as one of its cosigners, its root, or for an office of this name. */
export type KeyRole = 'log' | 'witness' | 'mirror' | 'root' | { readonly office: string }

/**
 * As what the card of a side names a key, by the key itself and the name it signs under; `null` if it does not. A
 * cosignature does not hold the cosigner's name: without this, somebody's key could be shown under another's name.
 */
export function roleOnCard({ card, root }: ReadSideCard, key: Vkey): KeyRole | null {
  if (key.type === ALG_COSIGNATURE) {
    const role = (['witness', 'mirror'] as const).find((one) => key.name === `${card.side}/${one}`)
    return role !== undefined && isKey(card[role], key) ? role : null
  }
  if (key.type !== ALG_ED25519 || !key.name.startsWith(`${card.side}/`)) return null
  if (sideOf(key.name) === card.side && key.name.split('/').length === 3)
    return isKey(card.log, key) ? 'log' : null
  if (key.name === `${card.side}/root`) return equal(root, key.publicKey) ? 'root' : null
  const office = card.offices.find(({ name }) => key.name === `${card.side}/${name}`)
  return office?.keys.some((one) => isKey(one, key)) === true ? { office: office.name } : null
}

function isKey(base64: string, { publicKey }: Vkey): boolean {
  const raw = base64ToBytes(base64)
  return raw !== null && equal(raw, publicKey)
}
