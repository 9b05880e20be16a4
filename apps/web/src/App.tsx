import { lazy, Suspense, useEffect, useState } from 'react'
import { SESSION } from './api/addresses.ts'
import { refresh, useApi } from './api/cache.ts'
import type { Session } from './api/types.ts'
import { Fault } from './design/Fault.tsx'
import { DialoguePage } from './frame/DialoguePage.tsx'
import { Frame } from './frame/Frame.tsx'
import { typesHere } from './forms/typed.ts'
import { useHeard } from './frame/use-heard.ts'
import { needWords } from './language/present.ts'
import { useWords } from './language/use-words.ts'
import { SigningSlot } from './office-keys/SigningSlot.tsx'
import { go, useRoute } from './routing/location.ts'
import type { PeopleScreen, Section } from './routing/route.ts'
import { To } from './routing/To.tsx'
import { FrontPage } from './screens/front/FrontPage.tsx'
import { ReaderPage } from './screens/reader/ReaderPage.tsx'
import { NothingToRead } from './sign-in/NothingToRead.tsx'
import { MyPage } from './sign-in/MyPage.tsx'
import { PeoplePage } from './sign-in/PeoplePage.tsx'
import { RecoverPage } from './sign-in/RecoverPage.tsx'
import { noteSignedIn, useAskedAgain } from './sign-in/signed-out.ts'
import { SignInOver } from './sign-in/SignInOver.tsx'
import { SignInPage } from './sign-in/SignInPage.tsx'
import { WelcomePage } from './sign-in/WelcomePage.tsx'

/** Few look at it: it comes when it is asked for. */
const GalleryPage = lazy(() => import('./screens/gallery/GalleryPage.tsx'))
const MyKeysPage = lazy(() => import('./office-keys/MyKeysPage.tsx'))
const BeginPage = lazy(() => withWords(import('./begin/BeginPage.tsx')))
const SheetPage = lazy(() => withWords(import('./begin/SheetPage.tsx')))
const MovingPage = lazy(() => withWords(import('./begin/MovingPage.tsx')))

/** A page of beginning, with its words; bundles speak those of the record. */
async function withWords<T>(page: Promise<T>): Promise<T> {
  const [opened] = await Promise.all([page, needWords('begin'), needWords('record')])
  return opened
}

/** The whole product in the browser: asks who sits here, then draws the page of the address. */
export function App() {
  const { say } = useWords('frame')
  const { value: session, fault } = useApi<Session>(SESSION)
  if (session !== null) return <Seat session={session} />
  if (fault !== null) return <Fault fault={fault} />
  return <p className="only-heard waiting">{say('loading')}</p>
}

/** A side's address asks who one is before it shows anything; a reader's shows all to everybody. */
function Seat({ session }: { readonly session: Session }) {
  const route = useRoute()
  const [last, keep] = useState<Session | null>(null)
  const asked = useAskedAgain()
  const { person } = session
  if (person !== null && session !== last) keep(session)
  const who = person?.id ?? null
  // Before any form is drawn: what it kept is found under who types.
  if (session.side !== null && who !== null) typesHere(session.side, who)
  const [first, sat] = useState<string | null>(null)
  if (first === null && who !== null) sat(who)
  useEffect(() => {
    if (who === null) return
    noteSignedIn()
    // Somebody else has sat down: nothing that was typed before them is theirs to see.
    if (first !== null && first !== who) location.reload()
  }, [who, first])
  useEffect(() => {
    if (asked === 'ended') refresh(SESSION)
  }, [asked])
  if (session.side === null) return <Page session={session} />
  if (route.page === 'people' && route.screen === 'welcome') return <WelcomePage session={session} />
  if (person !== null) {
    return (
      <>
        <Page session={session} />
        <SigningSlot />
        {asked === 'stale' && <SignInOver session={session} name={person.name} why="stale" />}
      </>
    )
  }
  if (last !== null) {
    return (
      <>
        <Page session={last} />
        <SigningSlot />
        <SignInOver session={session} name={last.person?.name ?? ''} why="ended" />
      </>
    )
  }
  if (route.page === 'people' && route.screen === 'recover') return <RecoverPage session={session} />
  return <SignInPage session={session} />
}

