import type { Checked } from '../check/check-everything.ts'
import { Reconstruction } from '../design/Reconstruction.tsx'
import { count } from '../format/words.ts'
import { EvidenceFaults } from '../screens/record/EvidenceFaults.tsx'
import { Roots } from '../screens/record/Roots.tsx'
import { CoveredLogs } from './CoveredLogs.tsx'
import { LoneActs } from './LoneActs.tsx'
import { VerifiedCard } from './VerifiedCard.tsx'

interface VerifyResultProps {
  readonly name: string
  readonly size: number
  readonly checked: Checked
}

/** What a file shows: first whether it holds together, then under which roots, what it covers, and the card. */
export function VerifyResult({ name, size, checked }: VerifyResultProps) {
  const { report, work, milliseconds } = checked
  return (
    <div aria-live="polite">
      <h2>
        <bdi>{name}</bdi> <small>{size.toLocaleString('en')} bytes</small>
      </h2>
      <p className="lead">{report.ok ? 'The file holds together.' : 'The file does not hold together.'}</p>
      <p>{report.sentence}</p>
      <EvidenceFaults faults={report.faults} />
      <Reconstruction compiler={report.reconstruction} />
      {report.custody !== null && report.custody !== 'own' && (
        <p className="banner">
          {report.custody === 'demonstration'
            ? 'Demonstration keys: anyone who ran the demonstration could have signed this.'
            : 'Keys in the custody of a convenor: the convenor could have signed this.'}
        </p>
      )}
      <Roots roots={report.roots} />
      <CoveredLogs report={report} />
      {report.fold !== null && report.card !== null && <VerifiedCard fold={report.fold} card={report.card} />}
      {report.acts !== null && <LoneActs acts={report.acts} />}
      <p className="fine">
        {count(work.signatures, 'signature')} and {count(work.hashes, 'hash', 'hashes')} computed here in{' '}
        {milliseconds} ms.
      </p>
    </div>
  )
}
