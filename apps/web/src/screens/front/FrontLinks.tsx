import type { MatterPart, MatterShown, Outline } from '@alternat/acts'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { matterApi, outlineApi, trendApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { DialogueInfo } from '../../api/types.ts'
import { stateInWords } from '../../format/lines.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import type { TrendShown } from '../trend/types.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { findingWord } from '../trend/finding-word.ts'
import type { Section } from '../../routing/route.ts'
import { SectionLink } from '../../routing/To.tsx'
import { TryToSend } from './TryToSend.tsx'

/** The row of links of the front page, and the form that is really refused. */
export function FrontLinks({ matter }: { readonly matter: MatterShown }) {
  const { session, fold, handleOf } = useDialogue()
  const [trying, tryOut] = useState(false)
  const { say } = useWords('front')
  return (
    <>
      <ul className="row front-links">
        <li>
          <LiveLink section="norms">{say('acceptable')}</LiveLink>
        </li>
        <li>
          <SectionLink
            section="unit"
            dialogue={fold.dialogue}
            path={[handleOf(matter)]}
            more={{ at: 'attached' }}
          >
            {say('attached')}
          </SectionLink>
        </li>
        <li>
          <SectionLink
            section="unit"
            dialogue={fold.dialogue}
            path={[handleOf(matter)]}
            more={{ at: 'attached' }}
          >
            {say('concerns')}
          </SectionLink>
        </li>
        <li>
          <LiveLink section="elections">{say('elections')}</LiveLink>
        </li>
        <li>
          <Button className="as-link" aria-expanded={trying} onPress={() => tryOut(!trying)}>
            {say('tryToSend')}
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
  const { say, tell } = useWords('front')
  const named = info.lead ?? undefined
  const { value: outline } = useApi<Outline>(outlineApi(info.dialogue, asOf))
  const line = outline?.matters.find(({ slug }) => slug === named?.slug)
  const stands = line !== undefined
  const { value: part } = useApi<MatterPart>(
    line === undefined ? null : matterApi(info.dialogue, line.id, asOf),
  )
  const { value: trend } = useApi<TrendShown>(trendApi(asOf))
  if (named === undefined) return null
  const absent = outline !== null && !stands
  const word = stands ? (part?.matter.line2.word ?? null) : null
  const life = own(absent ? say('notYet') : word === null ? '' : stateInWords(word))
  const title = info.front?.label ?? named.title
  const found = absent ? null : (trend?.finding ?? null)
  return (
    <li>
      <SectionLink section="trend" dialogue={info.dialogue}>
        {found === null
          ? tell('arrangement', { title, life })
          : tell('arrangementTrend', { title, life, finding: own(findingWord(found.kind)) })}
      </SectionLink>
    </li>
  )
}
