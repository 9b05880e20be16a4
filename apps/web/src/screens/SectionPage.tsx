import { lazy, Suspense, type ComponentType } from 'react'
import { Mishap } from '../frame/Mishap.tsx'
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

/** The section of the address; all but the first are loaded when they are first opened. */
export function SectionPage({ route }: { readonly route: Extract<Route, { page: 'section' }> }) {
  const Page = PAGES[route.section]
  return (
    <Mishap key={route.section}>
      <Suspense fallback={<p className="fine">Opening the section.</p>}>
        <Page path={route.path} more={route.more} />
      </Suspense>
    </Mishap>
  )
}
