import type { Fold } from '@alternat/acts'
import { useMemo } from 'react'
import { foldApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo, Session } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { Reconstruction } from '../../design/Reconstruction.tsx'
import { DialogueProvider, showDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { useRoute } from '../../routing/location.ts'
import type { ReaderRole } from '../../routing/route.ts'
import { MatterReport } from './MatterReport.tsx'
import { Oversight } from './Oversight.tsx'
import { HowToCheck } from './HowToCheck.tsx'

const SUBS = { press: 'pressSub', legislature: 'legislatureSub' } as const

/** A page for someone who sits on no side: every dialogue, its matters in plain sentences, and how to check them. */
export function ReaderPage({ session, as }: { readonly session: Session; readonly as: ReaderRole }) {
  const { say } = useWords('reader')
  return (
    <>
      <p className="eyebrow">{say('read')}</p>
      <h1>{say(as)}</h1>
      <p className="sub">{say(SUBS[as])}</p>
      {session.dialogues.length === 0 && (
        <Empty>
          <p>{say('noDialogue')}</p>
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
