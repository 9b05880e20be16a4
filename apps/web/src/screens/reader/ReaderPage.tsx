import type { Fold } from '@alternat/acts'
import { useMemo } from 'react'
import { foldApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo, Session } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { Reconstruction } from '../../design/Reconstruction.tsx'
import { DialogueProvider, showDialogue } from '../../frame/dialogue-context.ts'
import { useRoute } from '../../routing/location.ts'
import type { ReaderRole } from '../../routing/route.ts'
import { MatterReport } from './MatterReport.tsx'
import { Oversight } from './Oversight.tsx'
import { HowToCheck } from './HowToCheck.tsx'

const HEADS: Readonly<Record<ReaderRole, { readonly title: string; readonly sub: string }>> = {
  press: {
    title: 'For the press',
    sub: 'What can be quoted, whose word it is, since when, and how to check it without asking anyone.',
  },
  legislature: {
    title: 'For a legislature',
    sub: 'What the executive has and has not done, matter by matter, from the acts alone.',
  },
}

/** A page for someone who sits on no side: every dialogue, its matters in plain sentences, and how to check them. */
export function ReaderPage({ session, as }: { readonly session: Session; readonly as: ReaderRole }) {
  const { title, sub } = HEADS[as]
  return (
    <>
      <p className="eyebrow">Read</p>
      <h1>{title}</h1>
      <p className="sub">{sub}</p>
      {session.dialogues.length === 0 && (
        <Empty>
          <p>No dialogue is held here yet.</p>
        </Empty>
      )}
      {session.dialogues.map((info) => (
        <ReadDialogue key={info.dialogue} session={session} info={info} as={as} />
      ))}
      <HowToCheck />
    </>
  )
}

interface ReadDialogueProps {
  readonly session: Session
  readonly info: DialogueInfo
  readonly as: ReaderRole
}

function ReadDialogue({ session, info, as }: ReadDialogueProps) {
  const { asOf } = useRoute()
  const { value: fold } = useApi<Fold>(foldApi(info.dialogue, asOf))
  const shown = useMemo(
    () => (fold === null ? null : showDialogue(session, fold, asOf)),
    [session, fold, asOf],
  )
  if (shown === null) return null
  return (
    <DialogueProvider value={shown}>
      <h2>
        <bdi>{info.title}</bdi>
      </h2>
      <Reconstruction compiler={info.reconstruction} />
      {as === 'legislature' && <Oversight />}
      {shown.fold.matters.map((matter) => (
        <MatterReport key={matter.id} matter={matter} as={as} />
      ))}
    </DialogueProvider>
  )
}
