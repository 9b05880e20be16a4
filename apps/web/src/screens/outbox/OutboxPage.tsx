import type { Draft } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { count } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useDrafts } from '../../frame/use-drafts.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import { DraftItem } from './DraftItem.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { NoteForm } from './NoteForm.tsx'
import { OffRecord } from './OffRecord.tsx'

/** The outbox: what our own people typed that has not left, and why. */
export default function OutboxPage({ path }: SectionProps) {
  return path[0] === 'note' ? <NotePage /> : <Outbox />
}

function NotePage() {
  const { acting, fold } = useDialogue()
  const may = acting !== null && fold.reconstruction === null
  return (
    <>
      <PageHead
        eyebrow="Off the record"
        title="A note for another side"
        sub="A non-paper, or a draft before it is tabled. The guard looks at it as at any act."
      />
      {may ? <NoteForm /> : <OnlyNow />}
    </>
  )
}

function Outbox() {
  const { session, fold } = useDialogue()
  const all = useDrafts(session)
  const here = all?.filter((draft) => draft.dialogue === fold.dialogue) ?? []
  return (
    <>
      <PageHead
        eyebrow="Outbox"
        title="What has not left"
        sub="Everything that was typed here and refused is kept, until it is taken up again or dropped."
      />
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
  return (
    <Empty>
      <p>
        Nothing waits here. When the guard or a rule stops what your side is about to send, the words are kept
        on this page with the reason, and nothing of them leaves. To send something, write{' '}
        <SectionLink section="channel" path={['new']}>
          a notice
        </SectionLink>{' '}
        or{' '}
        <SectionLink section="norms" path={['table']}>
          table a norm
        </SectionLink>
        .
      </p>
    </Empty>
  )
}

/** Drafts of the other dialogues of this side: named, so that none is forgotten. */
function Elsewhere({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { session, fold } = useDialogue()
  const others = session.dialogues
    .filter((info) => info.dialogue !== fold.dialogue)
    .map((info) => ({ info, number: drafts.filter((draft) => draft.dialogue === info.dialogue).length }))
    .filter(({ number }) => number > 0)
  return others.map(({ info, number }) => (
    <p key={info.dialogue}>
      {count(number, 'draft')} in{' '}
      <SectionLink section="outbox" dialogue={info.dialogue}>
        <bdi>{info.title}</bdi>
      </SectionLink>
    </p>
  ))
}
