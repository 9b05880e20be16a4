import type { Crypto } from '@alternat/tlog'
import { signaturesAlong } from '../fold/signatures.ts'
import type { Entry } from '../fold/types.ts'
import type { CheckedLog } from './check-log.ts'
import type { EvidenceFurther } from './report.ts'

/** What signatures of other suites than Ed25519 stand in a log of the file, and which of them verify. */
export function furtherShown(crypto: Crypto, log: CheckedLog, entries: readonly Entry[]): EvidenceFurther {
  const { entry, cosigned, acts } = log
  const all = new Map(acts.map((act) => [act.index, act]))
  const leaves = Array.from({ length: Math.max(0, ...all.keys()) + 1 }, (_, index) => {
    const { leaf = new Uint8Array(32), sealed = null } = all.get(index) ?? {}
    return { leaf, sealed }
  })
  const beside = signaturesAlong(crypto, entry.log, leaves, entries).map(({ index, signatures }) => ({
    index,
    shown: signatures.filter(({ suite }) => suite !== 'Ed25519'),
  }))
  const where = (verdict: boolean | null): number[] =>
    beside.filter(({ shown }) => shown.some(({ verifies }) => verifies === verdict)).map(({ index }) => index)
  const lines = cosigned.filter(({ suite }) => suite === 'ML-DSA-44')
  return {
    checkpoint: lines.some(({ name }) => name === entry.log),
    cosigned: lines.filter(({ name }) => name !== entry.log).map(({ name }) => name),
    acts: where(true),
    bad: where(false),
    unchecked: where(null),
  }
}
