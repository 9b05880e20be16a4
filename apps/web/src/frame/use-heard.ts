import { useEffect, useRef, useState } from 'react'
import { listen } from '../api/events.ts'
import type { Session } from '../api/types.ts'

/** Keeps the screens up to date with the logs, and says in a sentence what came last. */
export function useHeard(session: Session): string {
  const [heard, setHeard] = useState('')
  const sizes = useRef(new Map<string, number>())
  const { sides } = session.addresses
  const own = session.side
  useEffect(
    () =>
      listen(({ log, size }) => {
        const side = log.slice(0, log.indexOf('/'))
        const name = sides.find((one) => one.side === side)?.name ?? side
        const confirmed = sizes.current.get(log) === size
        sizes.current.set(log, size)
        // The same size once more: nothing was said, a cosigner has confirmed what was.
        if (confirmed)
          setHeard(side === own ? 'Your log was confirmed.' : `The log of ${name} was confirmed.`)
        else setHeard(side === own ? 'Your act is on the record.' : `New on the record: an act of ${name}.`)
      }),
    [sides, own],
  )
  return heard
}
