import { evaluatePolicy, parsePolicy, type Crypto } from '@alternat/tlog'
import { fingerprint, type ReadSideCard } from '../bytes/side-card.ts'
import type { CheckedLog } from './check-log.ts'
import type { Trust } from './report.ts'

/** Whether a root is one whose fingerprint the reader gave. */
export function isRootTrusted(crypto: Crypto, { card, root }: ReadSideCard, trust: Trust): boolean {
  const own = fingerprint(crypto, card.side, root).hex
  return (trust.fingerprints ?? []).some((given) => given.replaceAll(/\s/g, '').toLowerCase() === own)
}

/** Whether a log stands under a root the reader vouches for, or meets a policy the reader gave. */
export function isLogTrusted(crypto: Crypto, log: CheckedLog, trust: Trust): boolean {
  return isRootTrusted(crypto, log.card, trust) || meetsPolicy(crypto, log, trust)
}

function meetsPolicy(crypto: Crypto, { note }: CheckedLog, { policies = [] }: Trust): boolean {
  return policies.some((file) => {
    const policy = parsePolicy(crypto, file)
    return policy.ok && evaluatePolicy(crypto, policy.value, note).ok
  })
}
