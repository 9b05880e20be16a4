import { useWords } from '../../language/use-words.ts'
import { figureInWords, readingInWords } from './sentences.ts'
import type { TrendShown } from './types.ts'

type Reading = TrendShown['readings'][number]

/** The same question read otherwise, and the series beside it: every figure with its interval and its day. */
export function Readings({ trend }: { readonly trend: TrendShown }) {
  const { say } = useWords('trend')
  return (
    <>
      <Table title={say('readOtherwise')} readings={trend.readings} />
      <Table title={say('besideIt')} readings={trend.besides} />
      {trend.hindsight.readings.length > 0 && (
        <details className="plain">
          <summary>{say('hindsight')}</summary>
          <Table title={say('inHindsight')} readings={trend.hindsight.readings} />
        </details>
      )}
    </>
  )
}

function Table({ title, readings }: { readonly title: string; readonly readings: readonly Reading[] }) {
  const { say } = useWords('trend')
  if (readings.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{say('reading')}</th>
              <th scope="col">{say('figureColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={`${reading.key} ${reading.asOf}`}>
                <th scope="row">{readingInWords(reading.key, reading.name)}</th>
                <td>{figureInWords(reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
