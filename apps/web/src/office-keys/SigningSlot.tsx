import { lazy, Suspense, useSyncExternalStore } from 'react'

const SigningDesk = lazy(() => import('./SigningDialog.tsx'))

let isWanted = false
const listeners = new Set<() => void>()

/** From now on there is something to sign with: the script for it comes with the first act that wants it. */
export function wantSigning(): void {
  isWanted = true
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the dialog for signing opens, over whatever page one is on. */
export function SigningSlot() {
  const wanted = useSyncExternalStore(subscribe, () => isWanted)
  return wanted ? (
    <Suspense fallback={null}>
      <SigningDesk />
    </Suspense>
  ) : null
}