function Page({ session }: { readonly session: Session }) {
  const route = useRoute()
  if (route.page === 'people' && route.screen === 'sheet' && session.side !== null) {
    return (
      <Suspense fallback={<Opening />}>
        <SheetPage />
      </Suspense>
    )
  }
  return <FramedPage session={session} />
}

function FramedPage({ session }: { readonly session: Session }) {
  const route = useRoute()
  const { page } = route
  const { say } = useWords('frame')
  const title = say('productTitle', { name: session.name })
  useEffect(() => {
    // A dialogue names its own pages.
    if (page !== 'section') document.title = title
  }, [page, title])
  const heard = useHeard(session)
  if (route.page === 'section') {
    return <DialoguePage key={route.dialogue} session={session} route={route} heard={heard} />
  }
  if (route.page === 'own') return <OwnStart session={session} section={route.section} />
  const isStart = route.page === 'front' || (route.page === 'people' && !isAboutPeople(route.screen))
  if (isStart && session.side !== null) return <OwnStart session={session} section="unit" />
  return (
    <Frame session={session}>
      {route.page === 'front' && <FrontPage session={session} />}
      {route.page === 'reader' && <ReaderPage session={session} as={route.as} />}
      {route.page === 'people' && route.screen === 'me' && <MyPage session={session} />}
      {route.page === 'people' && route.screen === 'my-keys' && (
        <Suspense fallback={<p className="waiting">{say('loading')}</p>}>
          <MyKeysPage />
        </Suspense>
      )}
      {route.page === 'people' && route.screen === 'people' && <PeoplePage session={session} />}
      {route.page === 'people' && (route.screen === 'begin' || route.screen === 'moving') && (
        <Suspense fallback={<Opening />}>
          {route.screen === 'begin' ? <BeginPage session={session} /> : <MovingPage session={session} />}
        </Suspense>
      )}
      {route.page === 'gallery' && (
        <Suspense fallback={<Opening />}>
          <GalleryPage session={session} />
        </Suspense>
      )}
      {route.page === 'unknown' && <Unknown />}
    </Frame>
  )
}

/** The others are doors: whoever is in already is past them. */
function isAboutPeople(screen: PeopleScreen): boolean {
  return ['me', 'my-keys', 'people', 'begin', 'moving'].includes(screen)
}

function Opening() {
  const { say } = useWords('frame')
  return <p className="fine waiting">{say('openingSection')}</p>
}

interface OwnStartProps {
  readonly session: Session
  readonly section: Section
}

/** A side that opens its own address is taken to the dialogue in which it sits; a reader to the first. */
function OwnStart({ session, section }: OwnStartProps) {
  const own = session.dialogues.find(({ self, joined }) => self !== null && joined)
  const dialogue = own?.dialogue ?? (session.side === null ? session.dialogues[0]?.dialogue : undefined)
  useEffect(() => {
    if (dialogue === undefined) return
    go({ page: 'section', dialogue, section, path: [], asOf: null, more: {} }, true)
  }, [dialogue, section])
  if (dialogue !== undefined) return <Frame session={session}>{null}</Frame>
  // An administrator of a side that has begun has nothing to do with what stands on its record.
  if (!session.may.read && !session.beginning) return <NothingToRead session={session} />
  return (
    <Frame session={session}>
      <Suspense fallback={<Opening />}>
        <BeginPage session={session} />
      </Suspense>
    </Frame>
  )
}

function Unknown() {
  const { say, tell } = useWords('frame')
  return (
    <>
      <h1>{say('nothingHere')}</h1>
      <p>
        {tell('nothingHereWhy', {
          back: (words) => <To route={{ page: 'front', asOf: null, more: {} }}>{words}</To>,
        })}
      </p>
    </>
  )
}
