import type { MatterShown, Revision } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

interface RevisionLineProps {
  readonly matter: MatterShown
  readonly text: NonNullable<MatterShown['text']>
  readonly shown: Revision
}

/** Which revision is shown, whose it is, what is open in it, who has adopted it, and the others. */
export function RevisionLine({ matter, text, shown }: RevisionLineProps) {
  const { tell } = useWords('texts')
  return (
    <div className="revision">
      <h2>
        {tell('revision', {
          rev: shown.rev,
          small: (words) => <small>{words}</small>,
          side: <Side id={shown.side} />,
          day: <Day on={shown.on} />,
          open: shown.brackets.length,
          adopted: shown.adoptedBy.length > 0 ? 'yes' : 'no',
          sides: <Sides ids={shown.adoptedBy} />,
        })}
      </h2>
      {text.revisions.length > 1 && (
        <div className="fine">
          <p>
            {tell('revisions', {
              revisions: <Others matter={matter} text={text} shown={shown} />,
              latest: text.heads.length > 1 ? 'several' : 'one',
            })}
          </p>
          <p>{tell('changesSince', { revisions: <Since matter={matter} text={text} shown={shown} /> })}</p>
        </div>
      )}
      <Why acts={[shown.act]} how={tell('howRevision', { digest: shown.digest.slice(0, 16) })} />
    </div>
  )
}

/** The ways to what changed since each other revision. */
function Since({ matter, text, shown }: RevisionLineProps) {
  const { handleOf } = useDialogue()
  const { say } = useWords('texts')
  const others = text.revisions.filter(({ digest }) => digest !== shown.digest)
  return others.map(({ digest, rev }, i) => (
    <span key={digest}>
      {i > 0 && ' '}
      <SectionLink section="texts" path={[handleOf(matter)]} more={{ rev: shown.digest, since: digest }}>
        {say('revisionItem', { rev })}
      </SectionLink>
    </span>
  ))
}

/** The ways to all revisions of a text. */
function Others({ matter, text, shown }: RevisionLineProps) {
  const { handleOf } = useDialogue()
  const { say } = useWords('texts')
  return text.revisions.map((revision, i) => (
    <span key={revision.digest}>
      {i > 0 && ' '}
      <SectionLink
        section="texts"
        path={[handleOf(matter)]}
        more={{ rev: revision.digest }}
        current={revision.digest === shown.digest}
      >
        {say('revisionItem', { rev: revision.rev })}
      </SectionLink>
    </span>
  ))
}
