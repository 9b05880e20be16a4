import type { DialogueInfo, Session } from '../api/types.ts'
import { WhoSits } from '../sign-in/WhoSits.tsx'
import { useRoute } from '../routing/location.ts'
import { SECTIONS, type Route, type Section } from '../routing/route.ts'
import { SectionLink, To } from '../routing/To.tsx'
import { useWords } from '../language/use-words.ts'
import { ArrivedCount } from './ArrivedCount.tsx'
import { DialogueTitle } from './DialogueTitle.tsx'
import { LanguageMenu } from '../language/LanguageMenu.tsx'
import { useDrafts } from './use-drafts.ts'

/** The leading edge: the product, the dialogue, its sections, and what waits in the outbox. */
export function Leading({ session }: { readonly session: Session }) {
  const route = useRoute()
  const { say } = useWords('frame')
  const present = route.page === 'section' ? route.dialogue : null
  const info = session.dialogues.find((one) => one.dialogue === present) ?? null
  const sections = SECTIONS.filter(
    (section) => section !== 'outbox' || (session.side !== null && session.may.drafts),
  )
  return (
    <div className="leading-inner">
      <To route={{ page: 'front', asOf: null, more: {} }} className="product">
        Alternat
      </To>
      {info !== null && (
        <p className="dialogue-title">
          <DialogueTitle info={info} own={info.self} />
        </p>
      )}
      {present !== null && (
        <nav aria-label={say('sections')}>
          <ol className="sections">
            {sections.map((section) => (
              <li key={section} className={section}>
                <SectionTo section={section} session={session} dialogue={present} />
              </li>
            ))}
            <li className="arrived">
              <SectionLink section="record" path={['arrived']} current={isArrived(route)}>
                {say('arrived')}
                <ArrivedCount session={session} dialogue={present} />
              </SectionLink>
            </li>
          </ol>
        </nav>
      )}
      <Switcher session={session} present={info} />
      <WhoSits session={session} />
      <LanguageMenu />
    </div>
  )
}

/** What arrived stands under the record, and has a line of its own beside the sections. */
function isArrived(route: Route): boolean {
  return route.page === 'section' && route.section === 'record' && route.path[0] === 'arrived'
}

interface SectionToProps {
  readonly section: Section
  readonly session: Session
  readonly dialogue: string
}

function SectionTo({ section, session, dialogue }: SectionToProps) {
  const route = useRoute()
  const { say } = useWords('frame')
  const current = route.page === 'section' && route.section === section && !isArrived(route)
  return (
    <SectionLink section={section} current={current}>
      {say(section)}
      {section === 'outbox' && <DraftCount session={session} dialogue={dialogue} />}
    </SectionLink>
  )
}

function DraftCount({ session, dialogue }: { readonly session: Session; readonly dialogue: string }) {
  const { say } = useWords('frame')
  const number = useDrafts(session)?.filter((draft) => draft.dialogue === dialogue).length ?? 0
  if (number === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{number}</span>
      <span className="only-heard">, {say('drafts', { n: number })}</span>
    </span>
  )
}

interface SwitcherProps {
  readonly session: Session
  readonly present: DialogueInfo | null
}

/** The dialogues one is not in. Where one is in none they stand open. */
function Switcher({ session, present }: SwitcherProps) {
  const { say } = useWords('frame')
  const others = session.dialogues.filter((info) => info !== present)
  if (others.length === 0) return null
  return (
    <nav className="dialogues" aria-label={say('dialogues')}>
      <details open={present === null}>
        <summary>{say(present === null ? 'dialogues' : 'otherDialogues')}</summary>
        <ul>
          {others.map((info) => (
            <li key={info.dialogue}>
              <SectionLink section="unit" dialogue={info.dialogue}>
                <bdi>{info.title}</bdi>
                {info.reconstruction !== null && <em> {say('reconstruction')}</em>}
              </SectionLink>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
