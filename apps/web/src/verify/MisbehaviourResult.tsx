import {
  fingerprintWords,
  minuteOfSeconds,
  roleInWords,
  type KeyHolder,
  type MisbehaviourReport,
  type Signed,
} from '@alternat/acts'
import type { MisbehaviourChecked } from '../check/check-accusation.ts'
import { minuteInWords } from '../format/days.ts'
import { count } from '../format/words.ts'

interface MisbehaviourResultProps extends MisbehaviourChecked {
  readonly name: string
  readonly size: number
}

/** What a misbehaviour file shows: whether it convicts, of what, and whose key that is to be compared with. */
export function MisbehaviourResult({ name, size, report, work, milliseconds }: MisbehaviourResultProps) {
  return (
    <div aria-live="polite">
      <h2>
        <bdi>{name}</bdi> <small>{size.toLocaleString('en')} bytes</small>
      </h2>
      <p className="lead">{report.ok ? 'The file convicts.' : 'The file convicts nobody.'}</p>
      <p>
        <bdi>{report.sentence}</bdi>
      </p>
      <Faults faults={report.faults} />
      {report.signed.length > 0 && <Statements report={report} />}
      {report.key !== null && <Whose keyOf={report.key} holder={report.holder} />}
      <p className="fine">
        {count(work.signatures, 'signature')} and {count(work.hashes, 'hash', 'hashes')} computed here in{' '}
        {milliseconds} ms.
      </p>
    </div>
  )
}

function Faults({ faults }: Pick<MisbehaviourReport, 'faults'>) {
  if (faults.length === 0) return null
  return (
    <ul className="banner refused faults">
      {faults.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  )
}

function Statements({ report }: { readonly report: MisbehaviourReport }) {
  return (
    <>
      <h3>What one key signed, and cannot both be true</h3>
      <p>
        Log: <bdi className="mono">{report.log}</bdi>
      </p>
      <ol>
        {report.signed.map((one) => (
          <li key={`${one.at} ${one.digest}`}>{inWords(one)}</li>
        ))}
      </ol>
      {report.kind === 'act-double' && (
        <p>
          {report.logToo
            ? 'Both lie under checkpoints of the log: whoever holds its key signed two histories too.'
            : 'Nothing is shown about the log: not both are proven to lie under its checkpoints.'}
        </p>
      )}
    </>
  )
}

function inWords({ at, digest, time, act }: Signed) {
  const root = <bdi className="mono">{digest}</bdi>
  if (act !== null) {
    return (
      <>
        at place {at}: <bdi>{act.kind}</bdi>, <bdi>{act.at}</bdi>, {root}
      </>
    )
  }
  return (
    <>
      at size {at}: root {root}
      {time !== null && `, cosigned ${timeInWords(time)}`}
    </>
  )
}

/** When a cosigner says it signed. What no calendar has is told as it stands. */
function timeInWords(seconds: string): string {
  const minute = minuteOfSeconds(Number(seconds))
  return minute === null ? `at ${seconds} seconds since 1970` : minuteInWords(minute)
}

interface WhoseProps {
  readonly keyOf: NonNullable<MisbehaviourReport['key']>
  readonly holder: KeyHolder | null
}

function Whose({ keyOf, holder }: WhoseProps) {
  return (
    <>
      <h3>Whose key it is: compare it with what you were given another way</h3>
      <dl className="facts">
        <div className="root">
          <dt>
            The key <bdi className="mono">{keyOf.name}</bdi> itself
          </dt>
          <dd className="mono">{keyOf.fingerprint.groups.join(' ')}</dd>
        </div>
        {holder !== null && (
          <div className="root">
            <dt>
              The root of <bdi>{holder.name}</bdi> <span className="mono">{holder.side}</span>, whose card
              names it as its {roleInWords(holder.role)}
            </dt>
            <dd className="mono">{holder.root.groups.join(' ')}</dd>
            <dd>{fingerprintWords(holder.root, 'en').join(' ')}</dd>
          </div>
        )}
      </dl>
      {holder === null && <p className="fine">No side card in the file says whose key this is.</p>}
    </>
  )
}
