import type { Attached } from '@alternat/acts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Side } from '../../design/Side.tsx'
import { TakeBack } from './TakeBack.tsx'
import { Why } from '../../design/Why.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'

interface AttachedNoteProps {
  readonly attached: Attached
  /** What the side does: *reserves*, *expects*, *maintains a concern*. */
  readonly verb: string
}

/** A note in the margin: what a side put on the record about a matter or a paragraph. */
export function AttachedNote({ attached, verb }: AttachedNoteProps) {
  const { side, paragraph, summary, on, by, state, act } = attached
  const { say, tell } = useWords('unit')
  const { hue } = useDialogue().sideOf(side)
  return (
    <li className={`note side-${hue}`}>
      <p>
        <Side id={side} /> <b>{verb}</b>
        {paragraph !== null && <span className="gap"> {say('onParagraph', { paragraph })}</span>}
      </p>
      <p>
        <Peer words={summary} />
      </p>
      <p className="fine">
        <Day on={on} />
        {by !== null && <>, {tell('byDay', { day: <Day on={by} /> })}</>}
        {state !== 'outstanding' && `, ${say(state)}`}
      </p>
      <TakeBack attached={attached} />
      <Why short acts={[act]} how={say('standsHow')} />
    </li>
  )
}
