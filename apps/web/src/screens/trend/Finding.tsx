import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { figureInWords, findingInWords, readingInWords, toldInWords } from './sentences.ts'
import type { TrendShown } from './types.ts'

/** The finding, as a sentence, and the headline figure with its interval. */
export function Finding({ trend }: { readonly trend: TrendShown }) {
  const { say, tell } = useWords('trend')
  const design = useWords('design')
  const { headline, finding, caveats } = trend
  return (
    <div>
      <p className="eyebrow">{say('finding')}</p>
      <p className="lead">{finding === null ? say('nothingToCompare') : findingInWords(finding)}</p>
      {headline !== null && (
        <p className="fine">
          {tell('headline', {
            figure: own(figureInWords(headline)),
            name: own(readingInWords(headline.key, headline.name)),
            days: headline.window.days,
          })}
        </p>
      )}
      <details className="why">
        <summary>{design.say('why')}</summary>
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat.key}>{toldInWords('caveat', caveat)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
