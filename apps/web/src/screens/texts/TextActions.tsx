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
  const { acting } = useDialogue()
  const { say } = useWords('texts')
  const open = revision.brackets.length > 0
  const adopted = acting !== null && revision.adoptedBy.includes(acting.id)
  return (
    <>
      {acting !== null && (
        <ul className="row">
          {!adopted && !open && (
            <li>
              <SectionLink
                section="texts"
                path={[matter.slug, 'adopt']}
                more={{ rev: revision.digest }}
                className="button first"
              >
                {say('adopt')}
              </SectionLink>
            </li>
          )}
          {open && (
            <li>
              <SectionLink
                section="texts"
                path={[matter.slug, 'settle']}
                more={{ rev: revision.digest }}
                className="button first"
              >
                {say('settle')}
              </SectionLink>
            </li>
          )}
          <li>
            <SectionLink
              section="texts"
              path={[matter.slug, 'bracket']}
              more={{ rev: revision.digest }}
              className="button"
            >
              {say('bracketIt')}
            </SectionLink>
          </li>
          <AttachLinks slug={matter.slug} />
          {open && <li className="gap">{say('adoptLater')}</li>}
        </ul>
      )}
      <Attachments matter={matter} />
    </>
  )
}
