import type { MatterState } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Sides } from '../../design/Side.tsx'
import { kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'

/** How a matter began: by which act, of whom, on what occasion. */
export function Opening({ matter }: { readonly matter: MatterState }) {
  const { openedBy } = matter
  const { asOf } = useDialogue()
  return (
    <p className="fine">
      Opened by <Sides ids={openedBy.by} /> ({kindInWords(openedBy.kind)}),{' '}
      <Day on={openedBy.on} near={asOf} />
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
