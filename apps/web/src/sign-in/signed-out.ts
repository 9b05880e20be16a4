import { useSyncExternalStore } from 'react'

/** Why somebody is asked to sign in over the page: the sign-in is over, or too old for what they wanted to do. */
export type AskedAgain = 'ended' | 'stale'

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

/** Called when the program answers that the sign-in is too old for this. */
export function noteStale(): void {
  if (asked === null) set('stale')
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
