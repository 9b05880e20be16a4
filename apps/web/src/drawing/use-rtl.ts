import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] })
  return () => observer.disconnect()
}

const isRtl = (): boolean => document.documentElement.dir === 'rtl'

/** Whether the page runs from right to left: CSS knows by itself, a drawing must be told. */
export function useRtl(): boolean {
  return useSyncExternalStore(subscribe, isRtl, () => false)
}
