import type { MatterShown } from '@alternat/acts'
import type { DialogueInfo } from '../../api/types.ts'
import { Peer } from '../../design/Peer.tsx'
import { Reconstruction } from '../../design/Reconstruction.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { Score } from '../../score/Score.tsx'
import { leadQuestion } from '@alternat/acts'
import type { Stop } from '../../format/stops.ts'
import { ClaimColumns } from '../said/ClaimColumns.tsx'
import { SitDown } from './SitDown.tsx'
import { TurningDays } from './TurningDays.tsx'
import { FrontLine } from './FrontLine.tsx'
import { FrontLinks } from './FrontLinks.tsx'
import { dayInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'

interface FrontCardProps {
  readonly info: DialogueInfo
  /** The leading matter with everything that is on the record about it. */
  readonly whole: MatterShown
  readonly turning: readonly Stop[]
}

/**
 * The front page: the matter, the days at which it turned, what was done and said in a line and as a score; then at
 * once the ways in, and below them each side's own words.
 */
export function FrontCard({ info, whole, turning }: FrontCardProps) {
  const { session, fold, asOf, matterOf, questionOf } = useDialogue()
  const { say, tell } = useWords('front')
  const motto = useWords('frame').say('motto')
  const matter = matterOf(whole.id)
  const question = info.front?.question ?? leadQuestion(whole.line3.questions)?.question ?? null
  const shown = matter?.line3.questions.find((one) => one.question === question) ?? null
  return (
    <>
      <p className="eyebrow">
        <bdi>{info.title}</bdi>
      </p>
      <h1>
        <bdi>{whole.title}</bdi>
      </h1>
      <p className="sub">{info.front?.lead === undefined ? motto : <Peer words={info.front.lead} />}</p>
      <Reconstruction compiler={fold.reconstruction} />
      <TurningDays stops={turning} asOf={asOf} />
      {matter === null ? (
        <p className="lead">
          {asOf === null ? say('noMatter') : say('noMatterYet', { day: own(dayInWords(asOf)) })}
        </p>
      ) : (
        <FrontLine matter={matter} />
      )}
      {matter !== null && <Score matter={matter} whole={whole} question={question} />}
      <SitDown session={session} />
      <FrontLinks matter={whole} />
      {shown !== null && (
        <>
          <h2>{tell('ownWords', { question: questionOf(shown.question) })}</h2>
          <ClaimColumns question={shown} />
        </>
      )}
    </>
  )
}
