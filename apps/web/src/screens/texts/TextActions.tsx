import type { ReactNode } from 'react'
import { AttachLinks } from '../norms/AttachLinks.tsx'
import type { MatterShown, Revision } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { Attachments } from '../unit/Attachments.tsx'

/** What can be done with a text, and what is attached to the whole of it. */
export function TextActions({
  matter,
  revision,
}: {
  readonly matter: MatterShown
  readonly revision: Revision
}) {
  const { acting, handleOf } = useDialogue()
  const { say } = useWords('texts')
  const open = revision.brackets.length > 0
  const adopted = acting !== null && revision.adoptedBy.includes(acting.id)
  const linkTo = (form: 'adopt' | 'settle' | 'bracket', className: string, words: ReactNode) => (
    <li>
      <SectionLink
        section="texts"
        path={[handleOf(matter), form]}
        more={{ rev: revision.digest }}
        className={className}
      >
        {words}
      </SectionLink>
    </li>
  )
  return (
    <>
      {acting !== null && (
        <ul className="row">
          {!adopted && !open && linkTo('adopt', 'button first', say('adopt'))}
          {open && linkTo('settle', 'button first', say('settle'))}
          {linkTo('bracket', 'button', say('bracketIt'))}
          <AttachLinks matter={handleOf(matter)} />
          {open && <li className="gap">{say('adoptLater')}</li>}
        </ul>
      )}
      <Attachments matter={matter} />
    </>
  )
}
