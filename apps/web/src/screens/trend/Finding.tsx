import type { TrendShown } from './types.ts'

/** The finding, as a sentence, and the headline figure with its interval. */
export function Finding({ trend }: { readonly trend: TrendShown }) {
  return (
    <div>
      <p className="eyebrow">Finding</p>
      {trend.finding === null ? (
        <p className="lead">There is nothing to compare yet.</p>
      ) : (
        <p className="lead">{trend.finding.sentence}</p>
      )}
      {trend.headline !== null && (
        <p className="fine">
          <b>{trend.headline.text}</b>: {trend.headline.name}; two windows of {trend.headline.window.days}{' '}
          days.
        </p>
      )}
      <details className="why">
        <summary>why do I see this</summary>
        <ul>
          {trend.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
