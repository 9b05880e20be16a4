import type { MatterPart, MatterShown, QuestionState } from '@alternat/acts'
import { matterApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Empty } from '../../design/Empty.tsx'
import { Why } from '../../design/Why.tsx'
import { relationInWords } from '../../format/relation.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { Score } from '../../score/Score.tsx'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { ClaimColumns } from './ClaimColumns.tsx'
import { OtherLanes } from './OtherLanes.tsx'

/** Said in public: question by question, each side’s lane over time, set against acts, its own earlier words, the other’s. */
export default function SaidPage({ path }: SectionProps) {
  const { fold, matterOf, handleOf } = useDialogue()
  const { say, tell } = useWords('said')
  const frame = useWords('frame')
  const [name] = path
  const spoken = fold.matters
    .toSorted((a, b) => b.line3.statements - a.line3.statements)
    .filter((matter) => matter.line3.questions.length + matter.line3.others.length > 0)
  const named = name === undefined ? null : matterOf(name)
  const shown = named === null ? spoken : [named]
  return (
    <>
      <PageHead eyebrow={frame.say('said')} title={say('title')} sub={say('sub')} />
      {spoken.length > 1 && (
        <p className="fine">
          {say('on')}{' '}
          {spoken.map((matter) => (
            <span key={matter.id}>
              <SectionLink section="said" path={[handleOf(matter)]} current={matter === named}>
                <bdi>{matter.title}</bdi>
              </SectionLink>
              {' · '}
            </span>
          ))}
          <SectionLink section="said" current={named === null}>
            {say('all')}
          </SectionLink>
        </p>
      )}
      {spoken.length === 0 && (
        <Empty>
          <p>{tell('none')}</p>
        </Empty>
      )}
      {shown.map((matter) => (
        <OnMatterSaid key={matter.id} matter={matter} />
      ))}
    </>
  )
}

function OnMatterSaid({ matter }: { readonly matter: MatterShown }) {
  const { fold, handleOf } = useDialogue()
  const whole = useApi<MatterPart>(matterApi(fold.dialogue, matter.id, null)).value?.matter ?? matter
  return (
    <>
      <h2>
        <SectionLink section="unit" path={[handleOf(matter)]}>
          <bdi>{matter.title}</bdi>
        </SectionLink>
      </h2>
      {matter.line3.questions.map((question) => (
        <Question key={question.question} matter={matter} whole={whole} question={question} />
      ))}
      <OtherLanes matter={matter} />
    </>
  )
}

interface QuestionProps {
  readonly matter: MatterShown
  readonly whole: MatterShown
  readonly question: QuestionState
}

function Question({ matter, whole, question }: QuestionProps) {
  const { asOf, questionOf } = useDialogue()
  const { say, tell } = useWords('said')
  const claims = question.sides.flatMap((side) => side.claims.map((claim) => claim.act))
  return (
    <section>
      <h3>
        {tell('onQuestionNow', {
          question: questionOf(question.question),
          relation: own(relationInWords(question, asOf)),
        })}
      </h3>
      <Why acts={claims} how={say('turnHow')} />
      <Score matter={matter} whole={whole} question={question.question} />
      <ClaimColumns question={question} />
    </section>
  )
}
