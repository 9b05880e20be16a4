import type { Attached } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { TakeBack } from './TakeBack.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'

interface AttachedNoteProps {
  readonly attached: Attached
  /** What the side does: *reserves*, *expects*, *maintains a concern*. */
  readonly verb: string
}

/** A note in the margin: what a side put on the record about a matter or a paragraph. */
export function AttachedNote({ attached, verb }: AttachedNoteProps) {
  const { side, paragraph, summary, on, by, state, act } = attached
  const { hue } = useDialogue().sideOf(side)
  return (
    <li className={`note side-${hue}`}>
      <p>
        <Side id={side} /> <b>{verb}</b>
        {paragraph !== null && <span className="gap"> on paragraph {paragraph}</span>}
      </p>
      <p>
        <Peer words={summary} />
      </p>
      <p className="fine">
        <Day on={on} />
        {by !== null && (
          <>
            , by <Day on={by} />
          </>
        )}
        {state !== 'outstanding' && `, ${state}`}
      </p>
      <TakeBack attached={attached} />
      <Why short acts={[act]} how="It stands until its maker takes it back; no adoption closes it." />
    </li>
  )
}
