import type { Outline } from '@alternat/acts'
import { useEffect, useMemo } from 'react'
import { outlineApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { Fault } from '../design/Fault.tsx'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import type { Route } from '../routing/route.ts'
import { SectionPage } from '../screens/SectionPage.tsx'
import { AsOf } from './AsOf.tsx'
import { DialogueProvider, showDialogue } from './dialogue-context.ts'
import { Frame } from './Frame.tsx'
import { PrintedFrom } from './PrintedFrom.tsx'
import { StatusBar } from './StatusBar.tsx'

interface DialoguePageProps {
  readonly session: Session
  readonly route: Extract<Route, { page: 'section' }>
  readonly heard: string
}

/** One dialogue, as of one day: the bar, the slider, and the section of the address. */
export function DialoguePage({ session, route, heard }: DialoguePageProps) {
  const { value: outline, fault } = useApi<Outline>(outlineApi(route.dialogue, route.asOf))
  const shown = useMemo(
    () => (outline === null ? null : showDialogue(session, outline, route.asOf)),
    [session, outline, route.asOf],
  )
  const { say } = useWords('frame')
  const section = own(say(route.section))
  const title = say('sectionTitle', { section, dialogue: outline?.title ?? 'Alternat' })
  useEffect(() => {
    document.title = title
  }, [title])
  if (shown === null)
    return <Frame session={session}>{fault === null ? <Loading /> : <Fault fault={fault} />}</Frame>
  const { info } = shown
  // Drafts have no past: they are what they are now.
  const days = route.section === 'outbox' ? null : (info?.days ?? null)
  const head = (
    <section aria-label={say('state')}>
      <StatusBar heard={heard} />
      {info !== null && days !== null && <AsOf marks={info.marks} days={days} />}
    </section>
  )
  return (
    <DialogueProvider value={shown}>
      <Frame session={session} head={head}>
        {fault !== null && <Fault fault={fault} />}
        <SectionPage route={route} />
        <PrintedFrom />
      </Frame>
    </DialogueProvider>
  )
}

function Loading() {
  const { say } = useWords('frame')
  return <p className="fine waiting">{say('loadingRecord')}</p>
}
