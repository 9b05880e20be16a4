import { useSyncExternalStore } from 'react'

/**
 * Why somebody is asked to sign in over the page: the sign-in is over, or too old for what they wanted to do, or came
 * through a ministry that does not say when it was.
 */
export type AskedAgain = 'ended' | 'stale' | 'undated'

let asked: AskedAgain | null = null
const listeners = new Set<() => void>()

function set(next: AskedAgain | null): void {
  if (asked === next) return
  asked = next
  for (const listener of listeners) listener()
}

/** Called when the program answers that nobody is signed in any more. */
export function noteSignedOut(): void {
  set('ended')
}

/** Called when the program answers that the sign-in is too old for this, or nobody knows how old. */
export function noteStale(why: 'stale' | 'undated'): void {
  if (asked === null) set(why)
}

/** Called once somebody is signed in again, or leaves it at that. */
export function noteSignedIn(): void {
  set(null)
}

/** Whether, and why, somebody is to sign in over the open page. */
export function useAskedAgain(): AskedAgain | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asked,
  )
}
