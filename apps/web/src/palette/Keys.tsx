import { useWords } from '../language/use-words.ts'
import { To } from '../routing/To.tsx'

/** The keys, on one page. */
export function Keys() {
  const { say, tell } = useWords('palette')
  return (
    <>
      <h2>{say('keys')}</h2>
      <dl className="facts keys">
        <dt>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </dt>
        <dd>{say('keyGo')}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{say('keyKeys')}</dd>
        <dt>
          <kbd>←</kbd> <kbd>→</kbd>
        </dt>
        <dd>{say('keyDays')}</dd>
        <dt>
          <kbd>Home</kbd> <kbd>End</kbd>
        </dt>
        <dd>{say('keyEnds')}</dd>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>{say('keyTab')}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{say('keyEscape')}</dd>
      </dl>
      <p className="fine">
        {tell('gallery', {
          gallery: (inside) => <To route={{ page: 'gallery', asOf: null, more: {} }}>{inside}</To>,
        })}
      </p>
    </>
  )
}
