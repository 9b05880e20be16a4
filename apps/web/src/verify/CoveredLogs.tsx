import type { EvidenceReport } from '@alternat/acts'
import { useWords } from '../language/use-words.ts'
import { FurtherSignatures } from '../screens/record/FurtherSignatures.tsx'
import { WitnessedBy } from './WitnessedBy.tsx'

/** What is inside of what the sides have listed as public; what was left out is among the faults. */
function PublicList({ report }: { readonly report: EvidenceReport }) {
  const { say } = useWords('verify')
  const set = report.publicSet
  const isPublic = report.logs.some(({ covers }) => covers === 'public')
  if (set === null || (!set.adopted && !isPublic)) return null
  if (!set.adopted) return <p>{say('noPublicList')}</p>
  return <p>{say('publicInside', { inside: set.inside, listed: set.listed })}</p>
}

/** Which logs the file holds, how much of each, and whether absence is shown. */
export function CoveredLogs({ report }: { readonly report: EvidenceReport }) {
  const { say, tell } = useWords('verify')
  if (report.logs.length === 0) return null
  return (
    <>
      <h3>{say('covers')}</h3>
      <ul className="matters">
        {report.logs.map((log) => (
          <li key={log.log}>
            <bdi className="mono">{log.log}</bdi>
            <div className="fine">
              {tell('logCovers', {
                size: log.size,
                root: <code dir="ltr">{log.root}</code>,
                acts: log.acts,
                covers: log.covers,
              })}
            </div>
            <WitnessedBy log={log} />
            <FurtherSignatures log={log} />
          </li>
        ))}
      </ul>
      <PublicList report={report} />
      <p>{say(report.showsAbsence ? 'showsAbsence' : 'showsNoAbsence')}</p>
    </>
  )
}
