import type { Fold } from '@alternat/acts'
import { foldApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'
import { arrivedIn, isSeen } from './arrived.ts'
import { useSeen } from './use-seen.ts'

interface ArrivedCountProps {
  readonly session: Session
  readonly dialogue: string
}

/** How many acts of others nobody has opened at this browser yet. */
export function ArrivedCount({ session, dialogue }: ArrivedCountProps) {
  const { value: fold } = useApi<Fold>(foldApi(dialogue, null))
  const { say } = useWords('frame')
  const { seen } = useSeen(dialogue, session.side)
  const number = fold === null ? 0 : arrivedIn(fold, session.side).filter((one) => !isSeen(seen, one)).length
  if (number === 0) return null
  return (
    <span className="count">
      <span aria-hidden="true">{number}</span>
      <span className="only-heard">, {say('unread', { n: number })}</span>
    </span>
  )
}
