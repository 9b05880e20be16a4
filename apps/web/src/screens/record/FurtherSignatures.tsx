import type { EvidenceReport } from '@alternat/acts'
import { listed } from '../../format/words.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'

/** What stands in a log beside the signatures that decide: ML-DSA-44, and suites that are not checked here. */
export function FurtherSignatures({ log }: { readonly log: EvidenceReport['logs'][number] }) {
  const { say } = useWords('record')
  const { acts, further } = log
  if (further === null) return null
  const places = (indexes: readonly number[]) =>
    own(listed(indexes.map((index) => say('placeNo', { n: index }))))
  const also = [
    ...(further.checkpoint ? [say('theCheckpoint')] : []),
    ...(further.acts.length > 0 ? [say('someActs', { n: further.acts.length, acts })] : []),
    ...(further.cosigned.length > 0 ? [say('cosignedNames', { names: listed(further.cosigned) })] : []),
  ]
  return (
    <>
      {also.length > 0 && <div className="fine">{say('alsoSigned', { what: own(listed(also)) })}</div>}
      {further.bad.length > 0 && (
        <div className="fine">{say('furtherBad', { places: places(further.bad) })}</div>
      )}
      {further.unchecked.length > 0 && (
        <div className="fine">{say('furtherUnchecked', { places: places(further.unchecked) })}</div>
      )}
    </>
  )
}
