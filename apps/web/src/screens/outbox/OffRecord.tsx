import { useEffect } from 'react'
import { NOTES } from '../../api/addresses.ts'
import { refresh, useApi } from '../../api/cache.ts'
import type { Note } from '../../api/types.ts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { Drop } from './Drop.tsx'
import { NothingSigned } from './NothingSigned.tsx'

/** What the sides let each other read off the record: shown to our own people, and known to no log. */
export function OffRecord() {
  const { session, fold, acting } = useDialogue()
  const { say } = useWords('outbox')
  const { value } = useApi<{ readonly notes: readonly Note[] }>(session.side === null ? null : NOTES)
  // Others bring notes without any log growing: whoever opens the page wants what is there now.
  useEffect(() => refresh(NOTES), [])
  const here = value?.notes.filter((note) => note.dialogue === fold.dialogue) ?? []
  if (acting === null || fold.reconstruction !== null) return null
  return (
    <section aria-labelledby="off-record">
      <h2 id="off-record">{say('offRecord')}</h2>
      <NothingSigned />
      <p>
        <SectionLink section="outbox" path={['note']} className="button">
          {say('writeNote')}
        </SectionLink>
      </p>
      {here.length === 0 && <p className="fine">{say('noNotes')}</p>}
      <ul className="drafts">
        {here.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function NoteItem({ note }: { readonly note: Note }) {
  const { say, tell } = useWords('outbox')
  const out = note.way === 'out'
  const day = <Day on={note.at} />
  return (
    <li className="draft">
      <h3>
        {tell('titled', {
          kind: own(say(`kind.${note.kind}`)),
          title: <Peer words={note.title} lang={note.lang} />,
        })}
      </h3>
      <p className="fine">
        {out
          ? tell('noteTo', { side: <Side id={note.to} />, day, arrived: note.arrived ? 'yes' : 'no' })
          : tell('noteFrom', { side: <Side id={note.from} />, day })}
      </p>
      {note.words.split(/\n\s*\n/).map((words, i) => (
        <p key={i} className="words" lang={note.lang} dir="auto">
          {words}
        </p>
      ))}
      <div className="row">
        <Drop legend={say('dropNote')} address={`${NOTES}/${note.id}`} list={NOTES} />
      </div>
    </li>
  )
}
