import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import type { Beginning } from './types.ts'

interface FirstActProps {
  readonly session: Session
  readonly beginning: Beginning
}

/** Into each dialogue that is open; and the first matter, where there is none yet. */
export function FirstAct({ session, beginning }: FirstActProps) {
  const { say, tell } = useWords('begin')
  const open = session.dialogues.filter((one) => one.joined)
  if (open.length === 0) return <p className="gap">{say('openFirst')}</p>
  const ready = new Set(
    beginning.dialogues
      .filter(({ sides }) => sides.every(({ accepted }) => accepted))
      .map(({ dialogue }) => dialogue),
  )
  return (
    <ul className="first-acts">
      {open.map(({ dialogue, title, lead }) => (
        <li key={dialogue}>
          {lead === null && ready.has(dialogue) && (
            <SectionLink
              section="outbox"
              dialogue={dialogue}
              path={['act', 'dialogue', 'raise']}
              className="button first"
            >
              {say('raiseFirst')}
            </SectionLink>
          )}{' '}
          <SectionLink section="unit" dialogue={dialogue}>
            {tell('toDialogue', { title })}
          </SectionLink>
        </li>
      ))}
    </ul>
  )
}
