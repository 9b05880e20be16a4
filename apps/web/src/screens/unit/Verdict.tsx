import type { MatterState, Ref } from '@alternat/acts'
import { Why } from '../../design/Why.tsx'
import { dayInWords, daysInLine } from '../../format/days.ts'
import { leadQuestion, relationInWords } from '../../format/relation.ts'
import { capital, count, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** The three lines of a matter, never one: acts, the life of an arrangement, what was said in public. */
export function Verdict({ matter }: { readonly matter: MatterState }) {
  return (
    <dl className="verdict">
      <ActsLine matter={matter} />
      <LifeLine matter={matter} />
      <SaidLine matter={matter} />
    </dl>
  )
}

function ActsLine({ matter }: { readonly matter: MatterState }) {
  const { line1, formal, formalBeyondRaised } = matter
  const { asOf } = useDialogue()
  const beyond =
    formalBeyondRaised === 0
      ? 'Formal acts beyond raised: none'
      : `${count(formalBeyondRaised, 'formal act')} beyond raised`
  const notFormalised =
    line1.notFormalisedAsOf === null
      ? ''
      : `; not formalised as of ${dayInWords(line1.notFormalisedAsOf, asOf)}`
  return (
    <div>
      <dt>Acts</dt>
      <dd>
        <p className="word">
          {line1.word === null ? 'No formal act' : capital(daysInLine(line1.text, asOf))}
          {line1.on !== null && !line1.text.includes(line1.on) && `, ${dayInWords(line1.on, asOf)}`}
        </p>
        <p className="fine">
          {beyond}
          {notFormalised}.
          {line1.crossed.length > 0 &&
            ' Two acts cross: the state is as before both, until each side names one.'}
        </p>
        <Why
          acts={formal.map((one) => one.act)}
          how="The furthest word reached by formal acts of this matter, and whose acts they are."
        />
      </dd>
    </div>
  )
}

function LifeLine({ matter }: { readonly matter: MatterState }) {
  const { line2, scope } = matter
  const { asOf, sideOf } = useDialogue()
  const last = line2.lastWords.filter((word) => word.on !== null)
  return (
    <div>
      <dt>Life of an arrangement</dt>
      <dd>
        <p className="word">{line2.word === null ? 'None' : capital(daysInLine(line2.text, asOf))}</p>
        {line2.word !== null &&
          last.map((word) => (
            <p className="fine" key={word.side}>
              Last word of <bdi>{sideOf(word.side).name}</bdi>:{' '}
              {word.on !== null && dayInWords(word.on, asOf)} ({word.kind}
              {word.word !== null && `, ${kindInWords(word.word)}`})
            </p>
          ))}
        {line2.word === null && scope.length > 1 && (
          <p className="fine">Each side states its own scope: see below.</p>
        )}
        {line2.measures.length > 0 && <Measures matter={matter} />}
        <Why
          acts={lifeActs(matter)}
          how="In effect: operative, or parallel statements with a matched item, and no suspension or end since. Words said in public never move it."
        />
      </dd>
    </div>
  )
}

function Measures({ matter }: { readonly matter: MatterState }) {
  const { asOf } = useDialogue()
  return (
    <ul className="notes fine">
      {matter.line2.measures.map((measure) => (
        <li key={measure.id}>
          <bdi>{measure.title}</bdi>: {daysInLine(measure.text, asOf)}
        </li>
      ))}
    </ul>
  )
}

function lifeActs(matter: MatterState): Ref[] {
  return matter.formal.filter((one) => one.kind.startsWith('arrangement.')).map((one) => one.act)
}

function SaidLine({ matter }: { readonly matter: MatterState }) {
  const { line3 } = matter
  const { asOf, questionOf } = useDialogue()
  const lead = leadQuestion(line3.questions)
  const claims = lead?.sides.flatMap((side) => side.claims.map((claim) => claim.act)) ?? []
  return (
    <div>
      <dt>Said in public</dt>
      <dd>
        <p className="word">{lead === null ? 'Nothing cited' : capital(relationInWords(lead, asOf))}</p>
        {lead !== null && (
          <p className="fine">
            On {questionOf(lead.question)}. {count(line3.statements, 'statement')},{' '}
            {count(line3.changesOfCourse, 'change of course', 'changes of course')},{' '}
            {count(line3.contradictions, 'contradiction')} between the sides.
          </p>
        )}
        <Why
          acts={claims}
          how="Each side’s latest claim on the question, by the day it was said, set against the other’s. Answers are as read by whoever cites."
        />
      </dd>
    </div>
  )
}
