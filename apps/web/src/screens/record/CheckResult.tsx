import type { Checked } from '../../check/check-everything.ts'
import type { Told } from '../../check/recomputed.ts'
import { listed } from '../../format/words.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { EvidenceFaults } from './EvidenceFaults.tsx'
import { FurtherSignatures } from './FurtherSignatures.tsx'
import { Roots } from './Roots.tsx'

/** What the check found: one sentence, log by log, and whether the page shown is the page computed. */
export function CheckResult({ checked, size }: { readonly checked: Checked; readonly size: number }) {
  const { say, tell } = useWords('record')
  const { report, work, milliseconds, same, others, compared, grown, digest } = checked
  return (
    <div aria-live="polite">
      <p className="lead">
        {say(report.ok && same !== false ? 'checksOut' : 'checksNot')} {same === true && say('sameState')}
        {grown && say('grownState')}
        {same === false && say('otherState')}
      </p>
      {same === true && <p>{say('sameAnswers', { n: compared })}</p>}
      <OtherAnswers others={others} />
      <p>{report.sentence}</p>
      <EvidenceFaults faults={report.faults} />
      <ul className="matters">
        {report.logs.map((log) => (
          <li key={log.log}>
            {tell('logChecked', {
              log: <bdi className="mono">{log.log}</bdi>,
              acts: log.acts,
              size: log.size,
              covers: log.covers,
              withheld: log.withheld.length,
              root: <code>{log.root.slice(0, 16)}…</code>,
            })}
            {log.cosigned.length > 0 &&
              say('cosignedBy', { names: listed(log.cosigned.map((one) => one.name)) })}
            <FurtherSignatures log={log} />
          </li>
        ))}
      </ul>
      <Roots roots={report.roots} />
      <p className="fine">
        {say('computed', { ...work, ms: milliseconds, bytes: size })}{' '}
        {digest !== null && tell('stateDigest', { digest: <code>{digest.slice(0, 32)}…</code> })}
      </p>
    </div>
  )
}

/** What the server told that does not follow from its own bytes: no page drawn from it is to be relied on. */
function OtherAnswers({ others }: { readonly others: readonly Told[] }) {
  const { say, tell } = useWords('record')
  const frame = useWords('frame')
  if (others.length === 0) return null
  const nameOf = ({ what, name }: Told) =>
    what === 'part' ? own(frame.find(name) ?? name) : what === 'act' ? <code>{name}…</code> : name
  return (
    <div className="banner refused">
      <p>{say('otherAnswers')}</p>
      <ul>
        {others.map((one) => (
          <li key={`${one.what} ${one.name}`}>
            {tell('otherAnswer', { what: one.what, name: nameOf(one) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
