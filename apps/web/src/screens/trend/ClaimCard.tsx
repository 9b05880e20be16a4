import { dayInWords, daysInLine } from '../../format/days.ts'
import type { TrendShown } from './types.ts'

/** A figure in the press, bound to what it really counted, and how it changed in retelling. */
export function ClaimCard({ claim }: { readonly claim: NonNullable<TrendShown['claim']> }) {
  const { counted } = claim
  return (
    <section className="sheet claim" aria-label="A figure in the press">
      <p className="eyebrow">A figure in the press</p>
      <p className="lead">
        “{claim.figure}”, {claim.claimant}, {dayInWords(claim.date)}
      </p>
      <dl className="facts">
        <dt>What was counted</dt>
        <dd>
          {counted.what}; {counted.groups} groups, {counted.compromises} compromises in all, {counted.from} to{' '}
          {counted.to}
        </dd>
        <dt>Kind of figure</dt>
        <dd>a {counted.kind}: alive at a time, not new ones</dd>
        <dt>Falls from</dt>
        <dd>
          {counted.fallsFrom}; {counted.stillActiveGroups} groups still active at the end
        </dd>
        <dt>Reasons its maker gave</dt>
        <dd>{claim.reasonsGivenByClaimant.join('; ')}</dd>
      </dl>
      <h3>How it was retold</h3>
      <ol className="fine">
        {claim.retellings.map((one) => (
          <li key={`${one.date} ${one.said}`}>
            {daysInLine(one.date)}, {one.who}: {one.said}
          </li>
        ))}
      </ol>
      <h3>Why it is not the figure above</h3>
      <ul className="fine">
        {claim.whyNotTheSame.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  )
}
