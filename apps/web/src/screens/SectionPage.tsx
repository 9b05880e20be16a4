import { lazy, Suspense, type ComponentType } from 'react'
import { TakenUpProvider } from '../forms/taken-up.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { Mishap } from '../frame/Mishap.tsx'
import { matterPlace } from '../frame/matter-names.ts'
import { partOfPage } from '../frame/part-of-page.ts'
import { WithPart } from '../frame/WithPart.tsx'
import { needWords } from '../language/present.ts'
import { useWords } from '../language/use-words.ts'
import { useDrafts } from '../frame/use-drafts.ts'
import type { Route, Section } from '../routing/route.ts'
import { UnitPage } from './unit/UnitPage.tsx'
import { WhichMatter } from './WhichMatter.tsx'

/** What every section is given: the rest of its address, and the named values after `?`. */
export interface SectionProps {
  readonly path: readonly string[]
  readonly more: Readonly<Record<string, string>>
}

type Page = Promise<{ readonly default: ComponentType<SectionProps> }>

type Later = Exclude<Section, 'unit'>

const FILES: Readonly<Record<Later, () => Page>> = {
  norms: () => import('./norms/NormsPage.tsx'),
  texts: () => import('./texts/TextsPage.tsx'),
  channel: () => import('./channel/ChannelPage.tsx'),
  elections: () => import('./elections/ElectionsPage.tsx'),
  said: () => import('./said/SaidPage.tsx'),
  trend: () => import('./trend/TrendScreen.tsx'),
  record: () => import('./record/RecordPage.tsx'),
  outbox: () => import('./outbox/OutboxPage.tsx'),
}

/** A section that is fetched, with its words, when it is first opened. */
function later(section: Later) {
  return lazy(async () => {
    const [page] = await Promise.all([FILES[section](), needWords(section)])
    return page
  })
}

const PAGES: Readonly<Record<Section, ComponentType<SectionProps>>> = {
  unit: UnitPage,
  norms: later('norms'),
  texts: later('texts'),
  channel: later('channel'),
  elections: later('elections'),
  said: later('said'),
  trend: later('trend'),
  record: later('record'),
  outbox: later('outbox'),
}

/** Fetches the section of an address, with its words, while the frame around it is still to be drawn. */
export function fetchAhead(section: Section): void {
  // What does not come is asked for again where it is drawn, and told there.
  const file = section === 'unit' ? null : FILES[section]()
  Promise.all([file, needWords(section)]).catch(() => undefined)
}

/**
 * The section of the address; all but the first are loaded when they are first opened. A draft named in the address
 * is read first, so that its form opens filled.
 */
export function SectionPage({ route }: { readonly route: Extract<Route, { page: 'section' }> }) {
  const shown = useDialogue()
  const { session } = shown
  const { say } = useWords('frame')
  const drafts = useDrafts(session)
  const wanted = route.more['draft']
  const Page = PAGES[route.section]
  const place = matterPlace(route.section, route.path)
  const lines = place === null ? [] : shown.called(route.path[place] ?? '')
  if (place !== null && lines.length > 1) return <WhichMatter route={route} place={place} lines={lines} />
  const part = partOfPage(route.section, route.path, shown)
  const page = <Page path={route.path} more={route.more} />
  if (wanted !== undefined && drafts === null) return <p className="fine waiting">{say('openingDraft')}</p>
  return (
    <Mishap key={`${route.section} ${wanted ?? ''}`}>
      <TakenUpProvider value={drafts?.find((draft) => draft.id === wanted) ?? null}>
        <Suspense fallback={<p className="fine waiting">{say('openingSection')}</p>}>
          {part === null ? (
            page
          ) : (
            <WithPart key={part.name} address={part.address}>
              {page}
            </WithPart>
          )}
        </Suspense>
      </TakenUpProvider>
    </Mishap>
  )
}
