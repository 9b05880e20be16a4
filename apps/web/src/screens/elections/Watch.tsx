import type { WatchState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { spanInWords } from '../../format/days.ts'
import { rowInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { isolated, own } from '../../language/isolate.ts'
import type { Own } from '../../language/message.ts'
import { wordsOf } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { Standing } from './Standing.tsx'

/** One watch: whose process, when, under which norm, who is to be called, what was said at its end. */
export function Watch({ watch }: { readonly watch: WatchState }) {
  const { lineOf, handleOf, acting, bearingOn } = useDialogue()
  const { say, tell } = useWords('elections')
  const matter = lineOf(watch.matter)
  const handle = matter === null ? watch.matter : handleOf(matter)
  const canJoin = acting !== null && watch.declaredBy !== acting.id && !watch.joinedBy.includes(acting.id)
  const taking = acting !== null && (watch.declaredBy === acting.id || watch.joinedBy.includes(acting.id))
  const canClose = taking && !watch.summaries.some((one) => one.side === acting.id)
  return (
    <section className="sheet watch" aria-label={isolated(watch.title)}>
      <h2>
        <SectionLink section="unit" path={[handle]}>
          <bdi>{watch.title}</bdi>
        </SectionLink>
      </h2>
      <p className="lead">
        <Standing watch={watch} />
      </p>
      <dl className="facts">
        <dt>{say('processOf')}</dt>
        <dd>
          <ProcessOf watch={watch} />
        </dd>
        {watch.from !== null && <dt>{say('dates')}</dt>}
        {watch.from !== null && <dd>{spanInWords(watch.from, watch.to ?? watch.from)}</dd>}
        <dt>{say('norm')}</dt>
        <dd>
          <NormInvoked watch={watch} />
        </dd>
        <dt>{say('answersWithin')}</dt>
        <dd>
          {watch.replyWithinHours === null ? say('noCloser') : say('hours', { n: watch.replyWithinHours })}
        </dd>
        <dt>{say('joinedBy')}</dt>
        <dd>{watch.joinedBy.length === 0 ? say('nobodyJoined') : <Sides ids={watch.joinedBy} />}</dd>
      </dl>
      <Contacts watch={watch} />
      <Intents watch={watch} />
      {watch.summaries.map((one) => (
        <p key={one.side}>
          {tell('closes', {
            side: <Side id={one.side} />,
            words: one.summary ?? own(say('summaryByDigest')),
          })}
        </p>
      ))}
      <Why acts={bearingOn(watch.matter)} how={say('how')} />
      {canClose && (
        <p className="row">
          <SectionLink section="elections" path={['close', handle]} className="button">
            {say('closeWithSummary')}
          </SectionLink>
        </p>
      )}
      {canJoin && (
        <p className="row">
          <SectionLink section="elections" path={['join', handle]} className="button first">
            {say('joinWatch')}
          </SectionLink>
        </p>
      )}
    </section>
  )
}

function ProcessOf({ watch: { processOf, thirdCountry } }: { readonly watch: WatchState }) {
  const { say } = useWords('elections')
  if (processOf !== null) return <Side id={processOf} />
  return thirdCountry === null ? say('notStated') : <Peer words={thirdCountry} />
}

function NormInvoked({ watch: { norm, row } }: { readonly watch: WatchState }) {
  const { fold } = useDialogue()
  const { say } = useWords('elections')
  if (norm !== null) return <NormOf id={norm} />
  if (row === null) return say('noNorm')
  const known = fold.conduct.find((one) => one.row === row)
  return <Peer words={known === undefined ? row : rowInWords(known)} />
}

function NormOf({ id }: { readonly id: string }) {
  const { lineOf, handleOf } = useDialogue()
  const matter = lineOf(id)
  const { say } = useWords('elections')
  if (matter === null) return <span className="gap">{say('normNotHere')}</span>
  return (
    <SectionLink section="texts" path={[handleOf(matter)]}>
      <bdi>{matter.title}</bdi>
    </SectionLink>
  )
}

function Contacts({ watch }: { readonly watch: WatchState }) {
  const { say, tell } = useWords('elections')
  if (watch.contacts.length === 0) return null
  return (
    <>
      <h3>{say('contacts')}</h3>
      <ul className="notes">
        {watch.contacts.map((one) => (
          <li key={`${one.side} ${one.office} ${one.via}`}>
            {tell('contactOf', {
              side: <Side id={one.side} />,
              office: <Peer words={one.office} />,
              by: reachedBy(one.via),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Intents({ watch }: { readonly watch: WatchState }) {
  const { sideOf } = useDialogue()
  const { say } = useWords('elections')
  if (watch.intents.length === 0) return null
  return (
    <>
      <h3>{say('intents')}</h3>
      <ul className="notes">
        {watch.intents.map((one) => (
          <li key={one.side} className={`note side-${sideOf(one.side).hue}`}>
            <p>
              <Side id={one.side} />
            </p>
            <p>
              <Peer words={one.words} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** By what a contact is reached; the code itself, as a side’s, where no words are known. */
function reachedBy(via: string): Own | string {
  const words = wordsOf('elections').find(`by.${via}`)
  return words === null ? via : own(words)
}
