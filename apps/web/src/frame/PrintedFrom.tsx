import { dayInWords, minuteInWords, minuteOf } from '../format/days.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { useDialogue } from './dialogue-context.ts'
import { useNow } from './use-now.ts'

/** Characters of a root on paper: enough to compare by voice, whole on the record's own page. */
const ROOT_CHARACTERS = 16

/** On paper only: as of when the page stands and which logs it was computed from. A sheet without it could mislead. */
export function PrintedFrom() {
  const { fold, asOf, session } = useDialogue()
  const { tell } = useWords('frame')
  const now = useNow()
  return (
    <p className="only-print fine">
      {tell('printed', {
        when: own(asOf === null ? minuteInWords(minuteOf(now)) : dayInWords(asOf)),
        title: fold.title,
        copy: session.side === null ? 'reader' : 'side',
        side: session.name,
        logs: <Logs />,
      })}
    </p>
  )
}

function Logs() {
  const { logs } = useDialogue().fold
  const { tell } = useWords('frame')
  return logs.map(({ log, size, root }, i) => (
    <span key={log}>
      {i > 0 && '; '}
      {tell('printedLog', {
        log: <bdi className="mono">{log}</bdi>,
        size,
        root: <bdi className="mono">{root.slice(0, ROOT_CHARACTERS)}…</bdi>,
      })}
    </span>
  ))
}
