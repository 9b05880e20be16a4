import type { MatterState } from '@alternat/acts'
import { dialogueApi } from '../../api/addresses.ts'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { spanInWords } from '../../format/days.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import type { ReaderRole } from '../../routing/route.ts'
import { SectionLink } from '../../routing/To.tsx'
import { count } from '../../format/words.ts'
import { ThreeLines } from '../unit/MatterList.tsx'

interface MatterReportProps {
  readonly matter: MatterState
  readonly as: ReaderRole
}

/** One matter in a few sentences: its three lines, the latest words of each side, what stays open. */
export function MatterReport({ matter, as }: MatterReportProps) {
  const { fold } = useDialogue()
  const open = matter.reservations.length + matter.expectations.length + matter.concerns.length
  return (
    <section className="matter-report">
      <h3>
        <SectionLink section="unit" dialogue={fold.dialogue} path={[matter.slug]}>
          <bdi>{matter.title}</bdi>
        </SectionLink>
      </h3>
      <ThreeLines matter={matter} />
      {as === 'press' && <LatestWords matter={matter} />}
      {as === 'legislature' && (
        <p>
          {count(matter.formal.length, 'formal act')}, {matter.formalBeyondRaised} beyond <i>raised</i>;{' '}
          {open === 0
            ? 'nothing reserved, expected or of concern on the record'
            : `${open} reserved, expected or of concern`}
          .
        </p>
      )}
      <p className="fine">
        <a
          href={`${dialogueApi(fold.dialogue)}/evidence/${matter.slug}`}
          download={`${matter.slug}.alternat-evidence`}
        >
          Evidence file
        </a>
      </p>
    </section>
  )
}

function LatestWords({ matter }: { readonly matter: MatterState }) {
  const { sides, questionOf } = useDialogue()
  return (
    <ul className="notes">
      {matter.line3.questions.flatMap((question) =>
        sides.map(({ id, hue }) => {
          const latest = question.sides.find((side) => side.side === id)?.claims.at(-1)
          if (latest === undefined) return null
          return (
            <li key={`${question.question} ${id}`} className={`note side-${hue}`}>
              <p>
                <Side id={id} /> on {questionOf(question.question)}:{' '}
                <span className="quote">
                  <Peer words={latest.as ?? latest.word} />
                </span>
              </p>
              <p className="fine">
                <Peer words={latest.speaker} />, {spanInWords(latest.on.from, latest.on.to)}, {latest.hand}
                -hand
              </p>
            </li>
          )
        }),
      )}
    </ul>
  )
}
