import type { Fold, MatterState, QuestionState } from '@alternat/acts'
import { foldApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Empty } from '../../design/Empty.tsx'
import { Why } from '../../design/Why.tsx'
import { relationInWords } from '../../format/relation.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import { Score } from '../../score/Score.tsx'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { ClaimColumns } from './ClaimColumns.tsx'
import { OtherLanes } from './OtherLanes.tsx'

/** Said in public: question by question, each side’s lane over time, set against acts, its own earlier words, the other’s. */
export default function SaidPage({ path }: SectionProps) {
  const { fold, matterOf } = useDialogue()
  const [name] = path
  const spoken = fold.matters
    .toSorted((a, b) => b.line3.statements - a.line3.statements)
    .filter((matter) => matter.line3.questions.length + matter.line3.others.length > 0)
  const named = name === undefined ? null : matterOf(name)
  const shown = named === null ? spoken : [named]
  return (
    <>
      <PageHead
        eyebrow="Said"
        title="Said in public"
        sub="Each claim in its speaker’s word. What is said never moves what was done."
      />
      {spoken.length > 1 && (
        <p className="fine">
          On:{' '}
          {spoken.map((matter) => (
            <span key={matter.id}>
              <SectionLink section="said" path={[matter.slug]} current={matter === named}>
                <bdi>{matter.title}</bdi>
              </SectionLink>
              {' · '}
            </span>
          ))}
          <SectionLink section="said" current={named === null}>
            all
          </SectionLink>
        </p>
      )}
      {spoken.length === 0 && (
        <Empty>
          <p>
            No public statement is cited in this dialogue as of the day on the screen. Cite one with its exact
            words, day and place: <code>alternat act statement.cite</code>.
          </p>
        </Empty>
      )}
      {shown.map((matter) => (
        <OnMatterSaid key={matter.id} matter={matter} />
      ))}
    </>
  )
}

function OnMatterSaid({ matter }: { readonly matter: MatterState }) {
  const { fold } = useDialogue()
  const whole =
    useApi<Fold>(foldApi(fold.dialogue, null)).value?.matters.find((one) => one.id === matter.id) ?? matter
  return (
    <>
      <h2>
        <SectionLink section="unit" path={[matter.slug]}>
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
  readonly matter: MatterState
  readonly whole: MatterState
  readonly question: QuestionState
}

function Question({ matter, whole, question }: QuestionProps) {
  const { asOf, questionOf } = useDialogue()
  const claims = question.sides.flatMap((side) => side.claims.map((claim) => claim.act))
  return (
    <section>
      <h3>
        On {questionOf(question.question)}: {capital(relationInWords(question, asOf))}
      </h3>
      <Why
        acts={claims}
        how="A side’s position is its latest claim on the question; a turn is a claim whose answer differs from the one before."
      />
      <Score matter={matter} whole={whole} question={question.question} />
      <ClaimColumns question={question} />
    </section>
  )
}
