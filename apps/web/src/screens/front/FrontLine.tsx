import type { MatterShown } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { leadQuestion } from '@alternat/acts'
import { relationInWords } from '../../format/relation.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { Why } from '../../design/Why.tsx'

/** Two facts in a line: how many formal acts beyond raised, and how the sides' words stand. */
export function FrontLine({ matter }: { readonly matter: MatterShown }) {
  const { asOf, questionOf } = useDialogue()
  const { say, tell } = useWords('front')
  const lead = leadQuestion(matter.line3.questions)
  const acts = matter.formal.map((one) => one.act)
  const claims = lead?.sides.flatMap((side) => side.claims.map((claim) => claim.act)) ?? []
  const beyond = matter.formalBeyondRaised
  return (
    <>
      <p className="lead">
        {tell('formalActs', { n: beyond })}{' '}
        {lead !== null &&
          tell('wordsOn', {
            question: questionOf(lead.question),
            relation: own(relationInWords(lead, asOf)),
          })}
      </p>
      <Why acts={[...acts, ...claims]} how={say('lineHow')} />
    </>
  )
}
