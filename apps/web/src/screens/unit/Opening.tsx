import type { MatterShown } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Sides } from '../../design/Side.tsx'
import { kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'

/** How a matter began: by which act, of whom, on what occasion. */
export function Opening({ matter }: { readonly matter: MatterShown }) {
  const { openedBy } = matter
  const { asOf } = useDialogue()
  const { tell } = useWords('unit')
  return (
    <p className="fine">
      {tell('openedBy', {
        sides: <Sides ids={openedBy.by} />,
        kind: own(kindInWords(openedBy.kind)),
        day: <Day on={openedBy.on} near={asOf} />,
      })}
      {openedBy.occasion !== null && (
        <>
          , <Peer words={openedBy.occasion} />
        </>
      )}
      {openedBy.summary !== null && (
        <>
          : <Peer words={openedBy.summary} />
        </>
      )}
    </p>
  )
}
