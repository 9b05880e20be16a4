import { Button, Form } from 'react-aria-components'
import { dialogueApi } from '../../api/addresses.ts'
import { Choice } from '../../forms/Choice.tsx'
import { Refused } from '../../forms/Refused.tsx'
import { useTakenUp } from '../../forms/taken-up.ts'
import { useTyped } from '../../forms/typed.ts'
import { useRelease } from '../../forms/use-release.ts'
import { Words } from '../../forms/Words.tsx'
import { LANGUAGES, languageInWords } from '../../format/languages.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { wordsOf } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { noteFrom, type NoteTyped } from './note-from.ts'
import { NothingSigned } from './NothingSigned.tsx'

const KINDS = ['non-paper', 'draft'] as const
const LANGS = LANGUAGES.map((lang) => ({ value: lang, label: languageInWords(lang), lang }))

/** Something another side is to read off the record. It is no act: no office signs it, and no log knows of it. */
export function NoteForm() {
  const { fold, sides } = useDialogue()
  const { say } = useWords('outbox')
  const others = sides.filter((side) => !side.own)
  const release = useRelease('note')
  const before = useTakenUp('off-record.note')
  const [note, setNote] = useTyped<NoteTyped>('note', 'note', noteFrom(before, others[0]?.id ?? ''))
  const set = (change: Partial<NoteTyped>): void => setNote({ ...note, ...change })
  const { busy, fault, released } = release
  const isReady = note.title.trim() !== '' && note.words.trim() !== ''
  const send = (): void => {
    const body = { ...note, title: note.title.trim(), words: note.words.trim() }
    void release.send(`${dialogueApi(fold.dialogue)}/notes`, body)
  }
  if (released !== null) return <Sent to={note.to} onAgain={release.again} />
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && isReady) send()
      }}
    >
      <NothingSigned />
      <Choice
        label={say('forSide')}
        value={note.to}
        onChange={(to) => set({ to })}
        options={others.map(({ id, name }) => ({ value: id, label: name, isPeer: true }))}
      />
      <Choice
        label={say('itIs')}
        value={note.kind}
        onChange={(kind) => set({ kind })}
        options={KINDS.map((kind) => ({ value: kind, label: say(`is.${kind}`) }))}
      />
      <Choice label={say('language')} value={note.lang} onChange={(lang) => set({ lang })} options={LANGS} />
      <Words
        label={say('field.title')}
        value={note.title}
        onChange={(title) => set({ title })}
        rows={1}
        maxLength={160}
        lang={note.lang}
      />
      <Words
        label={say('field.words')}
        value={note.words}
        onChange={(words) => set({ words })}
        rows={10}
        maxLength={16_384}
        lang={note.lang}
      />
      {fault !== null && <Refused fault={fault} typed={typedIn(note)} />}
      <div>
        <Button type="submit" className="button first" isDisabled={!isReady} isPending={busy}>
          {say('letThem')}
        </Button>{' '}
        <span className="fine">{say('goesNext')}</span>
      </div>
    </Form>
  )
}

function typedIn({ title, words }: NoteTyped) {
  const { say } = wordsOf('outbox')
  return [
    { label: say('field.title'), words: title },
    { label: say('field.words'), words },
  ]
}

function Sent({ to, onAgain }: { readonly to: string; readonly onAgain: () => void }) {
  const { sideOf } = useDialogue()
  const { say, tell } = useWords('outbox')
  return (
    <div className="banner" aria-live="polite">
      <p>
        {tell('sent', {
          side: sideOf(to).name,
          page: (words) => <SectionLink section="outbox">{words}</SectionLink>,
        })}
      </p>
      <p>
        <Button className="button" onPress={onAgain}>
          {say('another')}
        </Button>
      </p>
    </div>
  )
}
