import type { MatterState } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { leadQuestion, relationInWords } from '../../format/relation.ts'
import { Why } from '../../design/Why.tsx'

/** Two facts in a line: how many formal acts beyond raised, and how the sides' words stand. */
export function FrontLine({ matter }: { readonly matter: MatterState }) {
  const { asOf, questionOf } = useDialogue()
  const lead = leadQuestion(matter.line3.questions)
  const acts = matter.formal.map((one) => one.act)
  const claims = lead?.sides.flatMap((side) => side.claims.map((claim) => claim.act)) ?? []
  const beyond = matter.formalBeyondRaised
  return (
    <>
      <p className="lead">
        Formal acts beyond <i>raised</i>: <b>{beyond === 0 ? 'none' : beyond}</b>.{' '}
        {lead !== null && (
          <>
            Words on {questionOf(lead.question)}: <b>{relationInWords(lead, asOf)}</b>.
          </>
        )}
      </p>
      <Why
        acts={[...acts, ...claims]}
        how="Formal acts are those that set a word of the first two lines. Words are each side’s latest claim, set against the other’s; nothing said in public moves the acts."
      />
    </>
  )
}
