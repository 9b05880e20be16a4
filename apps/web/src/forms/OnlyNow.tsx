import { Button } from 'react-aria-components'
import { Empty } from '../design/Empty.tsx'
import { dayInWords } from '../format/days.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { go, useRoute, withAsOf } from '../routing/location.ts'

/** Why one cannot act here: the page shows the past, or one sits as no side of this dialogue. */
export function OnlyNow() {
  const { asOf, session, fold } = useDialogue()
  const route = useRoute()
  if (asOf !== null) {
    return (
      <Empty>
        <p>The page stands as of {dayInWords(asOf)}. Acts are performed now.</p>
        <Button className="button" onPress={() => go(withAsOf(route, null))}>
          Back to now
        </Button>
      </Empty>
    )
  }
  return (
    <Empty>
      <p>
        Only a side of this dialogue can act in it.
        {fold.reconstruction === null && session.addresses.sides.length > 0 && ' Sit down as '}
        {fold.reconstruction === null &&
          session.addresses.sides.map(({ side, name, address }, i) => (
            <span key={side}>
              {i > 0 && ' or '}
              <a href={address}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
        .
      </p>
    </Empty>
  )
}
