import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { dateInWords, toldInWords } from './sentences.ts'
import type { TrendShown } from './types.ts'

/** Rival events, other accounts, what cannot be told apart, and the sources. */
export function Rest({ trend }: { readonly trend: TrendShown }) {
  const { say } = useWords('trend')
  return (
    <>
      <div className="columns">
        <div>
          <h2>{say('whatElse')}</h2>
          <ol>
            {trend.rivalEvents.map((event) => (
              <Dated key={event.key} date={event.date} what={toldInWords('rival', event)} />
            ))}
          </ol>
        </div>
        <div>
          <h2>{say('cannotTell')}</h2>
          <ul>
            {trend.cannotBeToldApart.map((one) => (
              <li key={one.key}>{toldInWords('apart', one)}</li>
            ))}
          </ul>
        </div>
      </div>
      {trend.accounts.length > 0 && (
        <>
          <h2>{say('accounts')}</h2>
          <ul>
            {trend.accounts.map((one) => (
              <Dated key={one.key} date={one.date} what={toldInWords('account', one)} />
            ))}
          </ul>
        </>
      )}
      <h2>{say('sources')}</h2>
      <ol className="fine">
        {trend.sources.map((source) => (
          <li key={source.id}>
            <Source source={source} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** Something that happened or was said, on a day as exact as it is known. */
export function Dated({ date, what }: { readonly date: string; readonly what: string }) {
  const { say } = useWords('trend')
  return <li>{say('dated', { date: own(dateInWords(date)), what: own(what) })}</li>
}

/** A source: its title and its publisher stand as they were published. */
function Source({ source }: { readonly source: TrendShown['sources'][number] }) {
  const { tell } = useWords('trend')
  const { id, title, publisher, date, codebook, note } = source
  return tell('source', {
    title: (
      <bdi lang="en">
        <cite>{title}</cite>
      </bdi>
    ),
    publisher,
    date: own(dateInWords(date)),
    coded: codebook === undefined ? 'no' : 'yes',
    codebook: own(codebook === undefined ? '' : toldInWords('codebook', { key: id, text: codebook })),
    note: own(toldInWords('source', { key: id, text: note })),
  })
}
