import { dayInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { Dated } from './Rest.tsx'
import { toldInWords } from './sentences.ts'
import type { TrendShown } from './types.ts'

/** A figure in the press, bound to what it really counted, and how it changed in retelling. */
export function ClaimCard({ claim }: { readonly claim: NonNullable<TrendShown['claim']> }) {
  const { say, tell } = useWords('trend')
  const { otherCountries, groups, compromises, stillActiveGroups } = claim.counted
  return (
    <section className="sheet claim" aria-label={say('press')}>
      <p className="eyebrow">{say('press')}</p>
      <p className="lead">
        {tell('pressFigure', {
          figure: <bdi lang="en">{claim.figure}</bdi>,
          claimant: claim.claimant,
          day: own(dayInWords(claim.date)),
        })}
      </p>
      <dl className="facts">
        <dt>{say('whatCounted')}</dt>
        <dd>{say('counted', { countries: otherCountries, groups, compromises })}</dd>
        <dt>{say('kindOfFigure')}</dt>
        <dd>{say('stock')}</dd>
        <dt>{say('fallsFrom')}</dt>
        <dd>{say('fallsFromWhen', { groups: stillActiveGroups })}</dd>
        <dt>{say('reasonsGiven')}</dt>
        <dd>{claim.reasonsGivenByClaimant.map((one) => toldInWords('reason', one)).join(say('between'))}</dd>
      </dl>
      <h3>{say('retold')}</h3>
      <ol className="fine">
        {claim.retellings.map((one) => (
          <Dated key={one.key} date={one.date} what={toldInWords('retold', one)} />
        ))}
      </ol>
      <h3>{say('whyNot')}</h3>
      <ul className="fine">
        {claim.whyNotTheSame.map((one) => (
          <li key={one.key}>{toldInWords('differs', one)}</li>
        ))}
      </ul>
    </section>
  )
}
