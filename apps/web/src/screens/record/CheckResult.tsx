import type { Checked } from '../../check/check-everything.ts'
import { count } from '../../format/words.ts'
import { EvidenceFaults } from './EvidenceFaults.tsx'
import { FurtherSignatures } from './FurtherSignatures.tsx'
import { Roots } from './Roots.tsx'

/** What the check found: one sentence, log by log, and whether the page shown is the page computed. */
export function CheckResult({ checked, size }: { readonly checked: Checked; readonly size: number }) {
  const { report, work, milliseconds, same, grown, digest } = checked
  return (
    <div aria-live="polite">
      <p className="lead">
        {report.ok ? 'Everything checks out.' : 'Something does not check out.'}{' '}
        {same === true && 'The state computed here is, byte for byte, the one the server shows.'}
        {grown &&
          'The record grew while it was being checked: check once more to compare it with what is shown.'}
        {same === false &&
          'The state computed here is NOT the one the server shows: trust the one computed here.'}
      </p>
      <p>{report.sentence}</p>
      <EvidenceFaults faults={report.faults} />
      <ul className="matters">
        {report.logs.map((log) => (
          <li key={log.log}>
            <bdi className="mono">{log.log}</bdi>: {count(log.acts, 'act')} up to a checkpoint of size{' '}
            {log.size}, {log.covers === 'all' ? 'all of them inside' : 'some of them inside'}
            {log.withheld.length > 0 && `, ${log.withheld.length} withheld`}. Root{' '}
            <code>{log.root.slice(0, 16)}…</code>
            {log.cosigned.length > 0 && `, cosigned by ${log.cosigned.map((one) => one.name).join(', ')}`}
            <FurtherSignatures log={log} />
          </li>
        ))}
      </ul>
      <Roots roots={report.roots} />
      <p className="fine">
        {count(work.signatures, 'signature')} and {count(work.hashes, 'hash', 'hashes')} computed here in{' '}
        {milliseconds} ms, over {size.toLocaleString('en')} bytes.
        {digest !== null && (
          <>
            {' '}
            Digest of the state: <code>{digest.slice(0, 32)}…</code>
          </>
        )}
      </p>
    </div>
  )
}
