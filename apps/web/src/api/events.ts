import { refresh } from './cache.ts'

/** A log that has grown. */
export interface Heads {
  readonly dialogue: string
  readonly log: string
  readonly size: number
}

/** Burst of growth that is taken as one. */
const GATHER_MS = 120

/**
 * Listens for logs that grow, has what is on the screen fetched again, and tells the caller, so that it can say so.
 * Returns the way to stop.
 */
export function listen(heard: (heads: Heads) => void): () => void {
  const events = new EventSource('/api/events')
  let timer: ReturnType<typeof setTimeout> | undefined
  let opened = false
  // After a silence anything may have happened: what was missed is not replayed, so everything is read again.
  events.addEventListener('open', () => {
    if (opened) refresh('/api/', true)
    opened = true
  })
  events.addEventListener('heads', (event: MessageEvent<string>) => {
    const heads = JSON.parse(event.data) as Heads
    clearTimeout(timer)
    timer = setTimeout(() => refresh('/api/', true), GATHER_MS)
    heard(heads)
  })
  events.addEventListener('alarms', () => refresh('/api/', true))
  return () => {
    clearTimeout(timer)
    events.close()
  }
}
