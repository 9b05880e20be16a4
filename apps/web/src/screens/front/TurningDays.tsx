import type { Stop } from '../../format/stops.ts'
import { go, useRoute, withAsOf } from '../../routing/location.ts'
import { To } from '../../routing/To.tsx'
import { Button } from 'react-aria-components'

interface TurningDaysProps {
  readonly stops: readonly Stop[]
  readonly asOf: string | null
}

/** The days at which the matter turned, as a row: press one and the page stands as of its end. */
export function TurningDays({ stops, asOf }: TurningDaysProps) {
  const route = useRoute()
  return (
    <nav className="turning" aria-label="As of">
      <span>As of:</span>
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
        Now
      </Button>
    </nav>
  )
}
