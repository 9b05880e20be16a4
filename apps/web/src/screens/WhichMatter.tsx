import { sideOf as logSide, type MatterLine } from '@alternat/acts'
import { Day } from '../design/Day.tsx'
import { Peer } from '../design/Peer.tsx'
import { Side } from '../design/Side.tsx'
import { kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import type { Route } from '../routing/route.ts'
import { SectionLink } from '../routing/To.tsx'
import { PageHead } from './PageHead.tsx'

interface WhichMatterProps {
  readonly route: Extract<Route, { page: 'section' }>
  /** Where in the path the name stands. */
  readonly place: number
  readonly lines: readonly MatterLine[]
}

/**
 * Asked where an address names several matters: sides choose the names of what they open. None is taken for the one that
 * was meant, least of all under a form that somebody is filling in.
 */
export function WhichMatter({ route, place, lines }: WhichMatterProps) {
  const { fold } = useDialogue()
  const { say, tell } = useWords('frame')
  return (
    <>
      <PageHead eyebrow={say(route.section)} title={say('whichMatter')} />
      <p>{tell('whichMatterWhy', { name: route.path[place] ?? '' })}</p>
      <ul className="matters">
        {lines.map(({ id, title, kind, on, ref }) => {
          const opener = fold.sides.find(({ log }) => log === ref.log)
          return (
            <li key={id}>
              <SectionLink
                section={route.section}
                path={route.path.with(place, id)}
                more={route.more}
                className="title"
              >
                <bdi>{title}</bdi>
              </SectionLink>
              <div className="fine">
                {opener === undefined ? <Peer words={logSide(ref.log)} /> : <Side id={opener.id} />} ·{' '}
                {kindInWords(kind)} · <Day on={on} /> · <code>{id.slice(0, 16)}…</code>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
