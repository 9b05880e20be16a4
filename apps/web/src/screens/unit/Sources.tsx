import type { MatterState } from '@alternat/acts'
import { Peer } from '../../design/Peer.tsx'
import { daysInLine } from '../../format/days.ts'

/** The public sources a matter rests on, each once; a second source is marked, and where sources differ. */
export function Sources({ matter }: { readonly matter: MatterState }) {
  const seen = new Map(
    matter.sources.map((source) => [`${source.title} ${source.publisher} ${source.date ?? ''}`, source]),
  )
  if (seen.size === 0) return null
  return (
    <>
      <h2>Sources</h2>
      <ol className="fine">
        {[...seen].map(([key, source]) => (
          <li key={key}>
            <cite>
              <Peer words={source.title} />
            </cite>
            , <Peer words={source.publisher} />
            {source.date !== undefined && `, ${daysInLine(source.date)}`}
            {source.second === true && ' † second source'}
            {source.differs !== undefined && (
              <>
                {' '}
                – sources differ: <Peer words={source.differs} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
