import type { Entry } from '@alternat/acts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ActLine } from '../../design/ActLine.tsx'
import { Filter } from '../../design/Filter.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { kindInWords } from '../../format/words.ts'
import { outcomeInWords } from './outcome.ts'
import { useFallen } from './use-fallen.ts'

/** Acts shown at first, and with each press of *more*. */
const PAGE = 40

/** Every act held here, latest first, and what became of it. */
export function History() {
  const { fold } = useDialogue()
  const fallen = useFallen()
  const [wanted, filter] = useState('')
  const [most, setMost] = useState(PAGE)
  const words = wanted.trim().toLowerCase()
  const found = fold.entries.filter((entry) => textOf(entry).includes(words)).toSorted(latestFirst)
  return (
    <>
      <h2>
        Every act <small>{fold.entries.length} held here</small>
      </h2>
      <Filter
        label="Filter by kind, side, day or outcome"
        value={wanted}
        onChange={filter}
        of={fold.entries.length}
      />
      <ol className="matters">
        {found.slice(0, most).map((entry) => (
          <li key={entry.ref.leaf}>
            <ActLine act={entry.ref} />
            {entry.outcome !== 'applied' && (
              <div className="fine">{outcomeInWords(entry, fallen.get(entry.ref.leaf)?.sentence)}</div>
            )}
          </li>
        ))}
      </ol>
      {found.length > most && (
        <p className="row">
          <Button className="button" onPress={() => setMost(most + PAGE)}>
            Show more of {found.length}
          </Button>
        </p>
      )}
      {found.length === 0 && <p className="gap">No act fits.</p>}
    </>
  )
}

/** By the day it counts on, a void one by the day it is dated, then by when it was signed, then by its place. */
function latestFirst(a: Entry, b: Entry): number {
  const key = ({ at = '', on = at.slice(0, 10), ref }: Entry): string =>
    `${on} ${at} ${String(ref.index).padStart(8, '0')}`
  return key(a) < key(b) ? 1 : -1
}

function textOf(entry: Entry): string {
  const { kind = '', on = '', of, outcome, ref } = entry
  return [kind, kindInWords(kind), on, ...of, outcome, ref.log].join(' ').toLowerCase()
}
