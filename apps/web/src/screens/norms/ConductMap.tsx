import type { ConductRow } from '@alternat/acts'
import { useState } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Side } from '../../design/Side.tsx'
import { Sign } from '../../design/Sign.tsx'
import { rowInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { ConductCell } from './ConductCell.tsx'
import { NormCell } from './NormCell.tsx'

/** The conduct map: rows are kinds of conduct, columns the sides, and what norm speaks to each row. */
export function ConductMap() {
  const { fold, sides, acting } = useDialogue()
  const { say, tell } = useWords('norms')
  const [wanted, filter] = useState('')
  if (fold.conduct.length === 0) {
    return (
      <Empty>
        <p>{say('noConduct')}</p>
      </Empty>
    )
  }
  const words = wanted.trim().toLowerCase()
  const rows = fold.conduct.filter((row) => rowInWords(row).toLowerCase().includes(words))
  return (
    <>
      <Filter label={say('filterRows')} value={wanted} onChange={filter} of={fold.conduct.length} />
      <div className="scroll">
        <table className="stack conduct">
          <thead>
            <tr>
              <th scope="col">{say('conduct')}</th>
              {sides.map((side) => (
                <th scope="col" key={side.id}>
                  <Side id={side.id} />
                </th>
              ))}
              <th scope="col">{say('norm')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {acting !== null && (
        <p className="fine to-act">
          {tell('stateYours', {
            link: (words) => (
              <SectionLink section="norms" path={['conduct']}>
                {words}
              </SectionLink>
            ),
          })}
        </p>
      )}
    </>
  )
}

function Row({ row }: { readonly row: ConductRow }) {
  const { sides, acting } = useDialogue()
  const { say } = useWords('norms')
  return (
    <tr id={row.row}>
      <th scope="row">
        <bdi>{rowInWords(row)}</bdi>
      </th>
      {sides.map((side) => {
        const cell = row.cells.find((one) => one.side === side.id)
        return (
          <td key={side.id} data-label={say('cellOf', { column: side.name })}>
            {cell === undefined ? (
              <span className="gap">
                <Sign of="ring" />
                {say('no answer')}
              </span>
            ) : (
              <ConductCell cell={cell} />
            )}
            {side.id === acting?.id && (
              <p className="fine to-act">
                <SectionLink section="norms" path={['conduct']} more={{ row: row.row }}>
                  {say(cell === undefined || cell.act === null ? 'answer' : 'answerAnew')}
                </SectionLink>
              </p>
            )}
          </td>
        )
      })}
      <td data-label={say('cellNorm')}>
        <NormCell row={row} />
      </td>
    </tr>
  )
}
