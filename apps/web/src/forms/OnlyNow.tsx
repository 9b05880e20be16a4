import { Button } from 'react-aria-components'
import { Empty } from '../design/Empty.tsx'
import type { Session } from '../api/types.ts'
import { dayInWords } from '../format/days.ts'
import { listParts } from '../format/words.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { go, useRoute, withAsOf } from '../routing/location.ts'

/** Why one cannot act here: the page shows the past, or one sits as no side of this dialogue. */
export function OnlyNow() {
  const { asOf, session, fold } = useDialogue()
  const { say, tell } = useWords('forms')
  const route = useRoute()
  const seats = session.addresses.sides
  const sits = fold.reconstruction === null && seats.length > 0
  if (asOf !== null) {
    return (
      <Empty>
        <p>{say('past', { day: own(dayInWords(asOf)) })}</p>
        <Button className="button" onPress={() => go(withAsOf(route, null))}>
          {say('backToNow')}
        </Button>
      </Empty>
    )
  }
  return (
    <Empty>
      <p>{sits ? tell('onlySidesSit', { sides: <Seats seats={seats} /> }) : say('onlySides')}</p>
    </Empty>
  )
}

type Seat = Session['addresses']['sides'][number]

/** The ways to the seats, in one sentence. */
function Seats({ seats }: { readonly seats: readonly Seat[] }) {
  const names = seats.map(({ name }) => name)
  return listParts(names).map(({ words, item }, i) =>
    item === null ? (
      words
    ) : (
      <a key={seats[item]?.side ?? i} href={seats[item]?.address}>
        <bdi>{words}</bdi>
      </a>
    ),
  )
}
