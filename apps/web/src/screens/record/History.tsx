import type { Entry } from '@alternat/acts'
import { useMemo, useState } from 'react'
import { ActLine } from '../../design/ActLine.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Reel } from '../../design/Reel.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { kindInWords } from '../../format/words.ts'
import { useWords } from '../../language/use-words.ts'
import { outcomeInWords } from './outcome.ts'
import { useFallen, type FallenAct } from './use-fallen.ts'

/** Up to so many acts stand on the page, to be printed and searched; more are drawn as they come into view. */
const AT_ONCE = 100

/** Every act held here, latest first, and what became of it. */
export function History() {
  const { fold } = useDialogue()
  const { say } = useWords('record')
  const fallen = useFallen()
  const [wanted, filter] = useState('')
  const words = wanted.trim().toLowerCase()
  const sorted = useMemo(() => fold.entries.toSorted(latestFirst), [fold])
  const found = useMemo(() => sorted.filter((entry) => textOf(entry).includes(words)), [sorted, words])
  const line = (entry: Entry) => <HistoryLine entry={entry} fell={fallen.get(entry.ref.leaf)} />
  return (
    <>
      <h2>
        {say('everyAct')} <small>{say('heldHere', { n: fold.entries.length })}</small>
      </h2>
      <Filter label={say('filterActs')} value={wanted} onChange={filter} of={fold.entries.length} />
      {found.length > AT_ONCE ? (
        <Reel label={say('everyAct')} items={found} idOf={({ ref }) => ref.leaf}>
          {line}
        </Reel>
      ) : (
        <ol className="matters">
          {found.map((entry) => (
            <li key={entry.ref.leaf}>{line(entry)}</li>
          ))}
        </ol>
      )}
      {found.length === 0 && <p className="gap">{say('noActFits')}</p>}
    </>
  )
}

function HistoryLine({ entry, fell }: { readonly entry: Entry; readonly fell: FallenAct | undefined }) {
  return (
    <>
      <ActLine act={entry.ref} />
      {entry.outcome !== 'applied' && <div className="fine">{outcomeInWords(entry, fell)}</div>}
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
