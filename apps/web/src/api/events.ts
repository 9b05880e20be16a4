import { dialogueApi } from './addresses.ts'
import { refresh, refreshWhere } from './cache.ts'

/** A log that has grown. */
export interface Heads {
  readonly dialogue: string
  readonly log: string
  readonly size: number
}

/** Burst of growth that is taken as one. */
const GATHER_MS = 120

/**
 * Listens for logs that grow, has what the screen shows of their dialogues fetched again, and tells the caller, so that it can say so.
 * Returns the way to stop.
 */
export function listen(heard: (heads: Heads) => void): () => void {
  const events = new EventSource('/api/events')
  let timer: ReturnType<typeof setTimeout> | undefined
  let opened = false
  const changed = new Set<string>()
  const again = (): void => {
    const names = new Set(changed)
    changed.clear()
    refreshWhere((url) => isOf(url, names), true)
  }
  // After a silence anything may have happened: what was missed is not replayed, so everything is read again.
  events.addEventListener('open', () => {
    if (opened) refresh('/api/', true)
    opened = true
  })
  events.addEventListener('heads', (event: MessageEvent<string>) => {
    const heads = JSON.parse(event.data) as Heads
    changed.add(heads.dialogue)
    clearTimeout(timer)
    timer = setTimeout(again, GATHER_MS)
    heard(heads)
  })
  events.addEventListener('alarms', () => refresh('/api/', true))
  return () => {
    clearTimeout(timer)
    events.close()
  }
}

/** Whether an address may tell something else since these dialogues grew: of other dialogues nothing does. */
function isOf(url: string, dialogues: ReadonlySet<string>): boolean {
  if (!url.startsWith('/api/d/')) return url.startsWith('/api/')
  return [...dialogues].some((name) => url.startsWith(`${dialogueApi(name)}/`))
}
