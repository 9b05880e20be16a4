import type { SideState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { wordsOf } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'

/** Whose machine holds whose keys, side by side: who holds them can sign, and read what is sent to them. */
export function Custody() {
  const { sides, fold } = useDialogue()
  const { say } = useWords('unit')
  if (fold.reconstruction !== null) return null
  const byId = new Map(fold.sides.map((side) => [side.id, side]))
  return (
    <ul className="custody" aria-label={say('custody')}>
      {sides.flatMap(({ id }) => {
        const side = byId.get(id)
        return side === undefined ? [] : [<OfSide key={id} side={side} />]
      })}
    </ul>
  )
}

function OfSide({ side }: { readonly side: SideState }) {
  const { tell } = useWords('unit')
  const { before = [], next } = side
  return (
    <li>
      {tell('custodyOf', { side: <Side id={side.id} />, kept: kept(side.custody) })}
      {before.map(({ log, custody, on, act }) => (
        <span key={log}>
          {' '}
          {tell('custodyBefore', { day: <Day on={on} />, index: act.index, kept: kept(custody) })}
        </span>
      ))}
      {next !== undefined && (
        <span>
          {' '}
          {tell('custodyNext', { day: <Day on={next.on} />, next: <bdi className="mono">{next.side}</bdi> })}
        </span>
      )}
    </li>
  )
}

/** Where a side's keys lie, and what follows from it. */
function kept(custody: SideState['custody']) {
  return own(wordsOf('unit').say(`kept.${custody}`))
}
