import type { MisbehaviourReport } from '@alternat/acts'
import type { MisbehaviourChecked } from '../check/check-accusation.ts'
import { useWords } from '../language/use-words.ts'
import { Computed, FileName } from './Measured.tsx'
import { Statements } from './Statements.tsx'
import { useRole, Whose } from './Whose.tsx'

interface MisbehaviourResultProps extends MisbehaviourChecked {
  readonly name: string
  readonly size: number
  /** Whether the reader brought anything to rely on, against which the key was held. */
  readonly vouched: boolean
}

/** What a misbehaviour file shows: whether it convicts, of what, and whose key that is to be compared with. */
export function MisbehaviourResult(props: MisbehaviourResultProps) {
  const { name, size, report, work, milliseconds, vouched } = props
  const { say } = useWords('verify')
  return (
    <div aria-live="polite">
      <FileName name={name} size={size} />
      <p className="lead">{say(report.ok ? 'convicts' : 'convictsNobody')}</p>
      {report.ok && (
        <p>
          <Sentence report={report} vouched={vouched} />
        </p>
      )}
      <Faults faults={report.faults} />
      {report.signed.length > 0 && <Statements report={report} />}
      {report.key !== null && <Whose keyOf={report.key} holder={report.holder} />}
      <Computed work={work} milliseconds={milliseconds} />
    </div>
  )
}

function Faults({ faults }: Pick<MisbehaviourReport, 'faults'>) {
  const { find } = useWords('verify')
  if (faults.length === 0) return null
  return (
    <ul className="banner refused faults">
      {faults.map(({ code, message }) => (
        <li key={code}>{find(code) ?? message}</li>
      ))}
    </ul>
  )
}

/** Whom the file convicts, as far as the reader vouched for it, and of what. */
function Sentence({ report, vouched }: { readonly report: MisbehaviourReport; readonly vouched: boolean }) {
  const { say, tell } = useWords('verify')
  const roleInWords = useRole()
  const { kind, key, holder, trusted } = report
  if (kind === null || key === null) return null
  const deed = { own: say(kind) }
  if (trusted && holder !== null) {
    const role = { own: roleInWords(holder.role) }
    return tell('holderDid', { holder: holder.name, side: holder.side, role, deed })
  }
  if (trusted) return tell('namedKeyDid', { key: key.name, deed })
  return tell(vouched ? 'strangeKeyDid' : 'someKeyDid', { key: key.name, deed })
}
