import type { MatterState, Revision } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { count } from '../../format/words.ts'
import { SectionLink } from '../../routing/To.tsx'

interface RevisionLineProps {
  readonly matter: MatterState
  readonly text: NonNullable<MatterState['text']>
  readonly shown: Revision
}

/** Which revision is shown, whose it is, what is open in it, who has adopted it, and the others. */
export function RevisionLine({ matter, text, shown }: RevisionLineProps) {
  return (
    <div className="revision">
      <h2>
        Rev. {shown.rev}{' '}
        <small>
          <Side id={shown.side} />, <Day on={shown.on} /> ·{' '}
          {shown.brackets.length === 0 ? 'no brackets' : `${count(shown.brackets.length, 'bracket')} open`}
          {shown.adoptedBy.length > 0 && (
            <>
              {' '}
              · adopted by <Sides ids={shown.adoptedBy} />
            </>
          )}
        </small>
      </h2>
      {text.revisions.length > 1 && (
        <p className="fine">
          Revisions:{' '}
          {text.revisions.map((revision) => (
            <span key={revision.digest}>
              <SectionLink
                section="texts"
                path={[matter.slug]}
                more={{ rev: revision.digest }}
                current={revision.digest === shown.digest}
              >
                rev. {revision.rev}
              </SectionLink>{' '}
            </span>
          ))}
          {text.heads.length > 1 && '– more than one is latest: they were made at the same time.'}
        </p>
      )}
      <Why
        acts={[shown.act]}
        how={`This revision is named by its digest ${shown.digest.slice(0, 16)}…; its words are put together again from the acts and checked against it.`}
      />
    </div>
  )
}
