import type { MatterState } from '@alternat/acts'
import { ActLine } from '../../design/ActLine.tsx'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { capital } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** What was said in other lanes (legislatures, press), and the links someone drew between statements. */
export function OtherLanes({ matter }: { readonly matter: MatterState }) {
  const { others, links } = matter.line3
  const { sideOf } = useDialogue()
  return (
    <>
      {others.length > 0 && <h3>Other lanes</h3>}
      <ul className="matters">
        {others.map((one) => (
          <li key={one.act.leaf}>
            {capital(one.lane)}
            {one.side !== null && (
              <>
                , <Side id={one.side} />
              </>
            )}
            , <Day on={one.on} />: <Peer words={one.speaker} />. <Peer words={one.summary} />
          </li>
        ))}
      </ul>
      {links.length > 0 && <h3>Links between statements</h3>}
      <ul className="fine">
        {links.map((link) => (
          <li key={`${link.from.leaf} ${link.rel} ${link.to.leaf}`}>
            <ActLine act={link.from} /> <b>{link.rel}</b> <ActLine act={link.to} /> – linked by{' '}
            <bdi>{sideOf(link.linkedBy).name}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
