import { NOTES } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { Note } from '../../api/types.ts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { Drop } from './Drop.tsx'

/** What the sides let each other read off the record: shown to our own people, and known to no log. */
export function OffRecord() {
  const { session, fold } = useDialogue()
  const { value } = useApi<{ readonly notes: readonly Note[] }>(session.side === null ? null : NOTES)
  const here = value?.notes.filter((note) => note.dialogue === fold.dialogue) ?? []
  if (here.length === 0) return null
  return (
    <section aria-labelledby="off-record">
      <h2 id="off-record">Off the record</h2>
      <p className="fine">
        Signed by nobody: either side could have written any of it. Tabling a text is what makes it formal.
      </p>
      <ul className="drafts">
        {here.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function NoteItem({ note }: { readonly note: Note }) {
  const out = note.way === 'out'
  return (
    <li className="draft">
      <h3>
        {capital(note.kind)}: <Peer words={note.title} lang={note.lang} />
      </h3>
      <p className="fine">
        {out ? 'To ' : 'From '}
        <Side id={out ? note.to : note.from} />, <Day on={note.at} />
      </p>
      {note.words.split(/\n\s*\n/).map((words, i) => (
        <p key={i} className="words" lang={note.lang} dir="auto">
          {words}
        </p>
      ))}
      <div className="row">
        <Drop what="this note" address={`${NOTES}/${note.id}`} list={NOTES} />
      </div>
    </li>
  )
}
