import { dayInWords, minuteInWords, minuteOf } from '../format/days.ts'
import { useDialogue } from './dialogue-context.ts'
import { useNow } from './use-now.ts'

/** Characters of a root on paper: enough to compare by voice, whole on the record's own page. */
const ROOT_CHARACTERS = 16

/** On paper only: as of when the page stands and which logs it was computed from. A sheet without it could mislead. */
export function PrintedFrom() {
  const { fold, asOf, session } = useDialogue()
  const now = useNow()
  return (
    <p className="only-print fine">
      <b>As of {asOf === null ? minuteInWords(minuteOf(now)) : dayInWords(asOf)}</b>, <bdi>{fold.title}</bdi>,
      from {session.side === null ? 'a reader’s copy' : <bdi>the copy of {session.name}</bdi>}. Computed from{' '}
      {fold.logs.map(({ log, size, root }, i) => (
        <span key={log}>
          {i > 0 && '; '}
          <bdi className="mono">{log}</bdi> size {size} root{' '}
          <bdi className="mono">{root.slice(0, ROOT_CHARACTERS)}…</bdi>
        </span>
      ))}
    </p>
  )
}
