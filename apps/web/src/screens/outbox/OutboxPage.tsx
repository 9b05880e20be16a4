import { lazy, Suspense } from 'react'
import type { Draft } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useDrafts } from '../../frame/use-drafts.ts'
import { needWords } from '../../language/present.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { withinOf } from '../../routing/within.ts'
import { PageHead } from '../PageHead.tsx'
import { DraftItem } from './DraftItem.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { NoteForm } from './NoteForm.tsx'
import { OffRecord } from './OffRecord.tsx'

/** The outbox: what our own people typed that has not left, and why. */
export default function OutboxPage({ path }: SectionProps) {
  const within = withinOf('outbox', path[0])
  if (within === 'act') {
    return (
      <Suspense fallback={null}>
        <ActsPage path={path.slice(1)} />
      </Suspense>
    )
  }
  return within === 'note' ? <NotePage /> : <Outbox />
}

/** Forms that are made of schemas come with their own script, and their own words. */
const ActsPage = lazy(async () => {
  const [page] = await Promise.all([import('../../acts/ActsPage.tsx'), needWords('acts')])
  return page
})

function NotePage() {
  const { acting, fold } = useDialogue()
  const { say } = useWords('outbox')
  const may = acting !== null && fold.reconstruction === null
  return (
    <>
      <PageHead eyebrow={say('offRecord')} title={say('noteTitle')} sub={say('noteSub')} />
      {may ? <NoteForm /> : <OnlyNow />}
    </>
  )
}

function Outbox() {
  const { session, fold, acting } = useDialogue()
  const frame = useWords('frame')
  const { say } = useWords('outbox')
  const all = useDrafts(session)
  const here = all?.filter((draft) => draft.dialogue === fold.dialogue) ?? []
  return (
    <>
      <PageHead eyebrow={frame.say('outbox')} title={say('title')} sub={say('sub')} />
      {acting !== null && (
        <p>
          <SectionLink section="outbox" path={['act']} className="button">
            {say('everyKind')}
          </SectionLink>
        </p>
      )}
      {session.side === null && <OnlyNow />}
      {session.side !== null && all !== null && here.length === 0 && <Nothing />}
      <ul className="drafts">
        {here.map((draft) => (
          <DraftItem key={draft.id} draft={draft} />
        ))}
      </ul>
      <Elsewhere drafts={all ?? []} />
      <OffRecord />
    </>
  )
}

function Nothing() {
  const { tell } = useWords('outbox')
  return (
    <Empty>
      <p>
        {tell('nothing', {
          notice: (words) => (
            <SectionLink section="channel" path={['new']}>
              {words}
            </SectionLink>
          ),
          norm: (words) => (
            <SectionLink section="norms" path={['table']}>
              {words}
            </SectionLink>
          ),
        })}
      </p>
    </Empty>
  )
}

/** Drafts of the other dialogues of this side: named, so that none is forgotten. */
function Elsewhere({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { session, fold } = useDialogue()
  const { tell } = useWords('outbox')
  const others = session.dialogues
    .filter((info) => info.dialogue !== fold.dialogue)
    .map((info) => ({ info, number: drafts.filter((draft) => draft.dialogue === info.dialogue).length }))
    .filter(({ number }) => number > 0)
  return others.map(({ info, number }) => (
    <p key={info.dialogue}>
      {tell('elsewhere', {
        n: number,
        title: info.title,
        page: (words) => (
          <SectionLink section="outbox" dialogue={info.dialogue}>
            {words}
          </SectionLink>
        ),
      })}
    </p>
  ))
}
