import { useEffect, useState } from 'react'

/** How long somebody who types pauses before what was typed is asked for, in milliseconds. */
const PAUSE_MS = 150

/** What was typed last, once whoever types pauses: a filter asks the program then, and not at each letter. */
export function useSettled(typed: string): string {
  const [settled, settle] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
