import type { EvidenceReport } from '@alternat/acts'
import type { Checked } from '../check/check-everything.ts'
import { Reconstruction } from '../design/Reconstruction.tsx'
import { useWords } from '../language/use-words.ts'
import { EvidenceFaults } from '../screens/record/EvidenceFaults.tsx'
import { Roots } from '../screens/record/Roots.tsx'
import { CoveredLogs } from './CoveredLogs.tsx'
import { LoneActs } from './LoneActs.tsx'
import { Computed, FileName } from './Measured.tsx'
import { VerifiedCard } from './VerifiedCard.tsx'

interface VerifyResultProps {
  readonly name: string
  readonly size: number
  readonly checked: Checked
  /** Whether the reader brought fingerprints or policies, against which the roots were held. */
  readonly vouched: boolean
}

/** What a file shows: first whether it holds together, then under which roots, what it covers, and the card. */
export function VerifyResult({ name, size, checked, vouched }: VerifyResultProps) {
  const { say } = useWords('verify')
  const { report, work, milliseconds } = checked
  return (
    <div aria-live="polite">
      <FileName name={name} size={size} />
      <p className="lead">{say(report.ok ? 'holds' : 'holdsNot')}</p>
      <p>
        <Sentence report={report} vouched={vouched} />
      </p>
      <EvidenceFaults faults={report.faults} />
      <Reconstruction compiler={report.reconstruction} />
      {report.custody !== null && report.custody !== 'own' && (
        <p className="banner">
          {say(report.custody === 'demonstration' ? 'demonstrationKeys' : 'convenorKeys')}
        </p>
      )}
      <Roots roots={report.roots} />
      <CoveredLogs report={report} />
      {report.fold !== null && report.card !== null && <VerifiedCard fold={report.fold} card={report.card} />}
      {report.acts !== null && <LoneActs acts={report.acts} />}
      <Computed work={work} milliseconds={milliseconds} />
    </div>
  )
}

/** Whether it holds, and under whose roots: what the report says in its own sentence, in the language of the page. */
function Sentence({ report, vouched }: { readonly report: EvidenceReport; readonly vouched: boolean }) {
  const { say } = useWords('verify')
  if (!report.ok) return say('faults', { n: report.faults.length })
  if (report.trusted) return say('trusted')
  return say(vouched ? 'otherRoots' : 'compareRoots')
}
