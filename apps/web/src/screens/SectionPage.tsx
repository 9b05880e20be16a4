import { lazy, Suspense, type ComponentType } from 'react'
import { TakenUpProvider } from '../forms/taken-up.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { Mishap } from '../frame/Mishap.tsx'
import { useDrafts } from '../frame/use-drafts.ts'
import type { Route, Section } from '../routing/route.ts'
import { UnitPage } from './unit/UnitPage.tsx'

/** What every section is given: the rest of its address, and the named values after `?`. */
export interface SectionProps {
  readonly path: readonly string[]
  readonly more: Readonly<Record<string, string>>
}

const PAGES: Readonly<Record<Section, ComponentType<SectionProps>>> = {
  unit: UnitPage,
  norms: lazy(() => import('./norms/NormsPage.tsx')),
  texts: lazy(() => import('./texts/TextsPage.tsx')),
  channel: lazy(() => import('./channel/ChannelPage.tsx')),
  elections: lazy(() => import('./elections/ElectionsPage.tsx')),
  said: lazy(() => import('./said/SaidPage.tsx')),
  trend: lazy(() => import('./trend/TrendScreen.tsx')),
  record: lazy(() => import('./record/RecordPage.tsx')),
  outbox: lazy(() => import('./outbox/OutboxPage.tsx')),
}

/**
 * The section of the address; all but the first are loaded when they are first opened. A draft named in the address
 * is read first, so that its form opens filled.
 */
export function SectionPage({ route }: { readonly route: Extract<Route, { page: 'section' }> }) {
  const { session } = useDialogue()
  const drafts = useDrafts(session)
  const wanted = route.more['draft']
  const Page = PAGES[route.section]
  if (wanted !== undefined && drafts === null) return <p className="fine waiting">Opening the draft.</p>
  return (
    <Mishap key={`${route.section} ${wanted ?? ''}`}>
      <TakenUpProvider value={drafts?.find((draft) => draft.id === wanted) ?? null}>
        <Suspense fallback={<p className="fine waiting">Opening the section.</p>}>
          <Page path={route.path} more={route.more} />
        </Suspense>
      </TakenUpProvider>
    </Mishap>
  )
}
