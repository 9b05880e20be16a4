import { useState } from 'react'
import { refresh } from '../api/cache.ts'
import { post } from '../api/request.ts'
import { Day } from '../design/Day.tsx'
import { DropFile } from '../design/DropFile.tsx'
import { Fault } from '../design/Fault.tsx'
import { Notice } from '../design/Notice.tsx'
import { listed } from '../format/words.ts'
import { useWords } from '../language/use-words.ts'
import { useTask } from '../sign-in/use-task.ts'
import { CompareWords } from './CompareWords.tsx'
import type { Beginning, CardSeen, OwnSide } from './types.ts'
import { useCard } from './use-card.ts'

/** Cards are exchanged, words are compared, and only then is a root pinned. */
export function MeetSide({ beginning }: { readonly beginning: Beginning }) {
  const { say, tell } = useWords('begin')
  const card = useCard()
  const [metNow, setMet] = useState<string | null>(null)
  const { own, met, dialogues } = beginning
  const moved = dialogues.flatMap(({ toCompare }) => toCompare)
  return (
    <>
      {moved.map(({ name, side }) => (
        <Notice key={side}>
          <p>{tell('toCompare', { name, side })}</p>
        </Notice>
      ))}
      {met.length > 0 && <MetList met={met} />}
      <p>{say('meetHow')}</p>
      <p>
        <a className="button" href="/api/side/card" download={`${own.side}.card`}>
          {say('saveCard')}
        </a>
      </p>
      {metNow !== null && (
        <Notice look="done">
          <p>{tell('met', { name: metNow })}</p>
        </Notice>
      )}
      {card.fault !== null && <Fault fault={card.fault} />}
      {card.seen === null ? (
        <DropFile onFile={card.look} isBusy={card.busy}>
          <p>{say('dropCard')}</p>
        </DropFile>
      ) : (
        <SeenCard
          own={own}
          seen={card.seen}
          onMet={(name) => {
            setMet(name)
            card.away()
          }}
          onLeave={card.away}
        />
      )}
    </>
  )
}

function MetList({ met }: Pick<Beginning, 'met'>) {
  const { say, tell } = useWords('begin')
  return (
    <>
      <h3>{say('metList')}</h3>
      <ul>
        {met.map(({ side, name, pinnedAt, after }) => (
          <li key={side}>
            {tell('metOn', { name, side, day: <Day on={pinnedAt} /> })}
            {after !== null && <> {tell('metMoved', { after })}</>}
          </li>
        ))}
      </ul>
    </>
  )
}

interface SeenCardProps {
  readonly own: OwnSide
  readonly seen: CardSeen
  readonly onMet: (name: string) => void
  readonly onLeave: () => void
}

function SeenCard({ own, seen, onMet, onLeave }: SeenCardProps) {
  const { say, tell } = useWords('begin')
  const task = useTask()
  const { side, name, custody, fingerprint, known, movedFrom, otherRootNamedBy, card } = seen
  const pin = (): void =>
    task.run(
      () => post('/api/sides', { card, fingerprint: fingerprint.hex }),
      () => {
        refresh('/api/')
        onMet(name)
      },
    )
  return (
    <article className="sheet" aria-live="polite">
      <h3>{tell('seenCard', { name })}</h3>
      <p>{tell('cardSays', { side, custody })}</p>
      {otherRootNamedBy.length > 0 && (
        <Notice look="refused">
          <p>{tell('otherRootCard', { sides: listed(otherRootNamedBy), side })}</p>
        </Notice>
      )}
      {known && <p className="fine">{say('knownCard')}</p>}
      {movedFrom !== null && (
        <Notice>
          <p>{tell('movedCard', { from: movedFrom })}</p>
        </Notice>
      )}
      <CompareWords
        own={{ name: own.name, print: own.fingerprint }}
        theirs={{ name, print: fingerprint }}
        how={say('compareHow')}
        busy={task.busy}
        onSame={pin}
        onLeave={onLeave}
      />
      {task.fault !== null && <Fault fault={task.fault} />}
    </article>
  )
}
