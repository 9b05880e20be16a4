import type { WatchState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { Side, Sides } from '../../design/Side.tsx'
import { Why } from '../../design/Why.tsx'
import { spanInWords } from '../../format/days.ts'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'

/** One watch: whose process, when, under which norm, who is to be called, what was said at its end. */
export function Watch({ watch }: { readonly watch: WatchState }) {
  const { matterOf, acting, fold } = useDialogue()
  const matter = matterOf(watch.matter)
  const canJoin = acting !== null && watch.declaredBy !== acting.id && !watch.joinedBy.includes(acting.id)
  const taking = acting !== null && (watch.declaredBy === acting.id || watch.joinedBy.includes(acting.id))
  const canClose = taking && !watch.summaries.some((one) => one.side === acting.id)
  const row = fold.conduct.find((one) => one.row === watch.row)
  return (
    <section className="sheet watch" aria-label={watch.title}>
      <h2>
        <SectionLink section="unit" path={[matter?.slug ?? watch.matter]}>
          <bdi>{watch.title}</bdi>
        </SectionLink>
      </h2>
      <p className="lead">{capital(watch.text)}</p>
      <dl className="facts">
        <dt>Process of</dt>
        <dd>
          {watch.processOf === null ? (
            <Peer words={watch.thirdCountry ?? 'not stated'} />
          ) : (
            <Side id={watch.processOf} />
          )}
        </dd>
        {watch.from !== null && <dt>Dates</dt>}
        {watch.from !== null && <dd>{spanInWords(watch.from, watch.to ?? watch.from)}</dd>}
        <dt>Norm invoked</dt>
        <dd>
          {watch.norm === null ? (
            <Peer words={row?.title ?? watch.row ?? 'none'} />
          ) : (
            <NormOf id={watch.norm} />
          )}
        </dd>
        <dt>Answers within</dt>
        <dd>{watch.replyWithinHours === null ? 'no closer deadline' : `${watch.replyWithinHours} hours`}</dd>
        <dt>Joined by</dt>
        <dd>{watch.joinedBy.length === 0 ? 'no other side yet' : <Sides ids={watch.joinedBy} />}</dd>
      </dl>
      <Contacts watch={watch} />
      <Intents watch={watch} />
      {watch.summaries.map((one) => (
        <p key={one.side}>
          <Side id={one.side} /> closes: <Peer words={one.summary ?? 'a summary named by its digest'} />
        </p>
      ))}
      <Why
        acts={matter?.acts ?? []}
        how="Declared, joined and closed by acts; a side is bound to the deadlines from its joining on."
      />
      {canClose && (
        <p className="row">
          <SectionLink section="elections" path={['close', matter?.slug ?? watch.matter]} className="button">
            Close it with a summary
          </SectionLink>
        </p>
      )}
      {canJoin && (
        <p className="row">
          <SectionLink
            section="elections"
            path={['join', matter?.slug ?? watch.matter]}
            className="button first"
          >
            Join this watch
          </SectionLink>
        </p>
      )}
    </section>
  )
}

function NormOf({ id }: { readonly id: string }) {
  const matter = useDialogue().matterOf(id)
  if (matter === null) return <span className="gap">not on the record here</span>
  return (
    <SectionLink section="texts" path={[matter.slug]}>
      <bdi>{matter.title}</bdi>
    </SectionLink>
  )
}

function Contacts({ watch }: { readonly watch: WatchState }) {
  if (watch.contacts.length === 0) return null
  return (
    <>
      <h3>Contacts</h3>
      <ul className="notes">
        {watch.contacts.map((one) => (
          <li key={`${one.side} ${one.office} ${one.via}`}>
            <Side id={one.side} />: <Peer words={one.office} />, by {one.via}
          </li>
        ))}
      </ul>
    </>
  )
}

function Intents({ watch }: { readonly watch: WatchState }) {
  const { sideOf } = useDialogue()
  if (watch.intents.length === 0) return null
  return (
    <>
      <h3>Statements of intent</h3>
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
