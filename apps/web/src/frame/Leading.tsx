import type { DialogueInfo, Session } from '../api/types.ts'
import { useRoute } from '../routing/location.ts'
import { SECTIONS } from '../routing/route.ts'
import { SectionLink, To } from '../routing/To.tsx'
import { SECTION_TITLES } from './titles.ts'

/** The leading edge: the product, the dialogue, its sections. */
export function Leading({ session }: { readonly session: Session }) {
  const route = useRoute()
  const present = route.page === 'section' ? route.dialogue : null
  const info = session.dialogues.find((one) => one.dialogue === present) ?? null
  return (
    <div className="leading-inner">
      <To route={{ page: 'front', asOf: null, more: {} }} className="product">
        Alternat
      </To>
      <Switcher dialogues={session.dialogues} present={info} />
      {present !== null && (
        <nav aria-label="Sections of this dialogue">
          <ol className="sections">
            {SECTIONS.map((section) => (
              <li key={section}>
                <SectionLink
                  section={section}
                  current={route.page === 'section' && route.section === section}
                >
                  {SECTION_TITLES[section]}
                </SectionLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
  )
}

interface SwitcherProps {
  readonly dialogues: readonly DialogueInfo[]
  readonly present: DialogueInfo | null
}

function Switcher({ dialogues, present }: SwitcherProps) {
  return (
    <nav className="dialogues" aria-label="Dialogues">
      <details open={present === null}>
        <summary>{present === null ? 'Dialogues' : <Title info={present} />}</summary>
        <ul>
          {dialogues
            .filter((info) => info !== present)
            .map((info) => (
              <li key={info.dialogue}>
                <SectionLink section="unit" dialogue={info.dialogue}>
                  <Title info={info} />
                </SectionLink>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  )
}

function Title({ info }: { readonly info: DialogueInfo }) {
  return (
    <>
      <bdi>{info.title}</bdi>
      {info.reconstruction !== null && (
        <>
          {' '}
          <em>reconstruction</em>
        </>
      )}
    </>
  )
}
