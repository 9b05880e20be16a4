import { useEffect, useRef, useState } from 'react'
import { listen } from '../api/events.ts'
import type { Session } from '../api/types.ts'
import { useWords } from '../language/use-words.ts'

interface Heard {
  readonly confirmed: boolean
  readonly own: boolean
  readonly side: string
}

/** Keeps the screens up to date with the logs, and says in a sentence what came last. */
export function useHeard(session: Session): string {
  const [heard, setHeard] = useState<Heard | null>(null)
  const sizes = useRef(new Map<string, number>())
  const { say } = useWords('frame')
  const { sides } = session.addresses
  const own = session.side
  const reads = session.may.read
  const who = session.person?.id ?? null
  useEffect(() => {
    // Whoever may not read hears nothing either; and whoever signs in anew listens anew.
    if (!reads) return
    return listen(({ log, size }) => {
      const side = log.slice(0, log.indexOf('/'))
      const name = sides.find((one) => one.side === side)?.name ?? side
      // The same size once more: nothing was said, a cosigner has confirmed what was.
      const confirmed = sizes.current.get(log) === size
      sizes.current.set(log, size)
      setHeard({ confirmed, own: side === own, side: name })
    })
  }, [sides, own, reads, who])
  if (heard === null) return ''
  if (heard.own) return say(heard.confirmed ? 'ownConfirmed' : 'ownHeard')
  return say(heard.confirmed ? 'otherConfirmed' : 'otherHeard', { side: heard.side })
}
