import { useEffect, useState } from 'react'

/** How often what is told of the past grows older, in milliseconds. */
const MINUTE_MS = 60_000

/** The time, by the minute, in milliseconds. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
