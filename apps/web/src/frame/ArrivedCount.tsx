import type { Outline } from '@alternat/acts'
import { outlineApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { arrivedIn, unreadOf } from './arrived.ts'
import { useSeen } from './use-seen.ts'

interface ArrivedCountProps {
  readonly session: Session
  readonly dialogue: string
}

/** How many acts of others nobody has opened at this browser yet. */
export function ArrivedCount({ session, dialogue }: ArrivedCountProps) {
  const { value: outline } = useApi<Outline>(outlineApi(dialogue, null))
  const { say } = useWords('frame')
  const { seen } = useSeen(dialogue, session.side)
  const own = session.dialogues.find((one) => one.dialogue === dialogue)?.self ?? session.side
  const number = outline === null ? 0 : unreadOf(arrivedIn(outline, own), seen)
  if (number === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{number}</span>
      <span className="only-heard">, {say('unread', { n: number })}</span>
    </span>
  )
}
