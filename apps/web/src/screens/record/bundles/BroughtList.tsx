import { useWords } from '../../../language/use-words.ts'
import { SectionLink } from '../../../routing/To.tsx'
import type { ImportReport } from '../../../../../node/src/api/bundles.ts'

/** What a bundle brought, log by log, and what had been waiting for it. */
export function BroughtList({ report }: { readonly report: ImportReport }) {
  const { say, tell } = useWords('record')
  const { logs, leftOut, confirmed, notes, nothingNew, held, followed } = report
  if (held) return <p className="lead">{say('waitsNow')}</p>
  const grown = logs.filter(({ before, after }) => after > before)
  return (
    <>
      <p className="lead">{say(nothingNew ? 'broughtNothing' : 'takenIn')}</p>
      <ul>
        {grown.map(({ log, before, after }) => (
          <li key={log}>{tell('logGrew', { log, before, after })}</li>
        ))}
        {confirmed > 0 && <li>{say('confirmedOwn', { n: confirmed })}</li>}
        {notes > 0 && (
          <li>
            {tell('broughtNotes', {
              n: notes,
              outbox: (words) => <SectionLink section="outbox">{words}</SectionLink>,
            })}
          </li>
        )}
        {leftOut.map(({ log, code }) => (
          <li key={log}>{tell(code === 'fork' ? 'leftOutNow' : 'leftOutFor', { log, code })}</li>
        ))}
      </ul>
      {followed.map((next, at) => (
        <div key={at}>
          <p>{say('andWaiting')}</p>
          <BroughtList report={next} />
        </div>
      ))}
    </>
  )
}
