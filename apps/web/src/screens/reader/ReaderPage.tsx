import type { Outline } from '@alternat/acts'
import { useMemo } from 'react'
import { outlineApi, partApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo, Session } from '../../api/types.ts'
import { Empty } from '../../design/Empty.tsx'
import { Reconstruction } from '../../design/Reconstruction.tsx'
import { DialogueProvider, showDialogue, useDialogue } from '../../frame/dialogue-context.ts'
import { WithPart } from '../../frame/WithPart.tsx'
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
  const { value: outline } = useApi<Outline>(outlineApi(info.dialogue, asOf))
  const shown = useMemo(
    () => (outline === null ? null : showDialogue(session, outline, asOf)),
    [session, outline, asOf],
  )
  if (shown === null) return null
  return (
    <DialogueProvider value={shown}>
      <h2>
        <bdi>{info.title}</bdi>
      </h2>
      <Reconstruction compiler={info.reconstruction} />
      <WithPart address={partApi(info.dialogue, 'reader', asOf)}>
        <Reports as={as} />
      </WithPart>
    </DialogueProvider>
  )
}

function Reports({ as }: { readonly as: ReaderRole }) {
  const { fold } = useDialogue()
  return (
    <>
      {as === 'legislature' && <Oversight />}
      {fold.matters.map((matter) => (
        <MatterReport key={matter.id} matter={matter} as={as} />
      ))}
    </>
  )
}
