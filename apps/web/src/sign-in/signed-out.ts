import { useSyncExternalStore } from 'react'

let over = false
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Called when the program answers that nobody is signed in any more. */
export function noteSignedOut(): void {
  if (over) return
  over = true
  tell()
}

/** Called once somebody is signed in again. */
export function noteSignedIn(): void {
  if (!over) return
  over = false
  tell()
}

/** Whether the sign-in has ended under an open page. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => over,
  )
}
