import type { QuestionState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { ClaimNote } from './ClaimNote.tsx'

/** Each side's claims on one question, side by side, own side first. */
export function ClaimColumns({ question }: { readonly question: QuestionState }) {
  const { sides } = useDialogue()
  const { say, tell } = useWords('said')
  return (
    <div className="columns">
      {sides.map(({ id, hue }) => {
        const said = question.sides.find((side) => side.side === id)
        return (
          <div key={id}>
            <h3>
              <Side id={id} />
            </h3>
            {said === undefined || said.claims.length === 0 ? (
              <p className="gap">{say('noAnswer')}</p>
            ) : (
              <ol className={`notes side-${hue}`}>
                {said.claims.map((claim) => (
                  <ClaimNote key={claim.act.leaf} claim={claim} />
                ))}
              </ol>
            )}
            {said !== undefined && said.unchangedSince !== null && (
              <p className="fine">{tell('unchangedSince', { day: <Day on={said.unchangedSince} /> })}</p>
            )}
          </div>
        )
      })}
    </div>
  )
}
