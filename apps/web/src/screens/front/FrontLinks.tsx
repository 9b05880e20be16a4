import type { Fold, MatterState } from '@alternat/acts'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { foldApi, trendApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo } from '../../api/types.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import type { TrendShown } from '../trend/types.ts'
import { findingWord } from '../trend/finding-word.ts'
import type { Section } from '../../routing/route.ts'
import { SectionLink } from '../../routing/To.tsx'
import { TryToSend } from './TryToSend.tsx'

/** The row of links of the front page, and the form that is really refused. */
export function FrontLinks({ matter }: { readonly matter: MatterState }) {
  const { session, fold } = useDialogue()
  const [trying, tryOut] = useState(false)
  return (
    <>
      <ul className="row front-links">
        <li>
          <LiveLink section="norms">What is acceptable</LiveLink>
        </li>
        <li>
          <SectionLink section="unit" dialogue={fold.dialogue} path={[matter.slug]} more={{ at: 'attached' }}>
            Reservations and expectations
          </SectionLink>
        </li>
        <li>
          <SectionLink section="unit" dialogue={fold.dialogue} path={[matter.slug]} more={{ at: 'attached' }}>
            Concerns still open
          </SectionLink>
        </li>
        <li>
          <LiveLink section="elections">Elections</LiveLink>
        </li>
        <li>
          <Button className="as-link" aria-expanded={trying} onPress={() => tryOut(!trying)}>
            Try to send intelligence
          </Button>
        </li>
        {session.dialogues
          .filter((info) => info.dialogue !== fold.dialogue && info.reconstruction !== null)
          .map((info) => (
            <Arrangement key={info.dialogue} info={info} />
          ))}
      </ul>
      {trying && <TryToSend dialogue={fold.dialogue} />}
    </>
  )
}

interface LiveLinkProps {
  readonly section: Section
  readonly children: ReactNode
}

/** Leads to where the work is done: the live dialogue if it is held here, else the first side's own address. */
function LiveLink({ section, children }: LiveLinkProps) {
  const { session, fold } = useDialogue()
  const live = session.dialogues.find((one) => one.reconstruction === null)?.dialogue
  const [seat] = session.addresses.sides
  if (live === undefined && seat !== undefined) return <a href={`${seat.address}/${section}`}>{children}</a>
  return (
    <SectionLink section={section} dialogue={live ?? fold.dialogue}>
      {children}
    </SectionLink>
  )
}

/** Another reconstruction in a line: its arrangement's life and its trend, as of the same day. */
function Arrangement({ info }: { readonly info: DialogueInfo }) {
  const { asOf } = useDialogue()
  const named = info.matters.find((one) => one.slug === info.front?.matter) ?? info.matters[0]
  const { value: fold } = useApi<Fold>(foldApi(info.dialogue, asOf))
  const { value: trend } = useApi<TrendShown>(trendApi(asOf))
  if (named === undefined) return null
  const matter = fold?.matters.find((one) => one.slug === named.slug)
  const absent = fold !== null && matter === undefined
  const life = absent ? 'not on the record yet' : shortLife(matter?.line2.text ?? '')
  const finding =
    absent || trend === null || trend.finding === null ? '' : `; trend: ${findingWord(trend.finding.kind)}`
  return (
    <li>
      <SectionLink section="trend" dialogue={info.dialogue}>
        {info.front?.label ?? <bdi>{named.title}</bdi>}: {life}
        {finding}
      </SectionLink>
    </li>
  )
}

/** The word of line 2 without its day: the day stands on the card. */
function shortLife(line2: string): string {
  return line2.replace(/ since .*$/, '')
}
