import type { MatterShown } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { dayInWords } from '../../format/days.ts'
import { useWords } from '../../language/use-words.ts'

/** The public sources a matter rests on, each once; a second source is marked, and where sources differ. */
export function Sources({ matter }: { readonly matter: MatterShown }) {
  const { say, tell } = useWords('unit')
  const seen = new Map(
    matter.sources.map((source) => [`${source.title} ${source.publisher} ${source.date ?? ''}`, source]),
  )
  if (seen.size === 0) return null
  return (
    <>
      <h2>{say('sources')}</h2>
      <ol className="fine">
        {[...seen].map(([key, source]) => (
          <li key={key}>
            <cite>
              <Peer words={source.title} />
            </cite>
            , <Peer words={source.publisher} />
            {source.date !== undefined && (
              <>
                , <bdi>{sourceDay(source.date)}</bdi>
              </>
            )}
            {source.second === true && ` ${say('secondSource')}`}
            {source.differs !== undefined && (
              <> – {tell('sourcesDiffer', { words: <Peer words={source.differs} /> })}</>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A source may name a day, a month or a year alone; only a day can be said in words. */
function sourceDay(date: string): string {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? dayInWords(date) : date
}
