import type { EntryLine } from '@alternat/acts'
import { useState } from 'react'
import { listApi } from '../../api/addresses.ts'
import { useRows } from '../../api/use-rows.ts'
import { EntryInLine } from '../../design/ActLine.tsx'
import { Filter } from '../../design/Filter.tsx'
import { Rows } from '../../design/Rows.tsx'
import { useSettled } from '../../design/use-settled.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { kindsNamed } from './kinds-named.ts'
import { outcomeInWords } from './outcome.ts'
import { useFallen, type FallenAct } from './use-fallen.ts'

/** Every act held here, latest first, and what became of it. */
export function History() {
  const { fold, asOf } = useDialogue()
  const { say } = useWords('record')
  const fallen = useFallen()
  const [wanted, filter] = useState('')
  const words = useSettled(wanted.trim().toLowerCase())
  const asked = { asOf: asOf ?? '', fits: words, kinds: kindsNamed(words) }
  const addressOf = (from: number, limit: number): string =>
    listApi(fold.dialogue, 'acts', { ...asked, from: String(from), limit: String(limit) })
  const rows = useRows<EntryLine>(addressOf)
  const all = fold.counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h2>
        {say('everyAct')} <small>{say('heldHere', { n: all })}</small>
      </h2>
      <Filter label={say('filterActs')} value={wanted} onChange={filter} of={all} />
      <Rows label={say('everyAct')} rows={rows}>
        {(entry) => <HistoryLine entry={entry} fell={fallen.get(entry.ref.leaf)} />}
      </Rows>
      {rows.of !== null && rows.found === 0 && <p className="gap">{say('noActFits')}</p>}
    </>
  )
}

function HistoryLine({ entry, fell }: { readonly entry: EntryLine; readonly fell: FallenAct | undefined }) {
  return (
    <>
      <EntryInLine act={entry.ref} entry={entry} />
      {entry.outcome !== 'applied' && <div className="fine">{outcomeInWords(entry, fell)}</div>}
    </>
  )
}
