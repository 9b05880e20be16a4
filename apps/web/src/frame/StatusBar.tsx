import type { Fold } from '@alternat/acts'
import { useApi } from '../api/cache.ts'
import { dialogueApi } from '../api/addresses.ts'
import type { Status } from '../api/types.ts'
import { agoInWords } from '../format/days.ts'
import { useDialogue } from './dialogue-context.ts'
import { NearestDeadline } from './NearestDeadline.tsx'
import { useNow } from './use-now.ts'

/** The thin bar: when the other sides were last heard, how far the mirror reaches, the nearest deadline. */
export function StatusBar({ heard }: { readonly heard: string }) {
  const { fold, session } = useDialogue()
  const { value } = useApi<Status>(`${dialogueApi(fold.dialogue)}/status`)
  const deadline = value?.nearestDeadline ?? null
  const now = useNow()
  const others = (value?.heads ?? []).filter((head) => !head.own)
  return (
    <div className="bar">
      {others.map((head) => (
        <span key={head.log}>
          <bdi>{nameOf(head.log, fold)}</bdi> last heard{' '}
          <b>{head.lastHeard === null ? '–' : agoInWords(head.lastHeard, now)}</b>, mirror{' '}
          <b>current to {head.size}</b>
        </span>
      ))}
      {deadline !== null && <NearestDeadline deadline={deadline} now={now} />}
      <span aria-live="polite">{heard}</span>
      <span className="self">
        {session.side === null ? 'Reading' : 'Sitting as'}{' '}
        <b>{session.side === null ? 'without a side' : session.name}</b>
      </span>
    </div>
  )
}

function nameOf(log: string, { sides, reconstruction }: Pick<Fold, 'sides' | 'reconstruction'>): string {
  return sides.find((side) => side.log === log)?.name ?? reconstruction ?? log
}
