import type { MatterShown } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

/** What was said in other lanes (legislatures, press), and the links someone drew between statements. */
export function OtherLanes({ matter }: { readonly matter: MatterShown }) {
  const { others, links } = matter.line3
  const { sideOf } = useDialogue()
  const { say, tell } = useWords('said')
  return (
    <>
      {others.length > 0 && <h3>{say('otherLanes')}</h3>}
      <ul className="matters">
        {others.map((one) => (
          <li key={one.act.leaf}>
            {tell('otherLane', {
              lane: one.lane,
              whose: one.side === null ? 'none' : 'side',
              side: one.side === null ? null : <Side id={one.side} />,
              day: <Day on={one.on} />,
              speaker: <Peer words={one.speaker} />,
              summary: <Peer words={one.summary} />,
            })}
          </li>
        ))}
      </ul>
      {links.length > 0 && <h3>{say('links')}</h3>}
      <ul className="fine">
        {links.map((link) => (
          <li key={`${link.from.leaf} ${link.rel} ${link.to.leaf}`}>
            {tell('link', {
              from: <ActLine act={link.from} />,
              rel: link.rel,
              to: <ActLine act={link.to} />,
              side: sideOf(link.linkedBy).name,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
