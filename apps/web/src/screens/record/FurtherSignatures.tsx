import type { EvidenceReport } from '@alternat/acts'
import { count } from '../../format/words.ts'

const places = (indexes: readonly number[]): string => indexes.map((index) => `no. ${index}`).join(', ')

/** What stands in a log beside the signatures that decide: ML-DSA-44, and suites that are not checked here. */
export function FurtherSignatures({ log }: { readonly log: EvidenceReport['logs'][number] }) {
  const { acts, further } = log
  if (further === null) return null
  const also = [
    ...(further.checkpoint ? ['the checkpoint'] : []),
    ...(further.acts.length > 0 ? [`${further.acts.length} of ${count(acts, 'act')}`] : []),
    ...(further.cosigned.length > 0 ? [`cosigned by ${further.cosigned.join(', ')}`] : []),
  ]
  return (
    <>
      {also.length > 0 && <div className="fine">Also signed with ML-DSA-44: {also.join('; ')}.</div>}
      {further.bad.length > 0 && (
        <div className="fine">The ML-DSA-44 signature does not verify: {places(further.bad)}.</div>
      )}
      {further.unchecked.length > 0 && (
        <div className="fine">A further signature is not checked here: {places(further.unchecked)}.</div>
      )}
    </>
  )
}
