import type { Outline } from '@alternat/acts'
import { useApi } from '../api/cache.ts'
import { dialogueApi } from '../api/addresses.ts'
import type { Status } from '../api/types.ts'
import { agoInWords } from '../format/days.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { useDialogue } from './dialogue-context.ts'
import { NearestDeadline } from './NearestDeadline.tsx'
import { useNow } from './use-now.ts'
import { WitnessSeen } from './WitnessSeen.tsx'

/** The thin bar: when the other sides were last heard, how far the mirror reaches, the nearest deadline. */
export function StatusBar({ heard }: { readonly heard: string }) {
  const { fold, session } = useDialogue()
  const { tell } = useWords('frame')
  const { value } = useApi<Status>(`${dialogueApi(fold.dialogue)}/status`)
  const deadline = value?.nearestDeadline ?? null
  const now = useNow()
  const others = (value?.heads ?? []).filter((head) => !head.own)
  return (
    <div className="bar">
      {others.map((head) => (
        <span key={head.log}>
          {head.lastHeard === null
            ? tell('neverHeard', { side: nameOf(head.log, fold), size: head.size })
            : tell('lastHeard', {
                side: nameOf(head.log, fold),
                when: own(agoInWords(head.lastHeard, now)),
                size: head.size,
              })}
        </span>
      ))}
      {value !== null && <WitnessSeen witnesses={value.witnesses} now={now} />}
      {deadline !== null && <NearestDeadline deadline={deadline} now={now} />}
      <span aria-live="polite">{heard}</span>
      <span className="self">
        {session.side === null ? tell('reading') : tell('sittingAs', { side: session.name })}
      </span>
    </div>
  )
}

function nameOf(log: string, { sides, reconstruction }: Pick<Outline, 'sides' | 'reconstruction'>): string {
  return sides.find((side) => side.log === log)?.name ?? reconstruction ?? log
}
