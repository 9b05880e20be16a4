import type { MatterShown, Ref } from '@alternat/acts'
import { Why } from '../../design/Why.tsx'
import { dayInWords } from '../../format/days.ts'
import { actsInWords, claimInWords, lifeInWords } from '../../format/lines.ts'
import { leadQuestion } from '@alternat/acts'
import { relationInWords } from '../../format/relation.ts'
import { capital, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { wordsOf } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'

/** The three lines of a matter, never one: acts, the life of an arrangement, what was said in public. */
export function Verdict({ matter }: { readonly matter: MatterShown }) {
  return (
    <dl className="verdict">
      <ActsLine matter={matter} />
      <LifeLine matter={matter} />
      <SaidLine matter={matter} />
    </dl>
  )
}

function ActsLine({ matter }: { readonly matter: MatterShown }) {
  const { line1, formal, formalBeyondRaised } = matter
  const { asOf, ...naming } = useDialogue()
  const { say } = useWords('unit')
  const beyond = formalBeyondRaised === 0 ? say('noneBeyond') : say('beyond', { n: formalBeyondRaised })
  const open = line1.notFormalisedAsOf
  return (
    <div>
      <dt>{say('acts')}</dt>
      <dd>
        <p className="word">{capital(dated(actsInWords(line1, naming), line1.on, asOf))}</p>
        <p className="fine">
          {beyond} {open !== null && say('notFormalised', { day: own(dayInWords(open, asOf)) })}{' '}
          {line1.crossed.length > 0 && say('crossed')}
        </p>
        <Why acts={formal.map((one) => one.act)} how={say('actsHow')} />
      </dd>
    </div>
  )
}

/** A line with its day, where it has one. */
function dated(line: string, on: string | null, near: string | null): string {
  if (on === null) return line
  return wordsOf('lines').say('onDay', { line: own(line), day: own(dayInWords(on, near)) })
}

function LifeLine({ matter }: { readonly matter: MatterShown }) {
  const { line2, scope } = matter
  const { asOf, ...naming } = useDialogue()
  const { say } = useWords('unit')
  return (
    <div>
      <dt>{say('life')}</dt>
      <dd>
        <p className="word">{capital(lifeInWords(line2, asOf, naming))}</p>
        {line2.word !== null && <LastWords matter={matter} />}
        {line2.word === null && scope.length > 1 && <p className="fine">{say('ownScopes')}</p>}
        {line2.measures.length > 0 && <Measures matter={matter} />}
        <Why acts={lifeActs(matter)} how={say('lifeHow')} />
      </dd>
    </div>
  )
}

/** Of each side, the latest thing it did or said. */
function LastWords({ matter }: { readonly matter: MatterShown }) {
  const { asOf, sideOf } = useDialogue()
  const { tell } = useWords('unit')
  return matter.line2.lastWords.map(({ side, on, kind, word }) => {
    if (on === null) return null
    const args = { side: sideOf(side).name, day: own(dayInWords(on, asOf)) }
    return (
      <p className="fine" key={side}>
        {kind === 'act'
          ? tell('lastWordAct', { ...args, kind: own(kindInWords(word ?? '')) })
          : tell('lastWordSaid', { ...args, word: claimInWords(word ?? '') })}
      </p>
    )
  })
}

function Measures({ matter }: { readonly matter: MatterShown }) {
  const { asOf, ...naming } = useDialogue()
  const { tell } = useWords('unit')
  return (
    <ul className="notes fine">
      {matter.line2.measures.map((measure) => (
        <li key={measure.id}>
          {tell('measure', { title: measure.title, life: own(lifeInWords(measure, asOf, naming)) })}
        </li>
      ))}
    </ul>
  )
}

function lifeActs(matter: MatterShown): Ref[] {
  return matter.formal.filter((one) => one.kind.startsWith('arrangement.')).map((one) => one.act)
}

function SaidLine({ matter }: { readonly matter: MatterShown }) {
  const { line3 } = matter
  const { asOf, questionOf } = useDialogue()
  const { say } = useWords('unit')
  const lead = leadQuestion(line3.questions)
  const claims = lead?.sides.flatMap((side) => side.claims.map((claim) => claim.act)) ?? []
  return (
    <div>
      <dt>{say('said')}</dt>
      <dd>
        <p className="word">{lead === null ? say('nothingCited') : capital(relationInWords(lead, asOf))}</p>
        {lead !== null && (
          <p className="fine">
            {say('onQuestion', {
              question: questionOf(lead.question),
              statements: line3.statements,
              changes: line3.changesOfCourse,
              contradictions: line3.contradictions,
            })}
          </p>
        )}
        <Why acts={claims} how={say('saidHow')} />
      </dd>
    </div>
  )
}
