import type { SideState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** Whose machine holds whose keys, side by side: who holds them can sign, and read what is sent to them. */
export function Custody() {
  const { sides, fold } = useDialogue()
  if (fold.reconstruction !== null) return null
  const byId = new Map(fold.sides.map((side) => [side.id, side]))
  return (
    <ul className="custody" aria-label="Who holds the keys">
      {sides.flatMap(({ id }) => {
        const side = byId.get(id)
        return side === undefined ? [] : [<OfSide key={id} side={side} />]
      })}
    </ul>
  )
}

function OfSide({ side }: { readonly side: SideState }) {
  const { before = [], next } = side
  return (
    <li>
      <Side id={side.id} />: {KEPT[side.custody]}
      {before.map(({ log, custody, on, act }) => (
        <span key={log}>
          ; until <Day on={on} /> (no. {act.index} of its log) {KEPT[custody]}
        </span>
      ))}
      {next !== undefined && (
        <span>
          . Its log ended on <Day on={next.on} />: it goes on as <bdi className="mono">{next.side}</bdi>, and
          what it says there waits until its words have been compared here.
        </span>
      )}
      {next === undefined && '.'}
    </li>
  )
}

const KEPT: Readonly<Record<SideState['custody'], string>> = {
  own: 'keys on its own machine',
  convenor: 'keys on the convenor’s machine, which could sign and read in its name',
  demonstration: 'demonstration keys, which protect nothing',
  reported: 'no keys: reported from public sources',
  'not yet opened': 'has not joined yet',
}
