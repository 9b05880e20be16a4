import { daysInLine } from '../../format/days.ts'
import type { TrendShown } from './types.ts'

/** Rival events, other accounts, what cannot be told apart, and the sources. */
export function Rest({ trend }: { readonly trend: TrendShown }) {
  return (
    <>
      <div className="columns">
        <div>
          <h2>What else happened</h2>
          <ol>
            {trend.rivalEvents.map((event) => (
              <li key={event.what}>
                {daysInLine(event.date)}: {event.what}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h2>What the counts cannot tell apart</h2>
          <ul>
            {trend.cannotBeToldApart.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      </div>
      {trend.accounts.length > 0 && (
        <>
          <h2>Other accounts</h2>
          <ul>
            {trend.accounts.map((one) => (
              <li key={`${one.date} ${one.who}`}>
                {daysInLine(one.date)}, {one.who}: {one.said}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Sources</h2>
      <ol className="fine">
        {trend.sources.map((source) => (
          <li key={source.id}>
            <cite>{source.title}</cite>, {source.publisher}, {daysInLine(source.date)}
            {source.codebook !== undefined && `, codebook ${source.codebook}`}. {source.note}
          </li>
        ))}
      </ol>
    </>
  )
}
