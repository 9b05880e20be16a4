import type { Stop } from '../../format/stops.ts'
import { go, useRoute, withAsOf } from '../../routing/location.ts'
import { useWords } from '../../language/use-words.ts'
import { To } from '../../routing/To.tsx'
import { Button } from 'react-aria-components'

interface TurningDaysProps {
  readonly stops: readonly Stop[]
  readonly asOf: string | null
}

/** The days at which the matter turned, as a row: press one and the page stands as of its end. */
export function TurningDays({ stops, asOf }: TurningDaysProps) {
  const route = useRoute()
  const { say } = useWords('front')
  return (
    <nav className="turning" aria-label={say('asOf')}>
      <span>{say('asOfRow')}</span>
      <ol>
        {stops.map(({ day, label }) => (
          <li key={day}>
            <To route={{ ...withAsOf(route, day), more: {} }} current={day === asOf}>
              {label}
            </To>
          </li>
        ))}
      </ol>
      <Button
        className="button small"
        isDisabled={asOf === null}
        onPress={() => go({ ...withAsOf(route, null), more: { now: '' } }, true)}
      >
        {say('now')}
      </Button>
    </nav>
  )
}
