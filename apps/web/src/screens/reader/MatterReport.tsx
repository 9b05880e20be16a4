import { shortOf, type MatterShown } from '@alternat/acts'
import { evidenceApi } from '../../api/addresses.ts'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { spanInWords } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import type { ReaderRole } from '../../routing/route.ts'
import { SectionLink } from '../../routing/To.tsx'
import { ClaimWord } from '../said/ClaimWord.tsx'
import { ThreeLines } from '../unit/MatterList.tsx'

interface MatterReportProps {
  readonly matter: MatterShown
  readonly as: ReaderRole
}

/** One matter in a few sentences: its three lines, the latest words of each side, what stays open. */
export function MatterReport({ matter, as }: MatterReportProps) {
  const { fold, handleOf } = useDialogue()
  const { say, tell } = useWords('reader')
  const open = matter.reservations.length + matter.expectations.length + matter.concerns.length
  return (
    <section className="matter-report">
      <h3>
        <SectionLink section="unit" dialogue={fold.dialogue} path={[handleOf(matter)]}>
          <bdi>{matter.title}</bdi>
        </SectionLink>
      </h3>
      <ThreeLines matter={shortOf(matter)} />
      {as === 'press' && <LatestWords matter={matter} />}
      {as === 'legislature' && (
        <p>{tell('formal', { n: matter.formal.length, beyond: matter.formalBeyondRaised, open })}</p>
      )}
      <p className="fine">
        <a href={evidenceApi(fold.dialogue, matter.id)} download={`${handleOf(matter)}.alternat-evidence`}>
          {say('evidence')}
        </a>
      </p>
    </section>
  )
}

function LatestWords({ matter }: { readonly matter: MatterShown }) {
  const { sides, questionOf } = useDialogue()
  const { tell } = useWords('reader')
  return (
    <ul className="notes">
      {matter.line3.questions.flatMap((question) =>
        sides.map(({ id, hue }) => {
          const latest = question.sides.find((side) => side.side === id)?.claims.at(-1)
          if (latest === undefined) return null
          return (
            <li key={`${question.question} ${id}`} className={`note side-${hue}`}>
              <p>
                {tell('latest', {
                  side: <Side id={id} />,
                  question: questionOf(question.question),
                  word: <ClaimWord claim={latest} />,
                })}
              </p>
              <p className="fine">
                {tell('latestBy', {
                  speaker: <Peer words={latest.speaker} />,
                  span: own(spanInWords(latest.on.from, latest.on.to)),
                  hand: latest.hand,
                })}
              </p>
            </li>
          )
        }),
      )}
    </ul>
  )
}
