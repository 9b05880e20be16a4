import type { EvidenceReport } from '@alternat/acts'
import { count } from '../format/words.ts'
import { FurtherSignatures } from '../screens/record/FurtherSignatures.tsx'
import { WitnessedBy } from './WitnessedBy.tsx'

/** What is inside of what the sides have listed as public; what was left out is among the faults. */
function PublicList({ report }: { readonly report: EvidenceReport }) {
  const set = report.publicSet
  const isPublic = report.logs.some(({ covers }) => covers === 'public')
  if (set === null || (!set.adopted && !isPublic)) return null
  if (!set.adopted) {
    return (
      <p>No list of public acts that all sides have adopted is inside: what was left out does not show.</p>
    )
  }
  return (
    <p>
      {set.inside} of {count(set.listed, 'act')} that all sides have listed as public are here.
    </p>
  )
}

/** Which logs the file holds, how much of each, and whether absence is shown. */
export function CoveredLogs({ report }: { readonly report: EvidenceReport }) {
  if (report.logs.length === 0) return null
  return (
    <>
      <h3>What it covers</h3>
      <ul className="matters">
        {report.logs.map((log) => (
          <li key={log.log}>
            <bdi className="mono">{log.log}</bdi>
            <div className="fine">
              checkpoint of size {log.size}, root <code>{log.root}</code>; {count(log.acts, 'act')} inside,
              covers <b>{log.covers}</b>
            </div>
            <WitnessedBy log={log} />
            <FurtherSignatures log={log} />
          </li>
        ))}
      </ul>
      <PublicList report={report} />
      <p>
        {report.showsAbsence
          ? 'Every act up to these checkpoints is inside: what is not here was not on the record as of them.'
          : 'Not every act is inside: that something is not here does not show that it is not on the record.'}
      </p>
    </>
  )
}
