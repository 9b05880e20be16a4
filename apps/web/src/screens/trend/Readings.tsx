import type { TrendShown } from './types.ts'

type Reading = TrendShown['readings'][number]

/** The same question read otherwise, and the series beside it: every figure with its interval and its day. */
export function Readings({ trend }: { readonly trend: TrendShown }) {
  return (
    <>
      <Table title="Read otherwise" readings={trend.readings} />
      <Table title="Beside it" readings={trend.besides} />
      {trend.hindsight.readings.length > 0 && (
        <details className="plain">
          <summary>What a later release of the source tells (not known on the day)</summary>
          <Table title="In hindsight" readings={trend.hindsight.readings} />
        </details>
      )}
    </>
  )
}

function Table({ title, readings }: { readonly title: string; readonly readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Reading</th>
              <th scope="col">Figure, interval, day</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={`${reading.name} ${reading.asOf}`}>
                <th scope="row">{reading.name}</th>
                <td>{reading.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
