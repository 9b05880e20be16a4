import {
  encodeVkey,
  parsePolicy,
  type Crypto,
  type Misbehaviour,
  type Policy,
  type Vkey,
} from '@alternat/tlog'
import { fingerprint, readSideCard, type ReadSideCard } from '../bytes/side-card.ts'
import { roleOnCard } from './holder.ts'
import type { KeyHolder, MisbehaviourTrust } from './report.ts'

/** Whose key a file is about, and whether the reader vouched for that. */
export interface Known {
  readonly holder: KeyHolder | null
  readonly trusted: boolean
}

/** Looks for the key on the cards and in the policy that the reader gave, then on the card in the file. */
export function knownTo(crypto: Crypto, { key, card }: Misbehaviour, trust: MisbehaviourTrust): Known {
  for (const given of trust.cards ?? []) {
    const holder = holderOn(crypto, given, key)
    if (holder !== null) return { holder, trusted: true }
  }
  const holder = card === null ? null : holderOn(crypto, card, key)
  const vouched = (trust.fingerprints ?? []).map((one) => one.replaceAll(/[\s:-]/g, '').toLowerCase())
  const isVouched = holder !== null && vouched.includes(holder.root.hex)
  return { holder, trusted: isVouched || isNamed(crypto, key, trust) }
}

function holderOn(crypto: Crypto, bytes: Uint8Array, key: Vkey): KeyHolder | null {
  const read = readSideCard(crypto, bytes)
  const role = read.ok ? roleOnCard(read.value, key) : null
  return read.ok && role !== null ? { ...sideOn(crypto, read.value), role } : null
}

function sideOn(crypto: Crypto, { card, root }: ReadSideCard): Omit<KeyHolder, 'role'> {
  return { side: card.side, name: card.name, root: fingerprint(crypto, card.side, root) }
}

function isNamed(crypto: Crypto, key: Vkey, { policies = [], witnesses = [] }: MisbehaviourTrust): boolean {
  const inPolicies = policies.flatMap((file) => {
    const policy = parsePolicy(crypto, file)
    return policy.ok ? keysIn(policy.value) : []
  })
  return [...witnesses.map(encodeVkey), ...inPolicies].includes(encodeVkey(key))
}

function keysIn({ logs, witnesses }: Policy): string[] {
  return [...logs, ...witnesses].map(({ vkey }) => encodeVkey(vkey))
}
